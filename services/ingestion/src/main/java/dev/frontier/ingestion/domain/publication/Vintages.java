package dev.frontier.ingestion.domain.publication;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/** From when figures are known. */
public final class Vintages {
  private Vintages() {}

  /**
   * The vintage of a publication: now, to the microsecond that PostgreSQL keeps; or, should a clock
   * have been set back, just after everything known of the series, since a vintage must be strictly
   * later than the one before.
   *
   * @param previous the latest vintage of each series concerned that has one
   */
  public static Instant next(Instant now, Collection<Instant> previous) {
    Instant truncated = now.truncatedTo(ChronoUnit.MICROS);
    return previous.stream()
        .map(last -> last.plus(1, ChronoUnit.MICROS))
        .reduce(truncated, (a, b) -> a.isAfter(b) ? a : b);
  }
}
