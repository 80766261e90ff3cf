package dev.frontier.indicator.domain.sdmx;

import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What data are asked for, in either version.
 *
 * @param keys one of these must match
 * @param conditions all of these must hold
 * @param firstN most observations of a series from its beginning; null for all
 * @param lastN most observations of a series from its end; null for all
 * @param updatedAfter only what changed since then; null for everything
 * @param asOf as known then; null for the latest
 * @param includeHistory whether every vintage and not only the one known
 * @param detail how much of it
 * @param packaging how it is put together
 */
public record DataQuery(
    List<SeriesKey> keys,
    List<Condition> conditions,
    Integer firstN,
    Integer lastN,
    Instant updatedAfter,
    Instant asOf,
    boolean includeHistory,
    Detail detail,
    Packaging packaging) {

  /** Copies the lists. */
  public DataQuery {
    keys = List.copyOf(keys);
    conditions = List.copyOf(conditions);
  }

  /** Everything of these keys. */
  public static DataQuery of(List<SeriesKey> keys, List<Condition> conditions) {
    return new DataQuery(
        keys, conditions, null, null, null, null, false, Detail.FULL, Packaging.TIME_SERIES);
  }

  /** Whether there can be anything of a series: key and conditions on dimensions but time. */
  public boolean wantsSeries(String freq, String indicator, String region) {
    return keys.stream().anyMatch(key -> key.matches(freq, indicator, region))
        && holds(Component.FREQ, freq)
        && holds(Component.INDICATOR, indicator)
        && holds(Component.REGION, region);
  }

  private boolean holds(Component component, String value) {
    return conditions.stream()
        .filter(condition -> condition.component() == component)
        .allMatch(condition -> condition.holds(value));
  }

  /** Whether an observation is one of those asked for. */
  public boolean wants(DataPoint point) {
    return wantsSeries(point.text(Component.FREQ), point.indicator().code(), point.region())
        && conditions.stream()
            .allMatch(condition -> condition.holds(point.text(condition.component())));
  }

  /** The same question with every code of one dimension. */
  public DataQuery without(Component dimension) {
    List<SeriesKey> opened = keys.stream().map(key -> key.without(dimension)).toList();
    List<Condition> others =
        conditions.stream().filter(condition -> condition.component() != dimension).toList();
    return new DataQuery(
        opened, others, firstN, lastN, updatedAfter, asOf, includeHistory, detail, packaging);
  }

  /** Whole years that hold every period that can be asked for, and perhaps more. */
  public PeriodRange years() {
    LocalDate from = null;
    LocalDate to = null;
    for (Condition condition : conditions) {
      if (condition.component() == Component.TIME_PERIOD) {
        LocalDate earliest = condition.earliest();
        LocalDate latest = condition.latest();
        from = from == null || (earliest != null && earliest.isAfter(from)) ? earliest : from;
        to = to == null || (latest != null && latest.isBefore(to)) ? latest : to;
      }
    }
    return new PeriodRange(
        from == null ? null : Period.ofYear(from.getYear()),
        to == null ? null : Period.ofYear(to.getYear()));
  }

  /**
   * Of observations in the order of their series and periods those that are asked for, the first
   * and the last of each series if only those are.
   */
  public List<DataPoint> select(List<DataPoint> points) {
    return ends(points.stream().filter(this::wants).toList());
  }

  /**
   * Of observations that are asked for, the first and the last of each series if only those are.
   */
  public List<DataPoint> ends(List<DataPoint> wanted) {
    if (firstN == null && lastN == null) {
      return wanted;
    }
    Map<String, Integer> sizes = new HashMap<>();
    wanted.forEach(point -> sizes.merge(point.seriesKey(), 1, Integer::sum));
    Map<String, Integer> seen = new HashMap<>();
    List<DataPoint> ends = new ArrayList<>();
    for (DataPoint point : wanted) {
      int place = seen.merge(point.seriesKey(), 1, Integer::sum);
      boolean first = firstN != null && place <= firstN;
      boolean last = lastN != null && place > sizes.get(point.seriesKey()) - lastN;
      if (first || last) {
        ends.add(point);
      }
    }
    return ends;
  }
}
