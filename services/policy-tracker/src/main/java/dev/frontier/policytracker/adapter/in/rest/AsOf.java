package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Reads the instant as of which somebody asks. */
final class AsOf {

  /** What the parameter means, for the description of the interface. */
  static final String MEANING = "As it was known then; a day means its end in Beijing";

  /** Days end when they end in Beijing, where the ministries sit. */
  private static final ZoneId MINISTRIES = ZoneId.of("Asia/Shanghai");

  /** What the record's columns of time can hold. */
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private AsOf() {}

  /** The instant, or empty for now. A day means its last moment. */
  static Optional<Instant> parse(String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Instant at =
          text.length() == "2026-12-31".length()
              ? LocalDate.parse(text)
                  .plusDays(1)
                  .atStartOfDay(MINISTRIES)
                  .toInstant()
                  .minus(1, ChronoUnit.MICROS)
              : OffsetDateTime.parse(text).toInstant();
      if (!at.isBefore(EARLIEST) && !at.isAfter(LATEST)) {
        return Optional.of(at);
      }
    } catch (DateTimeParseException e) {
      // Told below, as any other text that is no time.
    }
    throw Problem.of(ProblemType.INVALID_PARAMETER)
        .with("parameter", "asOf")
        .with("value", text.length() <= 80 ? text : text.substring(0, 80) + "…")
        .with("choices", List.of("2026-12-31", "2026-12-31T00:00:00Z"))
        .asException();
  }
}
