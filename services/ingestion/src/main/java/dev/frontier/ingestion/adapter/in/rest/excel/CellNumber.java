package dev.frontier.ingestion.adapter.in.rest.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The number that was typed into a cell. A spreadsheet keeps a binary fraction and some programs
 * write all of it ({@code 578.78999999999996}): the shortest decimal that means the same fraction
 * is what stood there, since nobody can type more than fifteen digits.
 */
final class CellNumber {
  /** What a spreadsheet takes of a number (ECMA-376 part 1, 18.17.3). */
  private static final int TYPED_DIGITS = 15;

  /** With so many, every binary fraction has a decimal of its own. */
  private static final int ALL_DIGITS = 17;

  /** No cell holds a larger or finer one; as a power of ten. */
  private static final int MAX_POWER = 400;

  private static final int MAX_LENGTH = 64;

  private CellNumber() {}

  /** The plain decimal; the text itself when it is no number that a cell can hold. */
  static String text(String stored) {
    if (stored.length() > MAX_LENGTH) {
      return stored;
    }
    BigDecimal exact;
    try {
      exact = new BigDecimal(stored.strip());
    } catch (NumberFormatException noNumber) {
      return stored;
    }
    if (Math.abs((long) exact.precision() - exact.scale()) > MAX_POWER
        || Math.abs((long) exact.scale()) > MAX_POWER) {
      return stored;
    }
    return shortest(exact).toPlainString();
  }

  private static BigDecimal shortest(BigDecimal exact) {
    if (exact.signum() == 0) {
      return BigDecimal.ZERO;
    }
    double kept = exact.doubleValue();
    for (int digits = TYPED_DIGITS; digits <= ALL_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == kept) {
        return plain(rounded);
      }
    }
    return plain(exact);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
