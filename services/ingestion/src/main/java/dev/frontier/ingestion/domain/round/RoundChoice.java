package dev.frontier.ingestion.domain.round;

import dev.frontier.ingestion.domain.observation.Columns;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.submission.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which round a filing belongs to. A figure belongs to a round that collects it; one that was
 * published before may be revised at any time and needs none.
 */
public sealed interface RoundChoice {
  /** It belongs to this one. */
  record Taken(Round round) implements RoundChoice {}

  /** It revises what was published and belongs to none. */
  record NoneNeeded() implements RoundChoice {}

  /** It belongs nowhere, or somebody has to say where. */
  record Refused(Refusal refusal) implements RoundChoice {}

  /**
   * In the round that its author named.
   *
   * @param revisable whether a figure was published before
   */
  static RoundChoice inNamed(
      Round round, String region, List<SubmissionRow> rows, Predicate<SubmissionRow> revisable) {
    List<SubmissionRow> needed = rows.stream().filter(revisable.negate()).toList();
    if (!needed.isEmpty() && !round.asks(region)) {
      return new Refused(
          Refusal.ofRows(
              List.of(
                  RoundRules.broken(
                      Columns.REGION,
                      RoundRules.NOT_IN_ROUND,
                      Map.of("value", region, "round", round.id())))));
    }
    List<RowViolation> outside = outside(round, needed);
    return outside.isEmpty() ? new Taken(round) : new Refused(Refusal.ofRows(outside));
  }

  /**
   * In the only one that takes it, when its author named none.
   *
   * @param open the open rounds of the region that collect at least one of the indicators
   * @param others codes of open rounds of the region, to tell somebody whose figures fit in none
   * @param revisable whether a figure was published before
   */
  static RoundChoice among(
      List<Round> open,
      List<String> others,
      List<SubmissionRow> rows,
      Predicate<SubmissionRow> revisable) {
    List<SubmissionRow> needed = rows.stream().filter(revisable.negate()).toList();
    if (needed.isEmpty()) {
      return new NoneNeeded();
    }
    List<Round> fitting =
        open.stream().filter(round -> needed.stream().allMatch(round::collects)).toList();
    if (fitting.size() == 1) {
      return new Taken(fitting.get(0));
    }
    if (fitting.size() > 1) {
      return new Refused(
          Refusal.of(
              Refusal.Kind.ROUND_AMBIGUOUS,
              Map.of("choices", fitting.stream().map(Round::id).sorted().toList())));
    }
    // Where only one can be meant, the rows outside of it are the more useful answer.
    return new Refused(
        open.size() == 1
            ? Refusal.ofRows(outside(open.get(0), needed))
            : Refusal.of(Refusal.Kind.ROUND_REQUIRED, Map.of("choices", others)));
  }

  private static List<RowViolation> outside(Round round, List<SubmissionRow> rows) {
    List<RowViolation> outside = new ArrayList<>();
    for (SubmissionRow row : rows) {
      boolean indicator = round.collects(row.indicator());
      if (!indicator || !round.collects(row)) {
        outside.add(
            RowViolation.of(
                row.number(),
                indicator ? Columns.PERIOD : Columns.INDICATOR,
                RoundRules.NOT_IN_ROUND,
                Map.of(
                    "value",
                    indicator ? row.period().text() : row.indicator(),
                    "round",
                    round.id())));
      }
    }
    return outside;
  }
}
