package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.domain.milestone.Milestone;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A milestone as anybody may read it.
 *
 * @param version serves as If-Match, in quotes
 * @param move what made this version
 */
@Schema(name = "Milestone", description = "What a measure is to have reached by a day")
record MilestoneJson(
    String measure,
    @Schema(description = "Unique within the measure", examples = "MS1") String code,
    String nameZh,
    String nameEn,
    @Schema(description = "The last day on which it counts as in time, in Beijing") LocalDate due,
    @Schema(ref = "MilestoneState") String state,
    @Schema(nullable = true, description = "Null unless reached") LocalDate reachedOn,
    @Schema(description = "Counts its versions; in quotes it is the ETag") int version,
    @Schema(
            description = "What made this version",
            enumeration = {"add", "edit", "reach", "drop", "reopen"})
        String move,
    @Schema(description = "Why; may be empty when it was reached") String reason,
    ByJson by,
    @Schema(description = "Since when this version holds") Instant at) {

  static MilestoneJson of(Milestone milestone) {
    return new MilestoneJson(
        milestone.measure(),
        milestone.code(),
        milestone.name().zh(),
        milestone.name().en(),
        milestone.due(),
        milestone.state().code(),
        milestone.reachedOn().orElse(null),
        milestone.version(),
        milestone.move().code(),
        milestone.reason(),
        ByJson.of(milestone.by()),
        milestone.at());
  }
}
