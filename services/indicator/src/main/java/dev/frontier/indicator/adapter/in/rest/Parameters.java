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
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the parameters of a question; whatever cannot be read is answered by 400 with what could
 * be.
 */
final class Parameters {

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
        throw Problem.of(ProblemType.INVALID_PARAMETER)
            .with("parameter", name)
            .with("value", asked.getQueryParameters().getFirst(name))
            .with("choices", List.of(known))
            .asException();
      }
    }
  }

  /** The codes of a list separated by commas, or given by repeating the parameter; each once. */
  List<String> codes(String name, int most, String example) {
    Set<String> codes = new LinkedHashSet<>();
    for (String list : asked.getQueryParameters().getOrDefault(name, List.of())) {
      for (String code : list.split(",", -1)) {
        if (!code.isBlank()) {
          codes.add(code.strip());
        }
      }
    }
    if (codes.isEmpty()) {
      throw missing(name, List.of(example));
    }
    if (codes.size() > most) {
      throw invalid(name, codes.size() + " codes", List.of("1 to " + most + " codes"));
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
      OffsetDateTime instant = OffsetDateTime.parse(text.replace(' ', '+'));
      if (instant.getYear() >= 1 && instant.getYear() <= 9999) {
        return instant.toInstant();
      }
    } catch (DateTimeException unreadable) {
      // Answered below, as an instant out of range is.
    }
    throw invalid(name, text, INSTANTS);
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

  private Period end(String name) {
    String text = optional(name);
    return text == null ? null : readPeriod(name, text);
  }

  private static Period readPeriod(String name, String text) {
    return Period.parse(text).orElseThrow(() -> invalid(name, text, PERIODS));
  }

  /** The answer to a question that names what is not there. */
  static ProblemException invalid(BadQuery bad) {
    return invalid(bad.parameter(), bad.value(), bad.choices());
  }

  private static ProblemException invalid(String name, String value, List<String> choices) {
    return Problem.of(ProblemType.INVALID_PARAMETER)
        .with("parameter", name)
        .with("value", value)
        .with("choices", choices)
        .asException();
  }

  private static ProblemException missing(String name, List<String> choices) {
    return Problem.of(ProblemType.MISSING_PARAMETER)
        .with("parameter", name)
        .with("choices", choices)
        .asException();
  }
}
