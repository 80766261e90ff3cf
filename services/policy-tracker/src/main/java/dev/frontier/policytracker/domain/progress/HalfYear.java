package dev.frontier.policytracker.domain.progress;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The half-year that a report speaks of, written as SDMX does: {@code 2026-H1} in short form.
 *
 * @param year from 2000 to 2999
 * @param half 1 or 2
 */
public record HalfYear(int year, int half) {

  private static final Pattern FORM = Pattern.compile("(2[0-9]{3})-H([12])");

  public HalfYear {
    if (year < 2000 || year > 2999 || half < 1 || half > 2) {
      throw new IllegalArgumentException("No half-year: " + year + "-H" + half);
    }
  }

  /** The half-year written so, or empty when the text is none. */
  public static Optional<HalfYear> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new HalfYear(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, half == 1 ? 1 : 7, 1);
  }

  /** The last day of it. */
  public LocalDate lastDay() {
    return firstDay().plusMonths(6).minusDays(1);
  }

  /** The half-year before. */
  public HalfYear previous() {
    return half == 2 ? new HalfYear(year, 1) : new HalfYear(year - 1, 2);
  }

  /** The half-year after. */
  public HalfYear next() {
    return half == 1 ? new HalfYear(year, 2) : new HalfYear(year + 1, 1);
  }

  /** The half-year of a day. */
  public static HalfYear of(LocalDate day) {
    return new HalfYear(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
  }

  @Override
  public String toString() {
    return year + "-H" + half;
  }
}
