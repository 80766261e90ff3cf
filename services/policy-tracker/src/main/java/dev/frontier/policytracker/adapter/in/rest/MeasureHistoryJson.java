package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.application.progress.GetMeasureHistory;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything that ever changed about a measure, each oldest first.
 *
 * @param versions what the plan said about it
 * @param steps what was claimed and verified
 * @param milestones all versions of all milestones
 */
@Schema(name = "MeasureHistory", description = "Everything that ever changed about a measure")
record MeasureHistoryJson(
    String measure,
    @Schema(description = "What the plan said about it") List<PlanEntryJson> versions,
    @Schema(description = "What was claimed and verified") List<MeasureDetailJson.StepJson> steps,
    @Schema(description = "All versions of all milestones") List<MilestoneJson> milestones) {
  static MeasureHistoryJson of(String measure, GetMeasureHistory.Result found) {
    return new MeasureHistoryJson(
        measure,
        found.versions().stream().map(PlanEntryJson::of).toList(),
        found.steps().stream().map(MeasureDetailJson.StepJson::of).toList(),
        found.milestones().stream().map(MilestoneJson::of).toList());
  }
}
