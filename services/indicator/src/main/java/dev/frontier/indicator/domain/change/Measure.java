package dev.frontier.indicator.domain.change;

import java.util.Locale;

/** What is measured of an indicator in a region and period. */
public enum Measure {
  /** The figure, or the sum over an aggregate. In the indicator's unit. */
  LEVEL,
  /** Percent of the national figure. */
  SHARE_OF_NATIONAL,
  /** Difference to the year before, in the indicator's unit. */
  YOY_ABSOLUTE,
  /** Percent of the figure of the year before. */
  YOY_PERCENT,
  /** Place among the members of the aggregate. */
  RANK;

  /** The word that contracts use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
