package dev.frontier.indicator.domain.sdmx;

import dev.frontier.indicator.domain.period.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a time of SDMX covers, whichever way it is written: a Gregorian year, month, day or
 * instant, or a reporting period whose year begins in January (SDMX 2.1, section 6, 4.2).
 *
 * @param first first day
 * @param last last day, not before the first
 */
public record TimeSpan(LocalDate first, LocalDate last) {

  private static final Pattern YEAR = Pattern.compile("([12][0-9]{3})(?:-A1)?");
  private static final Pattern MONTH = Pattern.compile("([12][0-9]{3})-M?(0[1-9]|1[0-2])");
  private static final Pattern PART = Pattern.compile("([12][0-9]{3})-([STQ])([1-4])");
  private static final Pattern WEEK = Pattern.compile("([12][0-9]{3})-W([0-5][0-9])");
  private static final Pattern DAY = Pattern.compile("([12][0-9]{3})-D([0-3][0-9]{2})");
  private static final Pattern DATE = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");
  private static final Pattern INSTANT =
      Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2})?");

  /** The days of one of our periods. */
  public static TimeSpan of(Period period) {
    int months = 12 / period.frequency().partsOfYear();
    return ofMonths(period.year(), (period.part() - 1) * months + 1, months);
  }

  /**
   * This, or the other if that begins earlier.
   *
   * @param other null for none
   */
  public TimeSpan orIfEarlier(TimeSpan other) {
    return other != null && !first.isBefore(other.first) ? other : this;
  }

  /**
   * This, or the other if that ends later: half a year begins later than the year that it is in,
   * and does not end later.
   *
   * @param other null for none
   */
  public TimeSpan orIfLater(TimeSpan other) {
    return other != null && !last.isAfter(other.last) ? other : this;
  }

  /** The time that this text says; empty if it says none. */
  public static Optional<TimeSpan> parse(String text) {
    try {
      return Optional.ofNullable(read(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static TimeSpan read(String text) {
    Matcher year = YEAR.matcher(text);
    if (year.matches()) {
      return ofMonths(number(year, 1), 1, 12);
    }
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      return ofMonths(number(month, 1), number(month, 2), 1);
    }
    Matcher part = PART.matcher(text);
    if (part.matches()) {
      int parts =
          switch (part.group(2)) {
            case "S" -> 2;
            case "T" -> 3;
            default -> 4;
          };
      int which = number(part, 3);
      return which > parts
          ? null
          : ofMonths(number(part, 1), (which - 1) * 12 / parts + 1, 12 / parts);
    }
    Matcher week = WEEK.matcher(text);
    if (week.matches()) {
      LocalDate monday =
          LocalDate.of(number(week, 1), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(week, 2))
              .with(java.time.DayOfWeek.MONDAY);
      return new TimeSpan(monday, monday.plusDays(6));
    }
    Matcher day = DAY.matcher(text);
    if (day.matches()) {
      return ofDay(LocalDate.ofYearDay(number(day, 1), number(day, 2)));
    }
    if (DATE.matcher(text).matches()) {
      return ofDay(LocalDate.parse(text));
    }
    Matcher instant = INSTANT.matcher(text);
    if (instant.matches()) {
      return ofDay(
          instant.group(1) == null
              ? LocalDateTime.parse(text).toLocalDate()
              : OffsetDateTime.parse(text).toLocalDate());
    }
    return null;
  }

  private static TimeSpan ofMonths(int year, int month, int months) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new TimeSpan(first, first.plusMonths(months).minusDays(1));
  }

  private static TimeSpan ofDay(LocalDate day) {
    return new TimeSpan(day, day);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
