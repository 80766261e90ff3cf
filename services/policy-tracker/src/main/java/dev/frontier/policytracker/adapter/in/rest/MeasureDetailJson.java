package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.application.progress.GetMeasure;
import dev.frontier.policytracker.domain.progress.Status;
import dev.frontier.policytracker.domain.progress.StatusChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A measure with its whole record.
 *
 * @param retiredAt when it left the plan; null while it is in the plan
 * @param milestones by due date, dropped ones included
 * @param effect what its indicators did since it was verified, in one statement
 * @param reports newest first
 * @param history every step, oldest first
 */
@Schema(name = "MeasureRecord", description = "A measure with its whole record")
record MeasureDetailJson(
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
    @Schema(nullable = true, description = "When it left the plan") Instant retiredAt,
    @Schema(description = "By due date, dropped ones included") List<MilestoneJson> milestones,
    @Schema(description = "In one statement; the whole of it is under /effect")
        EffectJson.StatementJson effect,
    @Schema(description = "Newest first") List<ReportJson> reports,
    @Schema(description = "Oldest first") List<StepJson> history) {

  /**
   * One step.
   *
   * @param event claimed, verified, partly_verified or refused
   * @param verifiedBy ministry of the verifier or {@code independent}; null for a claim
   */
  @Schema(name = "MeasureStep", description = "One step in the life of a measure")
  record StepJson(
      String event,
      LightsJson before,
      LightsJson after,
      UUID report,
      @Schema(nullable = true) String verifiedBy,
      Instant at) {

    static StepJson of(StatusChange change) {
      return new StepJson(
          change.move().code(),
          LightsJson.of(change.before()),
          LightsJson.of(change.after()),
          change.report(),
          change.verifiedBy().orElse(null),
          change.at());
    }
  }

  /** Both lights. */
  @Schema(name = "Lights", description = "What is claimed and what was found about it")
  record LightsJson(
      @Schema(ref = "ClaimedStatus") String claimed,
      @Schema(ref = "Verification") String verified) {
    static LightsJson of(Status status) {
      return new LightsJson(status.claimed().code(), status.verified().code());
    }
  }

  static MeasureDetailJson of(GetMeasure.Result found) {
    MeasureJson measure = MeasureJson.of(found.measure(), null);
    return new MeasureDetailJson(
        measure.id(),
        measure.nameZh(),
        measure.nameEn(),
        measure.item(),
        measure.recommendation(),
        measure.lead(),
        measure.leadProposed(),
        measure.support(),
        measure.regions(),
        measure.indicators(),
        measure.also(),
        measure.claimed(),
        measure.verified(),
        measure.changedAt(),
        found.measure().retiredAt().orElse(null),
        found.milestones().stream().map(MilestoneJson::of).toList(),
        EffectJson.StatementJson.of(found.effect().outcome()),
        found.reports().stream().map(ReportJson::of).toList(),
        found.history().stream().map(StepJson::of).toList());
  }
}
