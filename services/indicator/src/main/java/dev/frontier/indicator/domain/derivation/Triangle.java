package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.History.LevelVintage;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All vintages of one series: a row each instant at which any of its levels became another one,
 * with what was known of every period from then on. Called so since later periods begin in later
 * rows.
 *
 * @param periods in order: the columns
 * @param vintages how many rows there are, shown or not
 * @param rows oldest first; the latest of them, if not all
 */
public record Triangle(List<Period> periods, int vintages, List<Row> rows) {

  /**
   * What was known from an instant on.
   *
   * @param vintage the instant
   * @param cells a period each, in the order of the columns
   */
  public record Row(Instant vintage, List<Cell> cells) {}

  /**
   * What was known of one period.
   *
   * @param level null if nothing was known yet, or it was taken back
   * @param takenBack whether it was published before and taken back
   * @param changed whether it became so at the instant of the row
   */
  public record Cell(Level level, boolean takenBack, boolean changed) {}

  /** The triangle of a region's series, of the periods in the range and at most so many rows. */
  public static Triangle of(History history, Region region, PeriodRange range, int most) {
    SortedMap<Period, List<LevelVintage>> columns = new TreeMap<>();
    for (Period period : history.periods(region)) {
      if (range.holds(period)) {
        columns.put(period, history.of(region, period));
      }
    }
    TreeSet<Instant> instants = new TreeSet<>();
    columns.values().forEach(column -> column.forEach(it -> instants.add(it.from())));
    List<Row> rows = new ArrayList<>();
    instants.stream()
        .skip(Math.max(0, instants.size() - most))
        .forEach(
            at ->
                rows.add(new Row(at, columns.values().stream().map(it -> cell(it, at)).toList())));
    return new Triangle(List.copyOf(columns.keySet()), instants.size(), rows);
  }

  private static Cell cell(List<LevelVintage> column, Instant at) {
    LevelVintage known = null;
    for (LevelVintage vintage : column) {
      if (vintage.from().isAfter(at)) {
        break;
      }
      known = vintage;
    }
    return known == null
        ? new Cell(null, false, false)
        : new Cell(known.level(), known.level() == null, known.from().equals(at));
  }
}
