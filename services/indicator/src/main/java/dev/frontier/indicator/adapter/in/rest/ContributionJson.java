package dev.frontier.indicator.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.frontier.indicator.domain.derivation.Contribution;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member's part in the change of its aggregate's total. */
@Schema(name = "Contribution")
record ContributionJson(
    @Schema(
            nullable = true,
            description =
                "Percentage points of the total's growth against the year before, to two decimals;"
                    + " over the members with a figure in both years.")
        String points,
    @Schema(nullable = true, description = "Percent of the total's change, to two decimals.")
        String shareOfChange,
    @Schema(description = "The aggregate.") String group,
    String comparedWith,
    @Schema(nullable = true, description = "Why points or shareOfChange is not there.")
        String withheld,
    @Schema(nullable = true, description = "Ids of the vintages that it is computed from.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<String> inputs) {

  static ContributionJson of(Contribution contribution, List<String> inputs) {
    return new ContributionJson(
        Texts.percent(contribution.points()),
        Texts.percent(contribution.shareOfChange()),
        contribution.group(),
        contribution.comparedWith().toString(),
        contribution.points().reason() == null
            ? Texts.withheld(contribution.shareOfChange())
            : Texts.withheld(contribution.points()),
        inputs);
  }
}
