package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.application.progress.ListMeasures;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of measures, in the order of their ids.
 *
 * @param next the cursor of the next page; null on the last
 */
@Schema(name = "MeasurePage", description = "A page of measures, in the order of their ids")
record MeasuresJson(List<MeasureJson> measures, @Schema(nullable = true) String next) {
  static MeasuresJson of(ListMeasures.Result page) {
    return new MeasuresJson(
        page.measures().stream()
            .map(tracked -> MeasureJson.of(tracked, page.newest().get(tracked.measure().id())))
            .toList(),
        page.next().orElse(null));
  }
}
