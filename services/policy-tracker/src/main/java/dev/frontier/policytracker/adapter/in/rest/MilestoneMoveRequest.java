package dev.frontier.policytracker.adapter.in.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What becomes of a milestone.
 *
 * @param on the day on which it was reached; left out, today
 */
@Schema(name = "MilestoneMoveRequest", description = "What becomes of a milestone")
record MilestoneMoveRequest(
    @Schema(
            required = true,
            enumeration = {"reach", "drop", "reopen"})
        String move,
    @Schema(nullable = true, format = "date", description = "Day on which it was reached")
        String on,
    @Schema(nullable = true, description = "Needed to drop or to reopen") String reason) {

  static final MilestoneMoveRequest NONE = new MilestoneMoveRequest(null, null, null);
}
