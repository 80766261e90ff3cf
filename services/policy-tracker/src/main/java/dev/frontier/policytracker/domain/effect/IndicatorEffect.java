package dev.frontier.policytracker.domain.effect;

import java.math.BigDecimal;
import java.util.List;

/**
 * One indicator around the day on which a measure was verified.
 *
 * @param frequency null when there are no figures
 * @param unit null when there are no figures
 * @param before null when no province concerned has a whole year before
 * @param after null when none has one after
 * @param nation beside the nation
 * @param provinces beside the border provinces that the measure does not concern
 */
public record IndicatorEffect(
    String indicator,
    Frequency frequency,
    String unit,
    int unitMult,
    Side before,
    Side after,
    Comparison nation,
    Comparison provinces,
    Outcome outcome) {

  /**
   * One side of the day: the sum of the yearly means of the provinces that have figures on both
   * sides, or before alone while there are none after.
   *
   * @param level mean of a period, in {@code unit} and {@code unitMult}
   * @param share of the nation in percent; null when a province has none
   * @param regions whose sum it is
   * @param points figures that went into it
   */
  public record Side(BigDecimal level, BigDecimal share, List<String> regions, int points) {
    public Side {
      regions = List.copyOf(regions);
    }
  }
}
