package dev.frontier.indicator.domain.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Stream;

/**
 * Every value from one to another, both included. Operations give every result that values of the
 * intervals can have, so that nothing that may be true is ever left out; quotients are to 34
 * digits.
 *
 * @param low the least value
 * @param high the greatest, never below {@code low}
 */
public record Interval(BigDecimal low, BigDecimal high) {

  private static final MathContext DIGITS = MathContext.DECIMAL128;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Refuses ends in the wrong order with {@link IllegalArgumentException}. */
  public Interval {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(low + " is above " + high);
    }
  }

  /** One value and no other. */
  public static Interval exactly(BigDecimal value) {
    return new Interval(value, value);
  }

  /** As far below the value as above. */
  public static Interval around(BigDecimal value, BigDecimal half) {
    return new Interval(value.subtract(half), value.add(half));
  }

  /** Every value that rounds to this one at so many decimals, both ends included. */
  public static Interval rounded(BigDecimal value, int decimals) {
    return around(value, halfUnit(decimals));
  }

  /** Half of one in the last of so many decimals: 0.005 of two. */
  public static BigDecimal halfUnit(int decimals) {
    return BigDecimal.ONE.scaleByPowerOfTen(-decimals).divide(TWO);
  }

  /** Whether both have a value in common. */
  public boolean meets(Interval other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }

  /** The values that both have; they must {@link #meets meet}. */
  public Interval and(Interval other) {
    return new Interval(low.max(other.low), high.min(other.high));
  }

  /** Sums. */
  public Interval plus(Interval other) {
    return new Interval(low.add(other.low), high.add(other.high));
  }

  /** Differences. */
  public Interval minus(Interval other) {
    return new Interval(low.subtract(other.high), high.subtract(other.low));
  }

  /** Quotients by values that must all be above zero. */
  public Interval over(Interval divisor) {
    if (divisor.low.signum() <= 0) {
      throw new IllegalArgumentException("division by " + divisor);
    }
    return new Interval(
        Stream.of(divisor.low, divisor.high)
            .map(by -> low.divide(by, DIGITS))
            .min(BigDecimal::compareTo)
            .orElseThrow(),
        Stream.of(divisor.low, divisor.high)
            .map(by -> high.divide(by, DIGITS))
            .max(BigDecimal::compareTo)
            .orElseThrow());
  }

  /** A hundred times as much. */
  public Interval percent() {
    return new Interval(low.multiply(HUNDRED), high.multiply(HUNDRED));
  }

  /** One less. */
  public Interval lessOne() {
    return minus(exactly(BigDecimal.ONE));
  }
}
