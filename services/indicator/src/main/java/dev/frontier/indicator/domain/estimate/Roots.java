package dev.frontier.indicator.domain.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Roots of decimal numbers, which average growth needs. */
final class Roots {

  private static final MathContext DIGITS = MathContext.DECIMAL128;
  // Newton's steps double the digits: from the fifteen of a double they are more than enough.
  private static final int STEPS = 3;

  private Roots() {}

  /**
   * The positive root to some 30 digits.
   *
   * @param value zero or above
   * @param degree 1 or above
   */
  static BigDecimal root(BigDecimal value, int degree) {
    if (value.signum() == 0 || degree == 1) {
      return value;
    }
    BigDecimal n = BigDecimal.valueOf(degree);
    BigDecimal root = BigDecimal.valueOf(Math.pow(value.doubleValue(), 1.0 / degree));
    for (int step = 0; step < STEPS; step++) {
      BigDecimal next = value.divide(root.pow(degree - 1, DIGITS), DIGITS);
      root = root.multiply(n.subtract(BigDecimal.ONE), DIGITS).add(next, DIGITS).divide(n, DIGITS);
    }
    return root.setScale(28, RoundingMode.HALF_EVEN);
  }
}
