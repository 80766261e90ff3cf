package dev.frontier.ingestion.domain.observation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An SDMX time period: a year ({@code 2017}), a quarter ({@code 2017-Q3}) or a month ({@code
 * 2017-09}).
 *
 * <p>SDMX also writes {@code 2017-A1} and {@code 2017-M09}; both are read and become the form
 * above, so that one period has one key.
 *
 * @param freq how long it is
 * @param year 1900 to 2199: outside of it a typing slip is likelier than a figure
 * @param number 1 for a year, 1 to 4 for a quarter, 1 to 12 for a month
 */
public record Period(Freq freq, int year, int number) implements Comparable<Period> {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final Pattern SHAPE =
      Pattern.compile("([0-9]{4})(?:-(?:A1|Q([1-4])|M?(0[1-9]|1[0-2])))?");
  private static final Comparator<Period> ORDER =
      Comparator.comparing(Period::startsOn).thenComparing(Period::freq);

  public Period {
    Objects.requireNonNull(freq, "freq");
    int last =
        switch (freq) {
          case A -> 1;
          case Q -> 4;
          case M -> 12;
        };
    if (year < FIRST_YEAR || year > LAST_YEAR || number < 1 || number > last) {
      throw new IllegalArgumentException("no such period");
    }
  }

  /**
   * Reads any of the forms above.
   *
   * @param text may be null
   * @return empty when it is none of them
   */
  public static Optional<Period> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(shape.group(1));
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    if (shape.group(2) != null) {
      return Optional.of(new Period(Freq.Q, year, Integer.parseInt(shape.group(2))));
    }
    if (shape.group(3) != null) {
      return Optional.of(new Period(Freq.M, year, Integer.parseInt(shape.group(3))));
    }
    return Optional.of(new Period(Freq.A, year, 1));
  }

  /** The one form that is stored and sent. */
  public String text() {
    return switch (freq) {
      case A -> Integer.toString(year);
      case Q -> year + "-Q" + number;
      case M -> year + (number < 10 ? "-0" : "-") + number;
    };
  }

  /** The first day of the period. */
  public LocalDate startsOn() {
    int month =
        switch (freq) {
          case A -> 1;
          case Q -> number * 3 - 2;
          case M -> number;
        };
    return LocalDate.of(year, month, 1);
  }

  /** The same period of the year before; empty before the first year that is taken. */
  public Optional<Period> yearBefore() {
    return year == FIRST_YEAR ? Optional.empty() : Optional.of(new Period(freq, year - 1, number));
  }

  /** Whether all of it lies before that day, so that a figure about it can be known. */
  public boolean endsBefore(LocalDate day) {
    int months =
        switch (freq) {
          case A -> 12;
          case Q -> 3;
          case M -> 1;
        };
    return !startsOn().plusMonths(months).isAfter(day);
  }

  /** How a period of this frequency is written, to show somebody who wrote another one. */
  public static String example(Freq freq) {
    return new Period(freq, 2022, freq == Freq.M ? 7 : freq == Freq.Q ? 3 : 1).text();
  }

  @Override
  public int compareTo(Period other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return text();
  }
}
