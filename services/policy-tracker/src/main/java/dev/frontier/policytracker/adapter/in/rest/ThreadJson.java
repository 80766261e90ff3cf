package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.application.dispute.GetRemarks;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The verdicts on a report and what was answered to them.
 *
 * @param verdicts oldest first; the last is the one that counts
 * @param answers a page of them, oldest first
 * @param next the cursor of the next page; null on the last
 */
@Schema(name = "DisputeThread", description = "The verdicts on a report and the answers to them")
record ThreadJson(
    UUID report,
    @Schema(description = "Oldest first; the last is the one that counts")
        List<VerificationJson> verdicts,
    List<RemarkJson> answers,
    @Schema(nullable = true) UUID next) {
  static ThreadJson of(UUID report, GetRemarks.Thread thread) {
    return new ThreadJson(
        report,
        thread.judgements().stream().map(VerificationJson::of).toList(),
        thread.answers().remarks().stream().map(RemarkJson::of).toList(),
        thread.answers().next().orElse(null));
  }
}
