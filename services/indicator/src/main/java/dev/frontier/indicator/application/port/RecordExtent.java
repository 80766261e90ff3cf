package dev.frontier.indicator.application.port;

import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.PeriodRange;
import java.time.Instant;
import java.util.Collection;

/** How much of the record a question touches, before any of it is read. */
public interface RecordExtent {

  /**
   * What a question touches.
   *
   * @param observations how many, counted no further than asked
   * @param newest when the latest of those counted reached the record; null if there are none
   */
  record Extent(int observations, Instant newest) {}

  /**
   * The extent of a question about an instant.
   *
   * @param history whether all vintages up to the instant count and not only those known at it
   * @param most where counting ends
   */
  Extent of(
      Collection<String> indicators,
      Collection<String> regions,
      PeriodRange range,
      AsOf asOf,
      boolean history,
      int most);
}
