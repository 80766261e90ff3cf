package dev.frontier.indicator.application;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.Composition;
import dev.frontier.indicator.domain.derivation.Derivation;
import dev.frontier.indicator.domain.derivation.History;
import dev.frontier.indicator.domain.derivation.Inputs;
import dev.frontier.indicator.domain.derivation.Level;
import dev.frontier.indicator.domain.derivation.Levels;
import dev.frontier.indicator.domain.derivation.YearlyRate;
import dev.frontier.indicator.domain.period.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the points of the series of one indicator. */
final class SeriesPoints {

  private final SeriesQuestion asked;
  private final Catalogue catalogue;
  private final Derivation known;
  private final History history;

  /**
   * Makes points of these.
   *
   * @param known at the instant asked about
   * @param history null if only that is asked about
   */
  SeriesPoints(SeriesQuestion asked, Catalogue catalogue, Derivation known, History history) {
    this.asked = asked;
    this.catalogue = catalogue;
    this.known = known;
    this.history = history;
  }

  /** The series of a region. */
  SeriesAnswer.Series series(Indicator indicator, Region region) {
    boolean first = asked.vintages() == SeriesQuestion.Vintages.FIRST;
    List<SeriesAnswer.Point> points = first ? firstReleases(region) : points(region);
    return new SeriesAnswer.Series(
        indicator, region.code(), points, first ? Optional.empty() : rate(region));
  }

  private List<SeriesAnswer.Point> points(Region region) {
    List<SeriesAnswer.Point> points = new ArrayList<>();
    for (Period period : known.levels().periods()) {
      if (asked.range().holds(period)) {
        known
            .level(region, period)
            .or(() -> takenBack(region, period))
            .filter(this::isNews)
            .ifPresent(level -> points.add(point(known, region, period, level)));
      }
    }
    return points;
  }

  /** Shown only to who asks for changes or for history; for everybody else there is nothing. */
  private Optional<Level> takenBack(Region region, Period period) {
    return asked.updatedAfter() == null && history == null
        ? Optional.empty()
        : known.levels().withdrawnFrom(region, period).map(Level::withdrawn);
  }

  private List<SeriesAnswer.Point> firstReleases(Region region) {
    List<SeriesAnswer.Point> points = new ArrayList<>();
    for (Period period : history.periods(region)) {
      if (asked.range().holds(period)) {
        history
            .first(region, period)
            .filter(it -> isNews(it.vintage().level()))
            .ifPresent(it -> points.add(point(it.known(), region, period, it.vintage().level())));
      }
    }
    return points;
  }

  private boolean isNews(Level level) {
    return asked.updatedAfter() == null || level.vintage().isAfter(asked.updatedAfter());
  }

  private SeriesAnswer.Point point(Derivation then, Region region, Period period, Level level) {
    Composition composition = new Composition(catalogue, then.levels());
    return new SeriesAnswer.Point(
        period,
        level,
        then.shareOfNational(region, period),
        then.yearOnYear(region, period),
        then.rank(region, period),
        composition.contribution(region, period),
        composition.concentration(region, period),
        asked.inputs() ? inputs(then.levels(), region, period) : null,
        asked.vintages() == SeriesQuestion.Vintages.ALL ? history.of(region, period) : null);
  }

  private SeriesAnswer.PointInputs inputs(Levels levels, Region region, Period period) {
    Inputs inputs = new Inputs(catalogue, levels);
    return new SeriesAnswer.PointInputs(
        inputs.ofLevel(region, period),
        inputs.ofShare(region, period),
        inputs.ofChange(region, period.aYearEarlier(), period),
        inputs.ofRank(region, period),
        inputs.ofContribution(region, period),
        inputs.ofConcentration(region, period));
  }

  private Optional<YearlyRate> rate(Region region) {
    List<Period> valued =
        known.levels().periods().stream()
            .filter(asked.range()::holds)
            .filter(period -> known.levels().figure(region, period) != null)
            .toList();
    return valued.size() < 2
        ? Optional.empty()
        : YearlyRate.of(known.levels(), region, valued.get(0), valued.get(valued.size() - 1));
  }
}
