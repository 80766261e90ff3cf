package dev.frontier.indicator.application;

import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.Comparison;
import dev.frontier.indicator.domain.period.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Series side by side.
 *
 * @param asOf the instant; asking with it again gives the same answer once the instant is settled
 * @param base the period in which an index is 100; null for any other form, and if nothing is known
 * @param series in the order asked for
 * @param rows by period; none in which nothing is known of any
 */
public record CompareAnswer(Instant asOf, Period base, List<Series> series, List<Row> rows) {

  /** One indicator in one region. */
  public record Series(Indicator indicator, Region region) {}

  /**
   * One period.
   *
   * @param values one a series; empty where nothing is known
   */
  public record Row(Period period, List<Optional<Comparison>> values) {}
}
