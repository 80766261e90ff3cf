package dev.frontier.indicator.adapter.in.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A share of the national figure. */
@Schema(name = "Share")
record ShareJson(
    @Schema(nullable = true, description = "Percent to two decimals.") String value,
    @Schema(nullable = true, description = "Why there is no value.") String withheld) {}
