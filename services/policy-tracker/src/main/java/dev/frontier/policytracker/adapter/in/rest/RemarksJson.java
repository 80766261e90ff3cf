package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.application.dispute.GetRemarks;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of comments, oldest first.
 *
 * @param next the cursor of the next page; null on the last
 */
@Schema(name = "RemarkPage", description = "A page of comments, oldest first")
record RemarksJson(List<RemarkJson> remarks, @Schema(nullable = true) UUID next) {
  static RemarksJson of(GetRemarks.Page page) {
    return new RemarksJson(
        page.remarks().stream().map(RemarkJson::of).toList(), page.next().orElse(null));
  }
}
