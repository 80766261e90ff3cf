package dev.frontier.notification.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * When a message is tried, and tried again. The waits are those that Standard Webhooks 1.0 advises:
 * a blip is mended in seconds, a night's outage by the next day, and after about three days it is
 * given up.
 *
 * @param waits the wait before each attempt, the first of them usually nothing
 * @param jitter the share of a wait by which it may be longer, so that receivers which failed
 *     together are not all called again in the same second
 */
public record RetrySchedule(List<Duration> waits, double jitter) {
  /** Refuses a schedule that never tries. */
  public RetrySchedule {
    waits = List.copyOf(waits);
    if (waits.isEmpty()
        || waits.stream().anyMatch(Duration::isNegative)
        || jitter < 0
        || jitter > 1) {
      throw new IllegalArgumentException(
          "a schedule has waits, none below zero, and a jitter of 0 to 1");
    }
  }

  /** The longest wait between two attempts, with all its jitter. */
  public Duration longest() {
    Duration longest = waits.stream().max(Comparator.naturalOrder()).orElseThrow();
    return longest.plusMillis((long) (longest.toMillis() * jitter));
  }

  /**
   * When to make the attempt after so many made.
   *
   * @param made attempts so far, 0 for a new message
   * @param now from when the wait counts
   * @param random gives numbers from 0 to below 1
   * @return empty when it is given up
   */
  public Optional<Instant> next(int made, Instant now, DoubleSupplier random) {
    if (made >= waits.size()) {
      return Optional.empty();
    }
    Duration wait = waits.get(made);
    long extra = (long) (wait.toMillis() * jitter * random.getAsDouble());
    return Optional.of(now.plus(wait).plusMillis(extra));
  }
}
