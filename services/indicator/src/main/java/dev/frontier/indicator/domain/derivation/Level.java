package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.observation.Observation;
import java.time.Instant;
import java.util.UUID;

/**
 * The level of an indicator in a region and period: as filed, or the sum over an aggregate's
 * members.
 *
 * @param outcome the figure in the indicator's unit and multiple; the sum is exact
 * @param status as filed, SDMX OBS_STATUS, {@code O} if the figure is missing; of a sum {@code A},
 *     or null if it is withheld
 * @param note as filed; null for a sum
 * @param submission that carried the figure; null for a sum
 * @param vintage of the figure; of a sum, the latest of its members', withdrawals among them
 * @param coverage of a sum; null for a figure as filed
 */
public record Level(
    Outcome outcome,
    String status,
    String note,
    UUID submission,
    Instant vintage,
    Coverage coverage) {

  static Level filed(Observation observation) {
    return new Level(
        observation.value() == null
            ? Outcome.withheld(Outcome.Reason.MISSING)
            : Outcome.of(observation.value()),
        observation.status(),
        observation.note(),
        observation.submission(),
        observation.knownFrom(),
        null);
  }

  static Level sum(Outcome outcome, Instant vintage, Coverage coverage) {
    return new Level(outcome, outcome.value() == null ? null : "A", null, null, vintage, coverage);
  }

  /** A level that was taken back at this instant; no value, no status. */
  public static Level withdrawn(Instant from) {
    return new Level(Outcome.withheld(Outcome.Reason.WITHDRAWN), null, null, null, from, null);
  }
}
