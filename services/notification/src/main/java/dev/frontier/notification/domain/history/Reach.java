package dev.frontier.notification.domain.history;

import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.change.Measure;
import dev.frontier.notification.domain.change.SeriesKey;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What has to be known of the past to derive what follows from some news.
 *
 * @param cells every measure of these, whose own measure does not matter
 * @param rows the changes on the year before of these series, in all periods
 * @param across the growth of every region in these; their region is the nation's
 */
public record Reach(Set<At> cells, Set<SeriesKey> rows, Set<At> across) {

  /** A series in one period. */
  public record At(String indicator, String region, String period) {}

  /** The reach of some news, as {@link Deriver} looks back and ahead. */
  public static Reach of(Collection<IndicatorNews> news) {
    Reach reach = new Reach(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    news.forEach(n -> n.changes().forEach(reach::add));
    return reach;
  }

  private void add(FigureChange change) {
    cell(change, change.region(), change.period());
    Years.before(change.period()).ifPresent(year -> cell(change, change.region(), year));
    Years.after(change.period()).ifPresent(year -> cell(change, change.region(), year));
    if (change.measure() == Measure.YOY_ABSOLUTE) {
      rows.add(new SeriesKey(change.indicator(), change.region()));
    }
    if (change.measure() == Measure.YOY_PERCENT) {
      cell(change, Deriver.NATION, change.period());
      if (change.region().equals(Deriver.NATION)) {
        across.add(new At(change.indicator(), Deriver.NATION, change.period()));
      }
    }
  }

  private void cell(FigureChange change, String region, String period) {
    cells.add(new At(change.indicator(), region, period));
  }
}
