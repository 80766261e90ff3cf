package dev.frontier.policytracker.adapter.in.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A link as evidence.
 *
 * @param url http or https
 * @param title null to call it by its address
 * @param milestone a milestone of the measure; null when it is for the measure as a whole
 */
@Schema(name = "LinkRequest", description = "A link as evidence")
record LinkRequest(
    @Schema(required = true, format = "uri", maxLength = 2000) String url,
    @Schema(
            required = true,
            enumeration = {"public", "restricted"})
        String visibility,
    @Schema(nullable = true, maxLength = 200) String title,
    @Schema(nullable = true, description = "A milestone of the measure") String milestone) {}
