package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.application.port.FiledReport;
import dev.frontier.policytracker.domain.progress.Blocker;
import dev.frontier.policytracker.domain.progress.HalfYear;
import dev.frontier.policytracker.domain.progress.Report;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report as anybody may read it.
 *
 * @param evidence null when none was given
 * @param evidenceIds evidence on the measure's record; empty when none was named
 * @param period null when none was given
 * @param blockedBy null unless blocked
 * @param verification null until a verifier has looked at it
 */
@Schema(name = "Report", description = "What a ministry stated, and what a verifier found about it")
record ReportJson(
    UUID id,
    String measure,
    @Schema(ref = "ClaimedStatus") String status,
    String text,
    @Schema(nullable = true) URI evidence,
    @Schema(description = "Evidence on the measure's record") List<UUID> evidenceIds,
    @Schema(nullable = true, example = "2026-H1") String period,
    @Schema(nullable = true, description = "Obstacle item or cause; null unless blocked")
        String blockedBy,
    ByJson by,
    Instant at,
    @Schema(nullable = true) VerificationJson verification) {

  static ReportJson of(FiledReport filed) {
    Report report = filed.report();
    return new ReportJson(
        report.id(),
        report.measure(),
        report.claim().status().code(),
        report.claim().text(),
        report.claim().evidence().orElse(null),
        report.claim().evidenceIds(),
        report.claim().period().map(HalfYear::toString).orElse(null),
        report.claim().blockedBy().map(Blocker::code).orElse(null),
        ByJson.of(report),
        report.at(),
        filed.judgement().map(VerificationJson::of).orElse(null));
  }
}
