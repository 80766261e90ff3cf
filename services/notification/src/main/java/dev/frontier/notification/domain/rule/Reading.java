package dev.frontier.notification.domain.rule;

import java.math.BigDecimal;
import java.util.Objects;

/** What rules see of a figure. */
public sealed interface Reading {

  /**
   * A number that rules can be held against.
   *
   * @param number the lower the worse
   * @param value of the measure, of which the number is read
   */
  record Known(BigDecimal number, BigDecimal value) implements Reading {
    /** Refuses absent parts. */
    public Known {
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * Nothing to hold a rule against: never a drop.
   *
   * @param why for corrections
   */
  record Unknown(Why why) implements Reading {}

  /** Why there is nothing to judge. */
  enum Why {
    /** There is no figure, or it was withdrawn. */
    MISSING,
    /** The figure is withheld, e.g. for too little coverage. */
    WITHHELD,
    /** Members of the region are missing, so that the figure is not held against a limit. */
    PARTIAL
  }
}
