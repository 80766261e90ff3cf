package dev.frontier.indicator.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The change against the same period of the year before. */
@Schema(name = "YearOnYear")
record YearOnYearJson(
    @Schema(nullable = true, description = "In the unit and multiple of the series.")
        String absolute,
    @Schema(nullable = true, description = "Percent to two decimals.") String percent,
    String comparedWith,
    @Schema(
            nullable = true,
            description =
                "The members with a figure in both periods, over which alone the change is"
                    + " computed; null where the two periods cover the same members.")
        List<String> comparedMembers,
    @Schema(nullable = true, description = "Why absolute or percent is not there.") String withheld,
    @Schema(nullable = true, description = "Ids of the vintages that it is computed from.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<String> inputs) {}
