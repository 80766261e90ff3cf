package dev.frontier.policytracker.domain.effect;

import dev.frontier.policytracker.domain.effect.Comparison.Compared;
import dev.frontier.policytracker.domain.effect.Comparison.Impossible;
import dev.frontier.policytracker.domain.effect.Comparison.TooEarly;
import dev.frontier.policytracker.domain.region.BorderProvince;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How an indicator went around the day on which a measure was verified. */
public final class EffectMethod {

  /** Raised when the same figures and settings would be judged otherwise. */
  private static final int VERSION = 1;

  /** Had the gap gone on as before, this part of the difference would be there anyway. */
  private static final double EXPLAINED = 0.5;

  private final EffectRules rules;

  public EffectMethod(EffectRules rules) {
    this.rules = rules;
  }

  /** Names the method with all its settings: under the same name the same is judged. */
  public String name() {
    return VERSION + " " + rules.name();
  }

  /**
   * Estimates the effect on one indicator.
   *
   * @param concerned the provinces that the measure concerns; empty means all nine
   * @param verified the day, in Beijing
   * @param figures of the indicator, as known
   */
  public IndicatorEffect estimate(
      String indicator, Collection<String> concerned, LocalDate verified, KnownFigures figures) {
    List<String> regions = concerned.isEmpty() ? BorderProvince.codes() : List.copyOf(concerned);
    List<String> others =
        BorderProvince.codes().stream().filter(code -> !regions.contains(code)).toList();
    if (figures.units(regions).findAny().isEmpty()) {
      return nothing(indicator, Reason.NO_FIGURES);
    }
    if (units(figures, regions, others) > 1) {
      return nothing(indicator, Reason.UNITS_DIFFER);
    }
    Frequency frequency = frequency(figures, regions, verified);
    Window window = Window.around(verified, frequency, rules);
    Map<String, Series> levels = series(figures, regions, frequency);
    String unit = figures.units(regions).findFirst().orElseThrow();
    int unitMult = figures.unitMult(regions).orElseThrow();
    Comparing comparing = new Comparing(window, frequency, rules);
    Comparison nation =
        comparing.withNation(
            levels,
            figures.levels(KnownFigures.NATION, frequency),
            !rules.notAdditive().contains(unit));
    Comparison provinces = comparing.withProvinces(levels, series(figures, others, frequency));
    Sides sides = new Sides(window, levels, region -> figures.shares(region, frequency), unitMult);
    return new IndicatorEffect(
        indicator,
        frequency,
        unit,
        unitMult,
        sides.before(),
        sides.after(),
        nation,
        provinces,
        outcome(indicator, nation, provinces));
  }

  private static IndicatorEffect nothing(String indicator, Reason reason) {
    Impossible impossible = new Impossible(reason);
    return new IndicatorEffect(
        indicator,
        null,
        null,
        0,
        null,
        null,
        impossible,
        impossible,
        new Outcome.NotComparable(reason));
  }

  private static long units(KnownFigures figures, List<String> regions, List<String> others) {
    List<String> all = new ArrayList<>(regions);
    all.addAll(others);
    all.add(KnownFigures.NATION);
    return figures.units(all).count();
  }

  private static Map<String, Series> series(
      KnownFigures figures, List<String> regions, Frequency frequency) {
    Map<String, Series> series = new LinkedHashMap<>();
    regions.forEach(region -> series.put(region, figures.levels(region, frequency)));
    return series;
  }

  /**
   * The frequency that has most whole years after the day in any province concerned, then before;
   * of equals the coarsest, which is revised least.
   */
  private Frequency frequency(KnownFigures figures, List<String> regions, LocalDate verified) {
    Comparator<Frequency> byYears =
        Comparator.comparingInt(it -> years(figures, regions, verified, it, true));
    return Stream.of(Frequency.values())
        .max(
            byYears
                .thenComparingInt(it -> years(figures, regions, verified, it, false))
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  private int years(
      KnownFigures figures,
      List<String> regions,
      LocalDate verified,
      Frequency frequency,
      boolean after) {
    Window window = Window.around(verified, frequency, rules);
    return regions.stream()
        .map(region -> figures.levels(region, frequency))
        .mapToInt(it -> after ? window.afterIn(it).size() : window.beforeIn(it).size())
        .max()
        .orElse(0);
  }

  private Outcome outcome(String indicator, Comparison nation, Comparison provinces) {
    List<Outcome> judged =
        Stream.of(nation, provinces)
            .filter(Compared.class::isInstance)
            .map(it -> judge(indicator, (Compared) it))
            .toList();
    if (judged.isEmpty()) {
      return unjudged(nation, provinces);
    }
    // The most careful of both speaks: with two opinions the reader is told the weaker.
    for (Outcome each : judged) {
      if (each instanceof Outcome.NotComparable) {
        return each;
      }
    }
    for (Outcome each : judged) {
      if (each instanceof Outcome.NoDifferent) {
        return each;
      }
    }
    return Set.copyOf(judged).size() > 1
        ? new Outcome.NotComparable(Reason.CONTRADICTION)
        : judged.get(0);
  }

  private Outcome unjudged(Comparison nation, Comparison provinces) {
    int years =
        Stream.of(nation, provinces)
            .filter(TooEarly.class::isInstance)
            .mapToInt(it -> ((TooEarly) it).yearsAfter())
            .max()
            .orElse(-1);
    if (years >= 0) {
      return new Outcome.TooEarly(years, rules.leastAfter());
    }
    // That all nine are concerned is as it should be; what else is missing can be mended.
    Reason first = ((Impossible) nation).reason();
    Reason second = ((Impossible) provinces).reason();
    return new Outcome.NotComparable(second == Reason.NO_OTHER_PROVINCES ? first : second);
  }

  private Outcome judge(String indicator, Compared compared) {
    double difference = compared.difference().doubleValue();
    double least = compared.scale() == Scale.LOG ? rules.leastDifference() : 0;
    if (Math.abs(difference) <= Math.max(least, compared.spread().doubleValue())) {
      return new Outcome.NoDifferent();
    }
    double explained = compared.trendExplains().doubleValue() / difference;
    if (explained >= EXPLAINED) {
      return new Outcome.NotComparable(Reason.PRE_TREND);
    }
    boolean rose = difference > 0;
    return rose == rules.falling().contains(indicator)
        ? new Outcome.MovedAgainst()
        : new Outcome.MovedWith();
  }
}
