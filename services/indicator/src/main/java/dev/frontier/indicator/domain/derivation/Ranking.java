package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.util.List;

/**
 * The members of an aggregate in order.
 *
 * @param group code of the aggregate
 * @param period never null
 * @param coverage of the aggregate; names the members without a figure
 * @param withheld why there is no order; null if there is one
 * @param places best first, equal figures by code; empty if withheld
 */
public record Ranking(
    String group, Period period, Coverage coverage, Outcome.Reason withheld, List<Place> places) {

  /**
   * One member's place.
   *
   * @param rank 1 is best
   * @param region code
   * @param value in the indicator's unit and multiple
   * @param shareOfGroup percent of the sum over the aggregate
   * @param yoyPercent percent against the year before
   */
  public record Place(
      int rank, String region, BigDecimal value, Outcome shareOfGroup, Outcome yoyPercent) {}
}
