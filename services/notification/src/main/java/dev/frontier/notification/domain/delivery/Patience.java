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

  /**
   * Why a channel is to be disabled after an attempt, a short code; empty when it is not.
   *
   * @param at when it was made
   * @param failingSince the first failure after which nothing was taken; null when this is the
   *     first
   */
  public Optional<String> endsAfter(Verdict verdict, Instant at, Instant failingSince) {
    return switch (verdict) {
      case GONE -> Optional.of("gone");
      case NO_SUCH_ADDRESS -> Optional.of("no_such_address");
      case LATER, NEVER ->
          failingSince != null && !at.isBefore(failingSince.plus(longest))
              ? Optional.of("failing")
              : Optional.empty();
      case TAKEN, OURS -> Optional.empty();
    };
  }
}
