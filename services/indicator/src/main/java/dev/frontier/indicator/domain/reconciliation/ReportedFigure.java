package dev.frontier.indicator.domain.reconciliation;

import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A figure that was printed or reported elsewhere and that the record should give, too: a total, a
 * share of the nation, a growth. It never enters a series.
 *
 * @param quantity what it is of; growth is against the year before
 * @param value with the decimals as printed: levels in the indicator's unit and multiple, shares
 *     and growth in percent; null if it was taken back
 * @param source where it stands; null if it was not said
 * @param knownFrom since when it is on record
 */
public record ReportedFigure(
    Quantity quantity, BigDecimal value, String source, Instant knownFrom) {

  /** Whether it is the level of a region; never of null. */
  public boolean isLevelOf(String indicator, String region, Period period) {
    return quantity.kind() == Quantity.Kind.LEVEL
        && quantity.indicator().equals(indicator)
        && quantity.region().equals(region)
        && quantity.period().equals(period);
  }
}
