package dev.frontier.policytracker.adapter.in.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a ministry sends. All fields are text here: the rules, and not a parser, say what is wrong
 * with one.
 *
 * @param text needed when dropped (why) or blocked by a mere cause (how)
 * @param evidence an http or https link; or evidence on record is needed when carried out
 * @param evidenceIds ids of evidence on the measure's record
 * @param period the half-year spoken of
 * @param blockedBy needed when blocked, and only then
 */
@Schema(name = "ReportRequest", description = "What a ministry sends")
record ReportRequest(
    @Schema(required = true, ref = "ClaimedStatus") String status,
    @Schema(nullable = true) String text,
    @Schema(nullable = true, format = "uri") String evidence,
    @Schema(nullable = true, description = "Ids of evidence on the measure's record")
        List<String> evidenceIds,
    @Schema(nullable = true, pattern = "2[0-9]{3}-H[12]", example = "2026-H1") String period,
    @Schema(
            nullable = true,
            description = "When blocked: an obstacle item of the plan, or a cause",
            examples = {"O1.2", "funding"})
        String blockedBy) {}
