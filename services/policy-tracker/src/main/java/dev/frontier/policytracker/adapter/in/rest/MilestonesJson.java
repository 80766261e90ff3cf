package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.domain.milestone.Milestone;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The milestones of a measure, or the versions of one. */
@Schema(
    name = "Milestones",
    description = "Milestones of a measure by due date, or versions of one")
record MilestonesJson(String measure, List<MilestoneJson> milestones) {
  static MilestonesJson of(String measure, List<Milestone> milestones) {
    return new MilestonesJson(measure, milestones.stream().map(MilestoneJson::of).toList());
  }
}
