package dev.frontier.bench.frame;

import java.util.Locale;

/** Numbers as the tables write them: three digits that count, thousands in groups. */
final class Numbers {

  private static final int GROUPED = 1_000;
  private static final int TENS = 100;
  private static final int ONES = 10;

  private Numbers() {}

  static String text(double number) {
    double size = Math.abs(number);
    if (size >= TENS) {
      return String.format(Locale.ROOT, size >= GROUPED ? "%,.0f" : "%.0f", number);
    }
    return String.format(Locale.ROOT, size >= ONES ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", number);
  }
}
