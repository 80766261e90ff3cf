package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.port.AuditLog;
import dev.frontier.ingestion.config.FilingConfig;
import dev.frontier.ingestion.config.ListConfig;
import dev.frontier.ingestion.domain.observation.Codes;
import dev.frontier.ingestion.domain.observation.PlainText;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.round.RoundRules;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads what the trail is asked for; each text null when not given. */
@ApplicationScoped
class AuditRequests {
  private static final Pattern ACTION = Pattern.compile("[a-z_]{1,40}\\.[a-z_]{1,40}");
  private static final Pattern SEQ = Pattern.compile("[1-9][0-9]{0,17}");

  private static final String MOMENTS = "2026-03-01, 2026-03-01T09:30:00+08:00";

  /** Beyond these the database has no timestamps; nothing was done there either. */
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  /** Longer than any user name that the identity provider takes. */
  private static final int MAX_ACTOR = 255;

  private final ListConfig list;
  private final FilingConfig filing;

  AuditRequests(ListConfig list, FilingConfig filing) {
    this.list = list;
    this.filing = filing;
  }

  AuditLog.Filter filter(
      String region,
      String submission,
      String round,
      String actor,
      String action,
      String from,
      String to) {
    if (region != null && !Codes.isRegion(region)) {
      throw invalid("region", region, "CN, CN-GX, CN-YN, …");
    }
    if (round != null && !RoundRules.isCode(round)) {
      throw invalid("round", round, "ANNUAL-2022, …");
    }
    if (action != null && !ACTION.matcher(action).matches()) {
      throw invalid("action", action, "submission.draft, submission.publish, …");
    }
    if (actor != null
        && (actor.isBlank() || actor.length() > MAX_ACTOR || !PlainText.isPlain(actor))) {
      throw invalid("actor", actor, "officer-gx, …");
    }
    return new AuditLog.Filter(
        Optional.ofNullable(region),
        Optional.ofNullable(submission).map(AuditRequests::submission),
        Optional.ofNullable(round),
        Optional.ofNullable(actor),
        Optional.ofNullable(action),
        Optional.ofNullable(from).map(text -> moment("from", text, 0)),
        Optional.ofNullable(to).map(text -> moment("to", text, 1)));
  }

  OptionalLong before(String cursor) {
    if (cursor == null) {
      return OptionalLong.empty();
    }
    OptionalLong before = Cursors.parseLong(cursor);
    if (before.isEmpty()) {
      throw Problem.of(ProblemType.INVALID_CURSOR).asException();
    }
    return before;
  }

  int limit(String text) {
    if (text == null) {
      return list.defaultLimit();
    }
    int limit = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > list.maxLimit()) {
      throw invalid("limit", text, "1 – " + list.maxLimit());
    }
    return limit;
  }

  /** A sequence number; empty when none is given. */
  OptionalLong seq(String parameter, String text) {
    if (text == null) {
      return OptionalLong.empty();
    }
    if (!SEQ.matcher(text).matches()) {
      throw invalid(parameter, text, "1, 2, 3, …");
    }
    return OptionalLong.of(Long.parseLong(text));
  }

  private static String submission(String text) {
    try {
      // As it is kept, whatever letters it was written with.
      return UUID.fromString(text).toString();
    } catch (IllegalArgumentException notAnId) {
      throw invalid("submission", text, "0198f3a2-7c1e-7b5a-9d2f-6a1b2c3d4e5f");
    }
  }

  /** An instant, or the beginning of a day and of so many days after it, on the offices' clock. */
  private Instant moment(String parameter, String text, int daysAfter) {
    try {
      Instant moment =
          text.length() == "2026-03-01".length()
              ? LocalDate.parse(text).plusDays(daysAfter).atStartOfDay(filing.zone()).toInstant()
              : OffsetDateTime.parse(text).toInstant();
      if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
        throw invalid(parameter, text, MOMENTS);
      }
      return moment;
    } catch (DateTimeException notAMoment) {
      throw invalid(parameter, text, MOMENTS);
    }
  }

  private static RuntimeException invalid(String parameter, String value, String choices) {
    return Problem.of(ProblemType.INVALID_PARAMETER)
        .with("parameter", parameter)
        .with("value", RowViolation.quote(value))
        .with("choices", choices)
        .asException();
  }
}
