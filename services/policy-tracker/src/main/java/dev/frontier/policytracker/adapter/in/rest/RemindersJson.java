package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.reminders.LedgerEntry;
import dev.frontier.policytracker.domain.duty.DutyKey;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ledger of a measure's reminders. */
@Schema(name = "ReminderLedger", description = "Who was reminded when, and who was not and why")
record RemindersJson(@Schema(description = "The latest first") List<Line> items) {

  /**
   * What became of a moment.
   *
   * @param period of a report; null for a milestone
   * @param milestone null for a report
   * @param sentTo roles; empty when it was skipped
   * @param skipped null when it was sent
   */
  @Schema(name = "ReminderLine", description = "What became of a moment of a duty")
  record Line(
      String ministry,
      @Schema(nullable = true, examples = "2026-H1") String period,
      @Schema(nullable = true) String milestone,
      @Schema(
              enumeration = {
                "due_in_14",
                "due_in_7",
                "due_in_1",
                "overdue",
                "overdue_7",
                "overdue_14"
              })
          String kind,
      @Schema(description = "The due time that it was for") Instant dueAt,
      @Schema(description = "When it was to be sent") Instant plannedAt,
      @Schema(description = "When it was sent or skipped") Instant decidedAt,
      @Schema(description = "Roles that were told; empty when it was skipped") List<String> sentTo,
      @Schema(
              nullable = true,
              description =
                  "Why nobody was told: overtaken (a later one was sent in its place), reported,"
                      + " reached, carried_out, dropped, retired; null when it was sent")
          String skipped) {

    static Line of(LedgerEntry entry) {
      DutyKey key = DutyKey.of(entry.duty());
      return new Line(
          entry.scope(),
          key instanceof DutyKey.Report report ? report.period().toString() : null,
          key instanceof DutyKey.Milestone milestone ? milestone.code() : null,
          entry.kind(),
          entry.dueAt(),
          entry.plannedAt(),
          entry.decidedAt(),
          entry.sentTo(),
          entry.skipped());
    }
  }

  static RemindersJson of(List<LedgerEntry> lines) {
    return new RemindersJson(lines.stream().map(Line::of).toList());
  }
}
