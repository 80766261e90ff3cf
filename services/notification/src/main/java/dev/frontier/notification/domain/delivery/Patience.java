package dev.frontier.notification.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How long a receiver that fails is called all the same.
 *
 * @param longest after so long without anything taken its channel is disabled
 * @param lull a failure that comes longer than this after the one before it begins anew: longer
 *     than the longest pause between two attempts of a message, since in a longer one there was
 *     nothing to send, and nobody knows whether the receiver failed
 * @param retryAfter a receiver that asks to be left alone is believed for no longer than this
 */
public record Patience(Duration longest, Duration lull, Duration retryAfter) {
  /** Refuses absent parts. */
  public Patience {
    Objects.requireNonNull(longest, "longest");
    Objects.requireNonNull(lull, "lull");
    Objects.requireNonNull(retryAfter, "retryAfter");
  }

  /**
   * Why a channel is to be disabled after an attempt, a short code; empty when it is not.
   *
   * @param at when it was made
   * @param failingSince the first failure after which nothing was taken; null when this is the
   *     first
   * @param lastFailure the last one before this; null when that is not known
   */
  public Optional<String> endsAfter(
      Verdict verdict, Instant at, Instant failingSince, Instant lastFailure) {
    return switch (verdict) {
      case GONE -> Optional.of("gone");
      case NO_SUCH_ADDRESS -> Optional.of("no_such_address");
      case LATER, NEVER ->
          goesOn(at, lastFailure)
                  && failingSince != null
                  && !at.isBefore(failingSince.plus(longest))
              ? Optional.of("failing")
              : Optional.empty();
      case TAKEN, OURS -> Optional.empty();
    };
  }

  /** Failures whose last was before that are over when there is one more at this instant. */
  public Instant over(Instant at) {
    return at.minus(lull);
  }

  private boolean goesOn(Instant at, Instant lastFailure) {
    return lastFailure != null && !lastFailure.isBefore(over(at));
  }
}
