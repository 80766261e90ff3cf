package dev.frontier.policytracker.domain.effect;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period of SDMX: {@code 2021}, {@code 2021-Q3} or {@code 2021-07}.
 *
 * @param ordinal counts the periods of this frequency without gaps, so that the next one has the
 *     next number
 */
public record Period(Frequency frequency, int ordinal) implements Comparable<Period> {

  private static final int MONTHS = 12;
  private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?");

  /** The period written so, or empty when the text is none. */
  public static Optional<Period> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    if (matcher.group(2) != null) {
      return Optional.of(of(Frequency.QUARTERLY, year, Integer.parseInt(matcher.group(2))));
    }
    if (matcher.group(3) != null) {
      return Optional.of(of(Frequency.MONTHLY, year, Integer.parseInt(matcher.group(3))));
    }
    return Optional.of(of(Frequency.ANNUAL, year, 1));
  }

  private static Period of(Frequency frequency, int year, int place) {
    return new Period(frequency, year * frequency.perYear() + place - 1);
  }

  /** The first of its days. */
  public LocalDate firstDay() {
    int perYear = frequency.perYear();
    return LocalDate.of(
        Math.floorDiv(ordinal, perYear),
        Math.floorMod(ordinal, perYear) * (MONTHS / perYear) + 1,
        1);
  }

  /** The last of its days. */
  public LocalDate lastDay() {
    return next(1).firstDay().minusDays(1);
  }

  /** The period so many later. */
  public Period next(int periods) {
    return new Period(frequency, ordinal + periods);
  }

  /** The period in which a day lies. */
  public static Period holding(LocalDate day, Frequency frequency) {
    int place = (day.getMonthValue() - 1) * frequency.perYear() / MONTHS;
    return new Period(frequency, day.getYear() * frequency.perYear() + place);
  }

  /** The first period that begins after a day. */
  public static Period firstAfter(LocalDate day, Frequency frequency) {
    return holding(day, frequency).next(1);
  }

  /** The last period that ends before a day. */
  public static Period lastBefore(LocalDate day, Frequency frequency) {
    return holding(day, frequency).next(-1);
  }

  @Override
  public int compareTo(Period other) {
    int byFrequency = frequency.compareTo(other.frequency);
    return byFrequency != 0 ? byFrequency : Integer.compare(ordinal, other.ordinal);
  }

  /** As SDMX writes it. */
  @Override
  public String toString() {
    int perYear = frequency.perYear();
    int year = Math.floorDiv(ordinal, perYear);
    int place = Math.floorMod(ordinal, perYear) + 1;
    return switch (frequency) {
      case ANNUAL -> "%04d".formatted(year);
      case QUARTERLY -> "%04d-Q%d".formatted(year, place);
      case MONTHLY -> "%04d-%02d".formatted(year, place);
    };
  }
}
