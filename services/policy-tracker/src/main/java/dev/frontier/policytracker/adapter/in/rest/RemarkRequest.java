package dev.frontier.policytracker.adapter.in.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody says.
 *
 * @param region for which province an office of several speaks
 * @param corrects id of the remark whose place it takes
 */
@Schema(name = "RemarkRequest", description = "A comment on a measure, or an answer to a verdict")
record RemarkRequest(
    @Schema(required = true) String text,
    @Schema(nullable = true, description = "For which province, when the office has several")
        String region,
    @Schema(nullable = true, description = "Id of the remark whose place it takes")
        String corrects) {

  static final RemarkRequest NONE = new RemarkRequest(null, null, null);
}
