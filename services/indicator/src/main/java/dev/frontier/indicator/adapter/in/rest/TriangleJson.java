package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.TriangleAnswer;
import dev.frontier.indicator.domain.derivation.Outcome;
import dev.frontier.indicator.domain.derivation.Triangle;
import dev.frontier.indicator.domain.period.Period;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer of {@code GET /api/series/{indicator}/{region}/triangle}. */
@Schema(name = "Triangle")
record TriangleJson(
    String indicator,
    String region,
    String unit,
    int unitMult,
    String freq,
    @Schema(description = "The instant that the answer holds for.") Instant asOf,
    @Schema(description = "How many vintages there are, also those that are not shown.")
        int vintages,
    List<String> periods,
    @Schema(description = "Oldest first; where there are more than the limit, the latest.")
        List<RowJson> rows) {

  /** What was known from an instant on. */
  @Schema(name = "TriangleRow")
  record RowJson(
      @Schema(description = "From when it was known.") Instant vintage,
      @Schema(description = "A period each; those of which nothing was known are left out.")
          List<CellJson> cells) {}

  /** What was known of one period. */
  @Schema(name = "TriangleCell")
  record CellJson(
      String period,
      @Schema(nullable = true, description = "Null if missing, withheld or taken back.")
          String value,
      @Schema(nullable = true) String status,
      @Schema(nullable = true, description = "Why there is no value; withdrawn if taken back.")
          String withheld,
      @Schema(description = "Whether it became so with this vintage.") boolean changed) {}

  static TriangleJson of(TriangleAnswer answer) {
    Triangle triangle = answer.triangle();
    return new TriangleJson(
        answer.indicator().code(),
        answer.region(),
        answer.indicator().unit(),
        answer.indicator().unitMult(),
        answer.indicator().freq().name(),
        answer.asOf(),
        triangle.vintages(),
        triangle.periods().stream().map(Period::toString).toList(),
        triangle.rows().stream().map(row -> of(row, triangle.periods())).toList());
  }

  private static RowJson of(Triangle.Row row, List<Period> periods) {
    return new RowJson(
        row.vintage(),
        IntStream.range(0, periods.size())
            .filter(i -> row.cells().get(i).level() != null || row.cells().get(i).takenBack())
            .mapToObj(i -> of(row.cells().get(i), periods.get(i)))
            .toList());
  }

  private static CellJson of(Triangle.Cell cell, Period period) {
    return cell.level() == null
        ? new CellJson(
            period.toString(), null, null, Outcome.Reason.WITHDRAWN.code(), cell.changed())
        : new CellJson(
            period.toString(),
            Texts.figure(cell.level().outcome()),
            cell.level().status(),
            Texts.withheld(cell.level().outcome()),
            cell.changed());
  }

  /** All of it but the instant. */
  List<Object> content() {
    return List.of(indicator, region, unit, unitMult, vintages, periods, rows);
  }
}
