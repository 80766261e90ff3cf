package dev.frontier.platform.messaging;

import java.util.Objects;

/**
 * A use case's word that an event can never be applied, however often it is tried. The inbox finds
 * which event of the batch it is by splitting the batch, sends it to the dead letters and goes on.
 */
public class PoisonEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says why.
   *
   * @param reason for the person who looks into the dead letters; it must not hold secrets
   * @param cause what was caught; may be null
   */
  public PoisonEvent(String reason, Throwable cause) {
    super(Objects.requireNonNull(reason, "reason"), cause);
  }
}
