package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.ReadCompleteness.Completeness;
import dev.frontier.ingestion.domain.round.LocalTimes;
import dev.frontier.ingestion.domain.round.Progress;
import dev.frontier.ingestion.domain.round.Stage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a round is, as it is shown. */
@Schema(name = "Completeness")
record CompletenessView(
    @Schema(required = true) String round,
    @Schema(
            required = true,
            enumeration = {"planned", "open", "closed"})
        String state,
    @Schema(required = true, description = "When this was counted") Instant at,
    @Schema(required = true, description = "Cells by state; states without any are left out")
        Map<String, Long> states,
    @Schema(required = true, description = "Cells handed in within their time") long timely,
    @Schema(required = true, description = "Cells handed in later, or overdue") long late,
    @Schema(required = true, description = "One an indicator and region that you may see")
        List<CellView> cells) {

  /** One indicator of one region. */
  @Schema(name = "CompletenessCell")
  record CellView(
      @Schema(required = true) String region,
      @Schema(required = true) String indicator,
      @Schema(
              required = true,
              enumeration = {
                "not_started",
                "draft",
                "in_review",
                "submitted",
                "returned",
                "published",
                "overdue"
              },
              description =
                  "Of the period that is least far; overdue once the time is over and it is not"
                      + " handed in")
          String state,
      @Schema(
              required = true,
              enumeration = {
                "not_started",
                "draft",
                "in_review",
                "submitted",
                "returned",
                "published"
              },
              description = "How far it is, overdue or not")
          String stage,
      @Schema(required = true, description = "Of the region, with its extension") Instant dueAt,
      @Schema(required = true, description = "Beijing time") String dueAtLocal,
      @Schema(nullable = true, description = "When the last period of it was handed in")
          Instant handedInAt,
      @Schema(
              nullable = true,
              description =
                  "Handed in within its time; null while the time is not over and it is"
                      + " not handed in")
          Boolean timely,
      @Schema(required = true, description = "How many periods are how far")
          Map<String, Integer> periods) {}

  /**
   * As it is counted.
   *
   * @param clock in the zone whose local times are shown
   */
  static CompletenessView of(Completeness counted, Clock clock) {
    Instant at = counted.at();
    List<Progress> cells = counted.cells();
    return new CompletenessView(
        counted.round().id(),
        counted.round().state(at).code(),
        at,
        cells.stream()
            .map(cell -> cell.state(at))
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())),
        cells.stream().filter(cell -> cell.isTimely(at).orElse(false)).count(),
        cells.stream().filter(cell -> !cell.isTimely(at).orElse(true)).count(),
        cells.stream().map(cell -> cell(cell, at, clock)).toList());
  }

  private static CellView cell(Progress cell, Instant at, Clock clock) {
    Map<String, Integer> periods = new TreeMap<>();
    for (Stage stage : Stage.values()) {
      int count = cell.periods().getOrDefault(stage, 0);
      if (count > 0) {
        periods.put(stage.code(), count);
      }
    }
    return new CellView(
        cell.region(),
        cell.indicator(),
        cell.state(at),
        cell.stage().code(),
        cell.dueAt(),
        LocalTimes.text(cell.dueAt(), clock.getZone()),
        cell.handedInAt(),
        cell.isTimely(at).orElse(null),
        periods);
  }
}
