package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.ReadReminders;
import dev.frontier.ingestion.domain.round.LocalTimes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the ledger as it is shown. */
@Schema(name = "ReminderLine")
record ReminderView(
    @Schema(required = true, examples = "CN-GX") String region,
    @Schema(
            required = true,
            enumeration = {"due_in_14", "due_in_7", "due_in_1", "overdue", "returned"})
        String kind,
    @Schema(nullable = true, description = "What came back; null for the other kinds")
        UUID submission,
    @Schema(
            required = true,
            description = "The due time it was for; of what came back, when it came back")
        Instant dueAt,
    @Schema(required = true, description = "Beijing time") String dueAtLocal,
    @Schema(required = true, description = "When it was to be sent") Instant plannedAt,
    @Schema(required = true, description = "When it was sent or skipped") Instant decidedAt,
    @Schema(
            required = true,
            description = "Roles of the region that were told; empty when it was skipped")
        List<String> sentTo,
    @Schema(
            nullable = true,
            description =
                "Why nobody was told: overtaken (a later one was sent in its place), submitted,"
                    + " closed, taken_up; null when it was sent")
        String skipped) {

  /** The lines of a round. */
  @Schema(name = "ReminderLedger")
  record Ledger(
      @Schema(required = true, description = "The latest first") List<ReminderView> items) {}

  static Ledger of(List<ReadReminders.Line> lines, ZoneId zone) {
    return new Ledger(lines.stream().map(line -> of(line, zone)).toList());
  }

  private static ReminderView of(ReadReminders.Line line, ZoneId zone) {
    return new ReminderView(
        line.region(),
        line.kind(),
        line.submission().orElse(null),
        line.dueAt(),
        LocalTimes.text(line.dueAt(), zone),
        line.plannedAt(),
        line.decidedAt(),
        line.sentTo(),
        line.skipped().orElse(null));
  }
}
