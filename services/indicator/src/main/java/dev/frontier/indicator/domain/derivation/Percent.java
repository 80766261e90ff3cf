package dev.frontier.indicator.domain.derivation;

import java.math.BigDecimal;
import java.math.MathContext;

/** Percentages to 34 digits. */
final class Percent {

  /** The digits that whatever is not exact is computed to. */
  static final MathContext DIGITS = MathContext.DECIMAL128;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Percent() {}

  /** A part in percent of a whole; withheld if the whole is zero or below it. */
  static Outcome of(BigDecimal part, BigDecimal whole) {
    return whole.signum() <= 0
        ? Outcome.withheld(Outcome.Reason.ZERO_BASE)
        : Outcome.of(part.multiply(HUNDRED).divide(whole, DIGITS));
  }
}
