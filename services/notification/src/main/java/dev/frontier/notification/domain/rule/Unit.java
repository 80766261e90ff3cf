package dev.frontier.notification.domain.rule;

import java.math.BigDecimal;

/** In what a fall is counted. */
public enum Unit {
  /** Percent of what it falls from. */
  PERCENT,
  /** The unit and multiplier of the indicator. */
  AMOUNT;

  /** The whole of a figure: nothing falls further. */
  public static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);

  /** Whether a fall can be so large. */
  public boolean allows(BigDecimal fall) {
    return fall.signum() > 0 && (this == AMOUNT || fall.compareTo(MOST_PERCENT) <= 0);
  }

  void check(BigDecimal fall) {
    if (!allows(fall)) {
      throw new IllegalArgumentException("a fall is above 0, by percent at most 100, not " + fall);
    }
  }
}
