package dev.frontier.notification.domain.delivery;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What is said together in one message: alerts to the same channel that have something in common.
 *
 * @param channel id of the channel
 * @param by what they have in common, as it is stored
 */
public record Gathering(UUID channel, String by) {
  /** Refuses absent parts. */
  public Gathering {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(by, "by");
  }

  /** Alerts that go at once: those of one submission are said together. */
  public static Gathering ofCause(UUID channel, UUID cause) {
    return new Gathering(channel, "cause:" + cause);
  }

  /** Alerts that wait for the same time are said together. */
  public static Gathering until(UUID channel, Instant release) {
    return new Gathering(channel, "until:" + release);
  }
}
