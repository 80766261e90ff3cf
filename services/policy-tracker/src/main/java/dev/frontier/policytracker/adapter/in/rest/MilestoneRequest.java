package dev.frontier.policytracker.adapter.in.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A milestone as somebody sends it. All fields are text here: the rules, and not a parser, say what
 * is wrong with one.
 *
 * @param code only for a new one; left out, it is given the next free code
 */
@Schema(name = "MilestoneRequest", description = "A milestone to be added, or its new content")
record MilestoneRequest(
    @Schema(nullable = true, pattern = "[A-Z][A-Z0-9]{0,15}") String code,
    @Schema(required = true) String nameZh,
    @Schema(required = true) String nameEn,
    @Schema(required = true, format = "date") String due,
    @Schema(required = true, description = "Why it is added or changed") String reason) {

  static final MilestoneRequest NONE = new MilestoneRequest(null, null, null, null, null);
}
