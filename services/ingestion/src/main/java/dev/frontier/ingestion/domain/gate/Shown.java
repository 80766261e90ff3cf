package dev.frontier.ingestion.domain.gate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as a finding names them: rounded to what a person can compare. */
final class Shown {
  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final double HUNDRED = 100;
  private static final double THOUSAND = 1000;

  private Shown() {}

  /** A growth given as a logarithm, as a percentage with its sign: {@code +12.3%}. */
  static String percent(double log) {
    double percent = HUNDRED * Math.expm1(log);
    // What grew twelvefold is read no better for a decimal.
    String pattern = Math.abs(percent) < THOUSAND ? "%+.1f%%" : "%+.0f%%";
    return String.format(Locale.ROOT, pattern, percent);
  }

  /** A value given as a logarithm, to four digits. */
  static String value(double log) {
    return plain(BigDecimal.valueOf(Math.exp(log)).round(FOUR_DIGITS));
  }

  /** A score, to one decimal. */
  static String score(double score) {
    return String.format(Locale.ROOT, "%.1f", score);
  }

  /** All digits, without an exponent and without idle zeros. */
  static String plain(BigDecimal value) {
    return (value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros()).toPlainString();
  }
}
