package dev.frontier.notification.domain.history;

import java.util.Optional;
import java.util.regex.Pattern;

/** SDMX periods a year apart: 2021-Q3 is a year before 2022-Q3. */
final class Years {
  private static final Pattern PERIOD = Pattern.compile("[0-9]{4}(-.*)?");
  private static final int YEAR = 4;
  private static final int LAST = 9999;

  private Years() {}

  /** The same part of the year before; empty for what is no period. */
  static Optional<String> before(String period) {
    return moved(period, -1);
  }

  /** The same part of the year after; empty for what is no period. */
  static Optional<String> after(String period) {
    return moved(period, 1);
  }

  private static Optional<String> moved(String period, int years) {
    if (!PERIOD.matcher(period).matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(period.substring(0, YEAR)) + years;
    return year < 0 || year > LAST
        ? Optional.empty()
        : Optional.of("%04d".formatted(year) + period.substring(YEAR));
  }
}
