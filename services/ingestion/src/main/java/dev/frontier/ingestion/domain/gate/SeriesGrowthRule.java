package dev.frontier.ingestion.domain.gate;

import dev.frontier.ingestion.domain.gate.GateParameters.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Growth from the year before that is unusual for the series: further from the median of its other
 * yearly growths than so many spreads, the spread being the median deviation. Logarithms, so that
 * halving weighs as much as doubling; medians, so that one bad year in a short series does not make
 * the next one look usual.
 */
public final class SeriesGrowthRule implements GateRule {
  private final Series series;
  private final RuleCard card;

  /** Judges by these numbers. */
  public SeriesGrowthRule(Series series) {
    this.series = series;
    this.card =
        RuleCard.of(
            GateRules.YEAR_ON_YEAR,
            Severity.WARNING,
            "years",
            series.years(),
            "minGrowths",
            series.minGrowths(),
            "spreads",
            series.spreads(),
            "minSpread",
            series.minSpread(),
            "shortBound",
            series.shortBound());
  }

  @Override
  public RuleCard card() {
    return card;
  }

  @Override
  public Optional<Finding> judge(Subject subject) {
    Optional<Double> growth = subject.growth();
    if (growth.isEmpty()) {
      return Optional.empty();
    }
    List<Double> others =
        subject
            .figures()
            .growthBeside(
                subject.region(), subject.indicator().code(), subject.period(), series.years());
    boolean known = others.size() >= series.minGrowths();
    double middle = known ? RobustStatistics.median(others) : 0;
    double bound =
        known
            ? series.spreads() * Math.max(RobustStatistics.spread(others), series.minSpread())
            : series.shortBound();
    return Math.abs(growth.get() - middle) <= bound
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                card,
                subject,
                Map.of(
                    "change",
                    Shown.percent(growth.get()),
                    "previous",
                    Shown.plain(subject.ownValue(-1).orElseThrow()),
                    "low",
                    Shown.percent(middle - bound),
                    "high",
                    Shown.percent(middle + bound),
                    "count",
                    others.size())));
  }
}
