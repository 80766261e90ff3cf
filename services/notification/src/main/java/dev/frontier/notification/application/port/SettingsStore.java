package dev.frontier.notification.application.port;

import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.timing.OwnClock;
import java.time.Instant;

/** Keeps what somebody set for all of their subscriptions. */
public interface SettingsStore {

  /** What an owner set; version 0 and the usual when nothing. */
  Kept find(Actor owner);

  /** Keeps it. */
  void keep(Actor owner, Kept settings, Instant now);

  /**
   * Settings.
   *
   * @param clock never null
   * @param version how often they were set
   */
  record Kept(OwnClock clock, long version) {}
}
