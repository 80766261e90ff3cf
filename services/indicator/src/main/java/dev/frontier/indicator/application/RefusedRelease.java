package dev.frontier.indicator.application;

import java.util.UUID;

/** A release that can never be taken into the record. */
public final class RefusedRelease extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient UUID event;

  /** Refuses the release that this event brought, for this reason in plain words. */
  public RefusedRelease(UUID event, String reason) {
    super(reason);
    this.event = event;
  }

  /** Id of the event that brought it. */
  public UUID event() {
    return event;
  }
}
