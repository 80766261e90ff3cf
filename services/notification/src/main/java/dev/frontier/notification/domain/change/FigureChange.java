package dev.frontier.notification.domain.change;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * One measure of one series in one period that changed.
 *
 * @param indicator code of the indicator
 * @param region code of the region, a province, CN or an aggregate such as BORDER9
 * @param period SDMX period, e.g. 2022
 * @param vintage from when on the new figure is known
 * @param measure what changed
 * @param was as known just before
 * @param now as known from the vintage on
 * @param coverage what stands behind {@code now}
 * @param comparedWith the period of comparison, null when the measure compares nothing
 * @param reference of a derived measure, what it is held against: the first release, or the share,
 *     rank or national growth of {@code comparedWith} or the period; null when there is none
 */
public record FigureChange(
    String indicator,
    String region,
    String period,
    Instant vintage,
    Measured measure,
    Figure was,
    Figure now,
    Coverage coverage,
    String comparedWith,
    BigDecimal reference)
    implements Change {
  /** Only what is compared with may be absent. */
  public FigureChange {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(vintage, "vintage");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(was, "was");
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(coverage, "coverage");
  }

  /** A change of a measure that nothing but the period of comparison explains. */
  public FigureChange(
      String indicator,
      String region,
      String period,
      Instant vintage,
      Measured measure,
      Figure was,
      Figure now,
      Coverage coverage,
      String comparedWith) {
    this(indicator, region, period, vintage, measure, was, now, coverage, comparedWith, null);
  }
}
