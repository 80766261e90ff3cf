package dev.frontier.policytracker.adapter.in.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a verifier sends.
 *
 * @param reason needed unless the report is confirmed
 */
@Schema(name = "VerdictRequest", description = "What a verifier sends")
record VerificationRequest(
    @Schema(
            required = true,
            enumeration = {"confirmed", "partly", "refused"})
        String verdict,
    @Schema(nullable = true) String reason) {}
