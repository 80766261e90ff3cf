package dev.frontier.indicator.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place among the members of an aggregate. */
@Schema(name = "Rank")
record RankJson(
    @Schema(nullable = true, description = "1 is best.") Integer rank,
    @Schema(description = "How many are ranked.") int of,
    @Schema(description = "The aggregate.") String group,
    @Schema(nullable = true, description = "Why there is no rank.") String withheld,
    @Schema(nullable = true, description = "Ids of the vintages that it is computed from.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<String> inputs) {}
