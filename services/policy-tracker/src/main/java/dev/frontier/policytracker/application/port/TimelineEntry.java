package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.plan.Name;
import dev.frontier.policytracker.domain.progress.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A measure as a bar of a calendar.
 *
 * @param begun when it first came into a plan
 * @param due the last day of its last milestone that is not dropped; empty without one
 * @param verifiedSince since when it is verified; empty while it is not
 * @param overdue whether a milestone or a report is overdue
 */
public record TimelineEntry(
    String measure,
    Name name,
    String lead,
    String recommendation,
    Instant begun,
    Optional<LocalDate> due,
    Optional<Instant> verifiedSince,
    boolean overdue,
    List<Milestone> milestones,
    List<Span> spans,
    List<Report> reports) {

  /**
   * A milestone as known then.
   *
   * @param state open, reached or dropped
   * @param reachedOn empty unless it is reached
   */
  public record Milestone(
      String code, Name name, LocalDate due, String state, Optional<LocalDate> reachedOn) {}

  /**
   * How it stood for a time.
   *
   * @param until empty for how it stands
   */
  public record Span(Instant from, Optional<Instant> until, Status status) {}

  /**
   * A report.
   *
   * @param period the half-year that it speaks of; empty when it names none
   */
  public record Report(UUID id, Instant at, Optional<String> period, String status) {}
}
