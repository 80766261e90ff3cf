package dev.frontier.indicator.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A share of the national figure. */
@Schema(name = "Share")
record ShareJson(
    @Schema(nullable = true, description = "Percent to two decimals.") String value,
    @Schema(nullable = true, description = "Why there is no value.") String withheld,
    @Schema(nullable = true, description = "Ids of the vintages that it is computed from.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<String> inputs) {}
