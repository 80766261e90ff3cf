package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.domain.derivation.YearlyRate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The compound annual growth rate over the range that was asked for. */
@Schema(name = "YearlyRate")
record YearlyRateJson(
    @Schema(nullable = true, description = "Percent a year, to two decimals.") String percent,
    @Schema(description = "The first period of the range with a value.") String from,
    @Schema(description = "The last period of the range with a value.") String to,
    @Schema(
            nullable = true,
            description =
                "The members with a figure in both periods, over which alone the rate is computed;"
                    + " null where the two periods cover the same members.")
        List<String> comparedMembers,
    @Schema(nullable = true, description = "Why there is no rate.") String withheld) {

  static YearlyRateJson of(YearlyRate rate) {
    return new YearlyRateJson(
        Texts.percent(rate.percent()),
        rate.from().toString(),
        rate.to().toString(),
        rate.comparedMembers(),
        Texts.withheld(rate.percent()));
  }
}
