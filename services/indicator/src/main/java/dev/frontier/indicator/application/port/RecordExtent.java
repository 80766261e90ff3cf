package dev.frontier.indicator.application.port;

import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

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
   * From when to when something is known of a series; there may be gaps.
   *
   * @param indicator code
   * @param region code of a region that files
   * @param first first period
   * @param last last period
   */
  record Span(String indicator, String region, Period first, Period last) {}

  /**
   * The spans of all series of which anything is known now. It costs two steps down an index a
   * series, however many observations there are.
   */
  List<Span> spans(Collection<String> indicators, Collection<String> regions);

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
