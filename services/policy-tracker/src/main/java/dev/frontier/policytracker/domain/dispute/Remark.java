package dev.frontier.policytracker.domain.dispute;

import dev.frontier.policytracker.domain.actor.Author;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Something said, for good: whoever errs says another that corrects it.
 *
 * @param measure id of the measure that it is about
 * @param report the report whose verdict it answers; empty for a comment
 * @param corrects the remark whose place it takes; both stay on the record
 */
public record Remark(
    UUID id,
    Kind kind,
    String measure,
    Optional<UUID> report,
    String text,
    Optional<UUID> corrects,
    Author by,
    Instant at) {

  public Remark {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(corrects, "corrects");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
    if (report.isPresent() != (kind == Kind.ANSWER)) {
      throw new IllegalArgumentException("An answer, and only an answer, is to a report's verdict");
    }
  }

  /** What it is. */
  public enum Kind {
    /** Of the ministry, to a verdict that finds fault. */
    ANSWER("answer"),
    /** Of a province or a ministry that the measure concerns. */
    COMMENT("comment");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The kind as interfaces and events spell it. */
    public String code() {
      return code;
    }
  }
}
