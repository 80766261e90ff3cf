package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.domain.dispute.Remark;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something said, as anybody may read it. */
@Schema(name = "Remark", description = "Something said about a measure or a verdict, for good")
record RemarkJson(
    UUID id,
    @Schema(enumeration = {"answer", "comment"}) String kind,
    String measure,
    @Schema(nullable = true, description = "Null for a comment") UUID report,
    String text,
    @Schema(nullable = true, description = "The remark whose place it takes") UUID corrects,
    @Schema(nullable = true, description = "Null when a province spoke") String ministry,
    @Schema(nullable = true, description = "Null when a ministry spoke") String region,
    String role,
    Instant at) {

  static RemarkJson of(Remark remark) {
    return new RemarkJson(
        remark.id(),
        remark.kind().code(),
        remark.measure(),
        remark.report().orElse(null),
        remark.text(),
        remark.corrects().orElse(null),
        remark.by().ministry().orElse(null),
        remark.by().region().orElse(null),
        remark.by().role().code(),
        remark.at());
  }
}
