package dev.frontier.ingestion.domain.upload;

import dev.frontier.ingestion.domain.observation.Columns;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.round.Round;
import dev.frontier.ingestion.domain.round.RoundRules;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the rows of a load belong to the round that it is filed in. All of them must: unlike an
 * office's filing, a load is not looked up in what is published before it is in.
 */
public final class RoundFit {
  private final Round round;
  private final Set<String> regions;
  private final Set<String> indicators;

  /** Of one round. */
  public RoundFit(Round round) {
    this.round = round;
    this.regions = new HashSet<>(round.regions());
    this.indicators = new HashSet<>(round.indicators());
  }

  /** What is outside of the round; empty when nothing is. */
  public Optional<RowViolation> check(String region, SubmissionRow row) {
    if (!regions.contains(region)) {
      return outside(row, Columns.REGION, region);
    }
    if (!indicators.contains(row.indicator())) {
      return outside(row, Columns.INDICATOR, row.indicator());
    }
    return round.collects(row)
        ? Optional.empty()
        : outside(row, Columns.PERIOD, row.period().text());
  }

  private Optional<RowViolation> outside(SubmissionRow row, String column, String value) {
    return Optional.of(
        RowViolation.of(
            row.number(),
            column,
            RoundRules.NOT_IN_ROUND,
            Map.of("value", value, "round", round.id())));
  }
}
