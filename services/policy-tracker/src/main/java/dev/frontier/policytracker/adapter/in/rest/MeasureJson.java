package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.application.port.FiledReport;
import dev.frontier.policytracker.application.port.TrackedMeasure;
import dev.frontier.policytracker.domain.plan.Measure;
import dev.frontier.policytracker.domain.progress.Progress;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A measure with where it stands.
 *
 * @param lead code of the ministry that answers for it
 * @param leadProposed true while nobody has settled that it leads
 * @param regions provinces concerned; empty means all nine
 * @param indicators what it should move
 * @param also further items that it serves beside the one that holds it
 * @param claimed what the lead ministry says
 * @param verified what a verifier found about that
 * @param changedAt when either last moved; null before the first report
 * @param lastReport null before the first report
 */
@Schema(name = "Measure", description = "A measure with where it stands")
record MeasureJson(
    String id,
    String nameZh,
    String nameEn,
    String item,
    String recommendation,
    @Schema(description = "Ministry that answers for it", examples = "PBOC") String lead,
    @Schema(description = "True while nobody has settled that it leads") boolean leadProposed,
    @Schema(description = "Ministries that help") List<String> support,
    @Schema(description = "Provinces concerned; empty means all nine") List<String> regions,
    @Schema(description = "What it should move") List<String> indicators,
    @Schema(description = "Further items that it serves") List<String> also,
    @Schema(ref = "ClaimedStatus") String claimed,
    @Schema(ref = "Verification") String verified,
    @Schema(nullable = true, description = "Null before the first report") Instant changedAt,
    @Schema(nullable = true) ReportJson lastReport) {

  /** The measure in its place; {@code newest} is null before the first report. */
  static MeasureJson of(
      Measure measure, String item, String recommendation, Progress progress, FiledReport newest) {
    return new MeasureJson(
        measure.id(),
        measure.name().zh(),
        measure.name().en(),
        item,
        recommendation,
        measure.lead().ministry(),
        measure.lead().proposed(),
        measure.support(),
        measure.regions(),
        measure.indicators(),
        measure.also(),
        progress.status().claimed().code(),
        progress.status().verified().code(),
        progress.changedAt().orElse(null),
        newest == null ? null : ReportJson.of(newest));
  }

  static MeasureJson of(TrackedMeasure tracked, FiledReport newest) {
    return of(
        tracked.measure(), tracked.item(), tracked.recommendation(), tracked.progress(), newest);
  }
}
