package dev.frontier.policytracker.domain.effect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Level and share on both sides of the day, like for like: of the same provinces. */
final class Sides {

  private static final int DECIMALS = 6;

  private final Window window;
  private final Map<String, Series> levels;
  private final Function<String, Series> shares;
  private final int unitMult;
  private final List<String> both;

  Sides(Window window, Map<String, Series> levels, Function<String, Series> shares, int unitMult) {
    this.window = window;
    this.levels = levels;
    this.shares = shares;
    this.unitMult = unitMult;
    this.both =
        levels.keySet().stream()
            .filter(it -> !window.beforeIn(levels.get(it)).isEmpty())
            .filter(it -> !window.afterIn(levels.get(it)).isEmpty())
            .toList();
  }

  /** Null when there is nothing before. */
  IndicatorEffect.Side before() {
    List<String> regions =
        both.isEmpty()
            ? levels.keySet().stream()
                .filter(it -> !window.beforeIn(levels.get(it)).isEmpty())
                .toList()
            : both;
    return side(regions, series -> window.beforeIn(series));
  }

  /** Null when there is nothing after. */
  IndicatorEffect.Side after() {
    return side(both, series -> window.afterIn(series));
  }

  private IndicatorEffect.Side side(
      List<String> regions, Function<Series, List<Window.Year>> years) {
    if (regions.isEmpty()) {
      return null;
    }
    BigDecimal level = BigDecimal.ZERO;
    BigDecimal share = BigDecimal.ZERO;
    int points = 0;
    for (String region : regions) {
      List<Period> periods = periods(years.apply(levels.get(region)));
      level = level.add(mean(levels.get(region), periods));
      points += periods.size();
      List<Period> shared = periods(years.apply(shares.apply(region)));
      // A sum that leaves a province out would read as a fall.
      share =
          share == null || shared.isEmpty() ? null : share.add(mean(shares.apply(region), shared));
    }
    return new IndicatorEffect.Side(
        level.scaleByPowerOfTen(-unitMult).setScale(DECIMALS, RoundingMode.HALF_EVEN),
        share == null ? null : share.setScale(DECIMALS, RoundingMode.HALF_EVEN),
        regions,
        points);
  }

  private static List<Period> periods(List<Window.Year> years) {
    return years.stream().flatMap(year -> year.periods().stream()).toList();
  }

  private static BigDecimal mean(Series series, List<Period> periods) {
    return periods.stream()
        .map(series::at)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(periods.size()), MathContext.DECIMAL64);
  }
}
