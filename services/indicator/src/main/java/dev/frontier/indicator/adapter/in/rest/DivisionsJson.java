package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.ReadDivisions;
import dev.frontier.indicator.domain.reconciliation.DivisionsResidual;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer of {@code GET /api/reconciliation/divisions}. */
@Schema(name = "Divisions")
record DivisionsJson(
    @Schema(description = "The instant that the answer holds for; ask with it to get it again.")
        Instant asOf,
    String indicator,
    String region,
    List<Line> lines) {

  /** One period. */
  @Schema(name = "DivisionsResidual")
  record Line(
      String period,
      @Schema(description = "What the region has filed for itself; this is what counts.")
          String filed,
      @Schema(nullable = true, description = "Of the divisions; null if too few have a figure.")
          String sum,
      @Schema(
              nullable = true,
              description = "Sum less filed; null where divisions are missing from the sum.")
          String residual,
      @Schema(nullable = true, description = "What rounding explains.") String tolerance,
      @Schema(description = "Whether rounding explains all of it.") boolean withinTolerance,
      @Schema(description = "How many of the divisions have a figure.") CoverageJson coverage) {

    static Line of(DivisionsResidual it) {
      return new Line(
          it.period().toString(),
          Texts.figure(it.filed()),
          Texts.figure(it.sum()),
          Texts.figure(it.size()),
          Texts.figure(it.tolerance()),
          it.withinTolerance(),
          CoverageJson.of(it.coverage()));
    }
  }

  static DivisionsJson of(String indicator, String region, ReadDivisions.Answer answer) {
    return new DivisionsJson(
        answer.asOf(), indicator, region, answer.residuals().stream().map(Line::of).toList());
  }

  /** All of it but the instant. */
  List<Object> content() {
    return List.of(indicator, region, lines);
  }
}
