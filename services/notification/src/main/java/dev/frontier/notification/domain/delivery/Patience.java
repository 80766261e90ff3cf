package dev.frontier.notification.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a receiver that fails is called all the same.
 *
 * @param longest after so long without anything taken its channel is disabled
 * @param retryAfter a receiver that asks to be left alone is believed for no longer than this
 */
public record Patience(Duration longest, Duration retryAfter) {
  private static final int GONE = 410;

  /**
   * Why a channel is to be disabled after an attempt that was not taken, a short code; empty when
   * it is not.
   *
   * @param failingSince the first failure after which nothing was taken; null when this is the
   *     first
   */
  public Optional<String> endsAfter(Attempt attempt, Instant failingSince) {
    if (attempt.result() instanceof Attempt.Answered answered && answered.status() == GONE) {
      return Optional.of("gone");
    }
    return failingSince != null && !attempt.at().isBefore(failingSince.plus(longest))
        ? Optional.of("failing")
        : Optional.empty();
  }
}
