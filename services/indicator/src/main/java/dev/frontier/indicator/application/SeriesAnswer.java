package dev.frontier.indicator.application;

import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.derivation.Contribution;
import dev.frontier.indicator.domain.derivation.Growth;
import dev.frontier.indicator.domain.derivation.History.LevelVintage;
import dev.frontier.indicator.domain.derivation.Level;
import dev.frontier.indicator.domain.derivation.Outcome;
import dev.frontier.indicator.domain.derivation.Rank;
import dev.frontier.indicator.domain.derivation.YearlyRate;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Series as known at an instant.
 *
 * @param asOf the instant; asking with it again gives the same answer once the instant is settled,
 *     while a vintage up to it that arrives later still completes the answer
 * @param series in the order asked for
 */
public record SeriesAnswer(Instant asOf, List<Series> series) {

  /**
   * One series.
   *
   * @param indicator its catalogue entry
   * @param region code
   * @param points by period; none where nothing is known
   * @param rate the yearly rate between the first and the last value of the range that was asked
   *     for; empty where there are not two
   */
  public record Series(
      Indicator indicator, String region, List<Point> points, Optional<YearlyRate> rate) {}

  /**
   * One period of a series.
   *
   * @param period never null
   * @param level the figure or the sum
   * @param share of the national figure; empty for the country
   * @param growth against the year before
   * @param rank empty for regions that are not ranked
   * @param contribution to the change of the aggregate that the region is ranked in; empty for
   *     regions that are not
   * @param concentration of an aggregate; empty for a single region
   * @param inputs what each of them is computed from; null if it was not asked for
   * @param history every vintage of the level, oldest first; null if it was not asked for
   */
  public record Point(
      Period period,
      Level level,
      Optional<Outcome> share,
      Optional<Growth> growth,
      Optional<Rank> rank,
      Optional<Contribution> contribution,
      Optional<Outcome> concentration,
      PointInputs inputs,
      List<LevelVintage> history) {}

  /** The vintages that the values of one point are computed from; empty for a value not there. */
  public record PointInputs(
      List<Observation> level,
      List<Observation> share,
      List<Observation> growth,
      List<Observation> rank,
      List<Observation> contribution,
      List<Observation> concentration) {}
}
