package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.BadQuery;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the parameters of a question; whatever cannot be read is answered by 400 with what could
 * be.
 */
public final class Parameters {

  /** Asks for what was known at an instant. */
  static final String AS_OF = "asOf";

  /** What that parameter means. */
  static final String AS_OF_SAYS =
      "What was known at this instant; without it, or if it is to come, the latest.";

  private static final List<String> PERIODS = List.of("2021", "2021-Q3", "2021-07");
  private static final List<String> INSTANTS =
      List.of("2026-03-01T00:00:00Z", "2026-03-01T08:00:00+08:00");

  private static final List<String> FLAGS = List.of("true", "false");

  private final UriInfo asked;

  /**
   * The question may have these parameters and no others: a mistyped one must not be passed over.
   */
  Parameters(UriInfo asked, String... known) {
    this.asked = asked;
    for (String name : asked.getQueryParameters().keySet()) {
      if (!List.of(known).contains(name)) {
        throw invalid(
            name, asked.getQueryParameters().getFirst(name), Nearest.to(name, List.of(known)));
      }
    }
  }

  /** The codes of a list separated by commas, or given by repeating the parameter; each once. */
  List<String> codes(String name, int most, String example) {
    List<String> codes = list(name);
    if (codes.isEmpty()) {
      throw missing(name, List.of(example));
    }
    if (codes.size() > most) {
      throw invalid(name, codes.size() + " codes", List.of("1 to " + most + " codes"));
    }
    return codes;
  }

  /** The names of such a list, each of them one of the known; none if it is not there. */
  List<String> names(String name, List<String> known) {
    List<String> names = list(name);
    for (String one : names) {
      if (!known.contains(one)) {
        throw invalid(name, one, Nearest.to(one, known));
      }
    }
    return names;
  }

  /** The one value of a parameter, one of the known; null if it is not there or empty. */
  String choice(String name, List<String> known) {
    String value = optional(name);
    if (value != null && !known.contains(value)) {
      throw invalid(name, value, Nearest.to(value, known));
    }
    return value;
  }

  /** A number from 1; null if it is not there or empty. */
  Integer count(String name, int most) {
    String text = optional(name);
    if (text == null) {
      return null;
    }
    try {
      int count = Integer.parseInt(text);
      if (count >= 1 && count <= most) {
        return count;
      }
    } catch (NumberFormatException unreadable) {
      // Answered below, as a number out of range is.
    }
    throw invalid(name, text, List.of("1 to " + most));
  }

  /** A text on one line that must be there. */
  String line(String name, int most) {
    String text = required(name, "1 to " + most + " characters");
    if (text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
      throw invalid(name, text, List.of("1 to " + most + " characters on one line"));
    }
    return text;
  }

  /** What such a list holds; none if it is not there. */
  List<String> list(String name) {
    Set<String> codes = new LinkedHashSet<>();
    for (String list : asked.getQueryParameters().getOrDefault(name, List.of())) {
      for (String code : list.split(",", -1)) {
        if (!code.isBlank()) {
          codes.add(code.strip());
        }
      }
    }
    return new ArrayList<>(codes);
  }

  /** The one value of a parameter that must be there. */
  String required(String name, String example) {
    String value = optional(name);
    if (value == null) {
      throw missing(name, List.of(example));
    }
    return value;
  }

  /** The value of a parameter; null if it is not there or empty. */
  String optional(String name) {
    String value = asked.getQueryParameters().getFirst(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** A period that must be there. */
  Period period(String name) {
    return readPeriod(name, required(name, "2021"));
  }

  /** The range that {@code from} and {@code to} say. */
  PeriodRange range() {
    PeriodRange range = new PeriodRange(end("from"), end("to"));
    if (range.backwards()) {
      throw invalid("to", range.to().toString(), List.of(range.from() + " and later"));
    }
    return range;
  }

  /** The instant that {@code asOf} says; null if it is not there. */
  Instant asOf() {
    return instant(AS_OF);
  }

  /** The instant that a parameter says; null if it is not there. */
  Instant instant(String name) {
    String text = optional(name);
    if (text == null) {
      return null;
    }
    try {
      // A plus that was not written as %2B arrives as a space.
      return instantOf(text.replace(' ', '+'));
    } catch (DateTimeException unreadable) {
      throw invalid(name, text, INSTANTS);
    }
  }

  /**
   * The instant that a text names, in the years that the record can hold.
   *
   * @throws DateTimeException for a text that names none
   */
  static Instant instantOf(String text) {
    OffsetDateTime instant = OffsetDateTime.parse(text);
    if (instant.getYear() < 1 || instant.getYear() > 9999) {
      throw new DateTimeException("out of range");
    }
    return instant.toInstant();
  }

  /** Whether a parameter says {@code true}; false if it is not there. */
  boolean flag(String name) {
    String text = optional(name);
    if (text != null && !FLAGS.contains(text)) {
      throw invalid(name, text, FLAGS);
    }
    return Boolean.parseBoolean(text);
  }

  /** A number that a parameter says, from 1 to {@code most}. */
  int count(String name, int usual, int most) {
    String text = optional(name);
    if (text == null) {
      return usual;
    }
    if (text.matches("[1-9][0-9]{0,8}") && Integer.parseInt(text) <= most) {
      return Integer.parseInt(text);
    }
    throw invalid(name, text, List.of("1 to " + most));
  }

  /** A day of the calendar; null if it is not there or empty. */
  LocalDate day(String name) {
    String text = optional(name);
    if (text == null) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1 && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeException unreadable) {
      // Answered below, as a day out of range is.
    }
    throw invalid(name, text, List.of("2021-12-31"));
  }

  private Period end(String name) {
    String text = optional(name);
    return text == null ? null : readPeriod(name, text);
  }

  private static Period readPeriod(String name, String text) {
    return Period.parse(text).orElseThrow(() -> invalid(name, text, PERIODS));
  }

  /** The answer to a question that names what is not there. */
  static ProblemException invalid(BadQuery bad) {
    return invalid(bad.parameter(), bad.value(), Nearest.to(bad.value(), bad.choices()));
  }

  /** The answer to a parameter that cannot be so. */
  public static ProblemException invalid(String name, String value, List<String> choices) {
    return Problem.of(ProblemType.INVALID_PARAMETER)
        .with("parameter", name)
        .with("value", value)
        .with("choices", choices)
        .extension("parameter", name)
        .extension("choices", choices)
        .asException();
  }

  private static ProblemException missing(String name, List<String> choices) {
    return Problem.of(ProblemType.MISSING_PARAMETER)
        .with("parameter", name)
        .with("choices", choices)
        .extension("parameter", name)
        .extension("choices", choices)
        .asException();
  }
}
