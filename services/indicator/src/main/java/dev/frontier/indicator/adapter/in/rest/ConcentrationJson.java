package dev.frontier.indicator.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.frontier.indicator.domain.derivation.Outcome;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How concentrated an aggregate is. */
@Schema(name = "Concentration")
record ConcentrationJson(
    @Schema(
            nullable = true,
            description =
                "Herfindahl-Hirschman index to two decimals: the sum of the squares of the members'"
                    + " shares in percent, 10000 where one has all.")
        String value,
    @Schema(nullable = true, description = "Why there is no value.") String withheld,
    @Schema(nullable = true, description = "Ids of the vintages that it is computed from.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<String> inputs) {

  static ConcentrationJson of(Outcome concentration, List<String> inputs) {
    return new ConcentrationJson(
        Texts.percent(concentration), Texts.withheld(concentration), inputs);
  }
}
