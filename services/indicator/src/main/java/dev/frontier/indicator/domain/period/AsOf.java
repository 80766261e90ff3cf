package dev.frontier.indicator.domain.period;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The instant whose knowledge is asked for. What will be known in the future is not known yet: an
 * instant to come means the latest knowledge, and the answer names the instant that it holds for.
 * Asking again with that one gives the same answer once it is settled, that is once the vintages up
 * to it have arrived: a vintage is the instant of the publication, and what tells of it comes later
 * and still takes its place there.
 *
 * @param instant to the microsecond, which is what vintages are kept to; far ahead for the latest
 *     knowledge, so that a vintage is not hidden by a clock that runs behind the publisher's
 * @param latest whether the latest knowledge is meant
 */
public record AsOf(Instant instant, boolean latest) {

  /** The latest knowledge. */
  public static final AsOf LATEST = new AsOf(Instant.parse("9999-12-31T23:59:59Z"), true);

  /** The knowledge of this instant; the latest if it is null or to come. */
  public static AsOf of(Instant asked, Clock clock) {
    return asked == null || asked.isAfter(clock.instant())
        ? LATEST
        : new AsOf(asked.truncatedTo(ChronoUnit.MICROS), false);
  }

  /**
   * The instant that an answer holds for; complete once it is settled.
   *
   * @param newest the newest vintage that the answer holds; null if it holds none
   */
  public Instant holdsFor(Clock clock, Instant newest) {
    if (!latest) {
      return instant;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return newest != null && newest.isAfter(now) ? newest : now;
  }
}
