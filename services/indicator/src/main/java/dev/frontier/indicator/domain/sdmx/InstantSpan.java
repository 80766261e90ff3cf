package dev.frontier.indicator.domain.sdmx;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The time that a question for a point in time names: an instant with or without an offset, which
 * is UTC if it is left out, or the days of a year, month or day in UTC.
 *
 * @param from the first instant of it
 * @param until the first instant after it; the same as the first for a single instant
 */
record InstantSpan(Instant from, Instant until) {

  /** The time that this text says; empty if it says none. */
  static Optional<InstantSpan> parse(String text) {
    if (!text.matches(".*\\dT\\d.*")) {
      return TimeSpan.parse(text)
          .map(
              days ->
                  new InstantSpan(
                      days.first().atStartOfDay().toInstant(ZoneOffset.UTC),
                      days.last().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }
    try {
      Instant instant =
          text.matches(".*(Z|[+-]\\d{2}:\\d{2})")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
      return Optional.of(new InstantSpan(instant, instant));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** Below zero for an instant before it, above for one after it, zero for one within. */
  int place(Instant instant) {
    if (instant.isBefore(from)) {
      return -1;
    }
    return instant.equals(from) || instant.isBefore(until) ? 0 : 1;
  }
}
