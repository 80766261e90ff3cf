package dev.frontier.indicator.application;

import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.derivation.Growth;
import dev.frontier.indicator.domain.derivation.Level;
import dev.frontier.indicator.domain.derivation.Outcome;
import dev.frontier.indicator.domain.derivation.Rank;
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
   */
  public record Series(Indicator indicator, String region, List<Point> points) {}

  /**
   * One period of a series.
   *
   * @param period never null
   * @param level the figure or the sum
   * @param share of the national figure; empty for the country
   * @param growth against the year before
   * @param rank empty for regions that are not ranked
   */
  public record Point(
      Period period,
      Level level,
      Optional<Outcome> share,
      Optional<Growth> growth,
      Optional<Rank> rank) {}
}
