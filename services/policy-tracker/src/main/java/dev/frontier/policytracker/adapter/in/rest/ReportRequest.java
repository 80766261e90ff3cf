package dev.frontier.policytracker.adapter.in.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a ministry sends. All fields are text here: the rules, and not a parser, say what is wrong
 * with one.
 *
 * @param text needed when blocked (by what) or dropped (why)
 * @param evidence an http or https link; needed when carried out
 * @param period the half-year spoken of
 */
@Schema(name = "ReportRequest", description = "What a ministry sends")
record ReportRequest(
    @Schema(required = true, ref = "ClaimedStatus") String status,
    @Schema(nullable = true) String text,
    @Schema(nullable = true, format = "uri") String evidence,
    @Schema(nullable = true, pattern = "2[0-9]{3}-H[12]", example = "2026-H1") String period) {}
