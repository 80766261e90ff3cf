package dev.frontier.indicator.domain.sdmx;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the value of a component must be: the parameter {@code c[...]} of the REST API 2, and the
 * two ends of time of the REST API 1.
 *
 * @param component whose value
 * @param anyOf one of these must hold, each of which holds if all of its tests do
 */
public record Condition(Component component, List<List<Test>> anyOf) {

  /** How a value is compared. */
  public enum Operator {
    /** Equal. */
    EQ,
    /** Not equal. */
    NE,
    /** Less. */
    LT,
    /** Less or equal. */
    LE,
    /** Greater. */
    GT,
    /** Greater or equal. */
    GE,
    /** Contains. */
    CO,
    /** Does not contain. */
    NC,
    /** Starts with. */
    SW,
    /** Ends with. */
    EW
  }

  /** One comparison. */
  public record Test(Operator operator, String operand) {}

  private static final String OPERATORS = "eq|ne|lt|le|gt|ge|co|nc|sw|ew";

  /** An operator with nothing behind it is no value. */
  private static final Pattern WRITTEN =
      Pattern.compile("(?:(" + OPERATORS + "):)?(?!(?:" + OPERATORS + "):$)(.+)");

  /** Copies the lists. */
  public Condition {
    anyOf = anyOf.stream().map(List::copyOf).toList();
  }

  /**
   * A condition as the parameter writes it: alternatives separated by commas, what must hold
   * together by a plus. Empty if it cannot be read, or compares a time or a number with what is
   * none.
   */
  public static Optional<Condition> parse(Component component, String text) {
    List<List<Test>> anyOf = new ArrayList<>();
    for (String alternative : text.split(",", -1)) {
      List<Test> allOf = new ArrayList<>();
      for (String written : together(component, alternative)) {
        Matcher test = WRITTEN.matcher(written);
        if (!test.matches()) {
          return Optional.empty();
        }
        Operator operator =
            test.group(1) == null
                ? Operator.EQ
                : Operator.valueOf(test.group(1).toUpperCase(Locale.ROOT));
        if (!comparable(component, operator, test.group(2))) {
          return Optional.empty();
        }
        allOf.add(new Test(operator, test.group(2)));
      }
      anyOf.add(allOf);
    }
    return Optional.of(new Condition(component, anyOf));
  }

  /** The plus of a time zone joins nothing: what follows it begins with neither. */
  private static String[] together(Component component, String alternative) {
    return switch (component) {
      case TIME_PERIOD, VINTAGE -> alternative.split("\\+(?!\\d{2}:\\d{2}$|\\d{2}:\\d{2}\\+)", -1);
      default -> alternative.split("\\+", -1);
    };
  }

  private static boolean comparable(Component component, Operator operator, String operand) {
    return switch (operator) {
      case CO, NC, SW, EW -> true;
      default ->
          switch (component) {
            case TIME_PERIOD -> TimeSpan.parse(operand).isPresent();
            case VINTAGE -> InstantSpan.parse(operand).isPresent();
            case OBS_VALUE, UNIT_MULT, DECIMALS -> number(operand) != null;
            default -> true;
          };
    };
  }

  /**
   * Whether it holds for a value.
   *
   * @param value as text; null if there is none, which is equal to nothing
   */
  public boolean holds(String value) {
    return anyOf.stream().anyMatch(all -> all.stream().allMatch(test -> holds(test, value)));
  }

  private boolean holds(Test test, String value) {
    if (value == null) {
      return test.operator() == Operator.NE || test.operator() == Operator.NC;
    }
    return switch (test.operator()) {
      case CO -> value.contains(test.operand());
      case NC -> !value.contains(test.operand());
      case SW -> value.startsWith(test.operand());
      case EW -> value.endsWith(test.operand());
      default ->
          switch (component) {
            case TIME_PERIOD -> time(test, value);
            case VINTAGE ->
                ordered(
                    test,
                    InstantSpan.parse(test.operand()).orElseThrow().place(Instant.parse(value)));
            default -> ordered(test, compared(test, value));
          };
    };
  }

  private static boolean time(Test test, String value) {
    TimeSpan is = TimeSpan.parse(value).orElseThrow();
    TimeSpan wanted = TimeSpan.parse(test.operand()).orElseThrow();
    return switch (test.operator()) {
      case EQ -> is.equals(wanted);
      case NE -> !is.equals(wanted);
      case LT -> is.last().isBefore(wanted.first());
      case LE -> !is.last().isAfter(wanted.last());
      case GT -> is.first().isAfter(wanted.last());
      default -> !is.first().isBefore(wanted.first());
    };
  }

  private int compared(Test test, String value) {
    return switch (component) {
      case OBS_VALUE, UNIT_MULT, DECIMALS ->
          new BigDecimal(value).compareTo(number(test.operand()));
      default -> value.compareTo(test.operand());
    };
  }

  private static boolean ordered(Test test, int order) {
    return switch (test.operator()) {
      case EQ -> order == 0;
      case NE -> order != 0;
      case LT -> order < 0;
      case LE -> order <= 0;
      case GT -> order > 0;
      default -> order >= 0;
    };
  }

  private static BigDecimal number(String text) {
    // A long exponent would be a small text for a figure of a billion digits.
    if (!text.matches("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?")) {
      return null;
    }
    return new BigDecimal(text);
  }

  /** The first day on which a period that fulfils it can begin; null if there is none. */
  LocalDate earliest() {
    LocalDate earliest = null;
    for (List<Test> all : anyOf) {
      LocalDate of = null;
      for (Test test : all) {
        LocalDate first =
            switch (test.operator()) {
              case GE, GT, EQ -> TimeSpan.parse(test.operand()).orElseThrow().first();
              default -> null;
            };
        of = of == null || (first != null && first.isAfter(of)) ? first : of;
      }
      if (of == null) {
        return null;
      }
      earliest = earliest == null || of.isBefore(earliest) ? of : earliest;
    }
    return earliest;
  }

  /** The last day on which a period that fulfils it can end; null if there is none. */
  LocalDate latest() {
    LocalDate latest = null;
    for (List<Test> all : anyOf) {
      LocalDate of = null;
      for (Test test : all) {
        LocalDate last =
            switch (test.operator()) {
              case LE, LT, EQ -> TimeSpan.parse(test.operand()).orElseThrow().last();
              default -> null;
            };
        of = of == null || (last != null && last.isBefore(of)) ? last : of;
      }
      if (of == null) {
        return null;
      }
      latest = latest == null || of.isAfter(latest) ? of : latest;
    }
    return latest;
  }
}
