package dev.frontier.indicator.domain.period;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One reporting period, written as SDMX does: {@code 2017}, {@code 2017-Q3}, {@code 2017-09}.
 *
 * @param year four digits
 * @param frequency never null
 * @param part which part of the year, from 1; always 1 for an annual period
 */
public record Period(int year, Frequency frequency, int part) implements Comparable<Period> {

  private static final Pattern WRITTEN =
      Pattern.compile("([12][0-9]{3})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

  /** Refuses a part that the year does not have with {@link IllegalArgumentException}. */
  public Period {
    if (part < 1 || part > frequency.partsOfYear()) {
      throw new IllegalArgumentException("a year has no part " + part + " of " + frequency);
    }
  }

  /** An annual period. */
  public static Period ofYear(int year) {
    return new Period(year, Frequency.A, 1);
  }

  /** The period that this text names, or empty if it names none (null included). */
  public static Optional<Period> parse(String text) {
    Matcher written = WRITTEN.matcher(text == null ? "" : text);
    if (!written.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(written.group(1));
    if (written.group(2) != null) {
      return Optional.of(new Period(year, Frequency.Q, Integer.parseInt(written.group(2))));
    }
    if (written.group(3) != null) {
      return Optional.of(new Period(year, Frequency.M, Integer.parseInt(written.group(3))));
    }
    return Optional.of(ofYear(year));
  }

  /** The same part of the year before: what a year-on-year change compares with. */
  public Period aYearEarlier() {
    return new Period(year - 1, frequency, part);
  }

  /** The same part of the year after: whose year-on-year change compares with this one. */
  public Period aYearLater() {
    return new Period(year + 1, frequency, part);
  }

  /**
   * How many periods later the other one is, which is of the same frequency; negative if before.
   */
  public int until(Period other) {
    return (other.firstMonth() - firstMonth()) / monthsLong();
  }

  /** Months since year 0 at which the period starts. */
  int firstMonth() {
    return year * 12 + (part - 1) * monthsLong();
  }

  /** The last month of the period, counted as {@link #firstMonth()} is. */
  int lastMonth() {
    return firstMonth() + monthsLong() - 1;
  }

  private int monthsLong() {
    return 12 / frequency.partsOfYear();
  }

  /** By start; of those that start together, the longer first. */
  @Override
  public int compareTo(Period other) {
    int byStart = Integer.compare(firstMonth(), other.firstMonth());
    return byStart != 0 ? byStart : frequency.compareTo(other.frequency);
  }

  // As a record's own, but written out: a period is looked up dozens of times for every observation
  // that comes in, and a record's own takes several times as long before the optimising compiler
  // has seen it.
  @Override
  public boolean equals(Object other) {
    return other instanceof Period that
        && year == that.year
        && part == that.part
        && frequency == that.frequency;
  }

  @Override
  public int hashCode() {
    return (year * 31 + part) * 31 + frequency.ordinal();
  }

  /** As SDMX writes it. */
  @Override
  public String toString() {
    return switch (frequency) {
      case A -> Integer.toString(year);
      case Q -> year + "-Q" + part;
      case M -> year + (part < 10 ? "-0" : "-") + part;
    };
  }
}
