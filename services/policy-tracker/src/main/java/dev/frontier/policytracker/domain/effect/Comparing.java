package dev.frontier.policytracker.domain.effect;

import dev.frontier.policytracker.domain.effect.Comparison.Compared;
import dev.frontier.policytracker.domain.effect.Comparison.Impossible;
import dev.frontier.policytracker.domain.effect.Comparison.TooEarly;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Difference in differences over few regions and short series. The method and its limits: J. D.
 * Angrist and J.-S. Pischke, <i>Mostly Harmless Econometrics</i>, Princeton 2009, chapter 5; why it
 * is told in plain numbers and not in standard errors: {@code docs/guides/effect.md}.
 */
final class Comparing {

  private static final int DECIMALS = 6;
  private static final double PERCENT = 100;

  private final Window window;
  private final Frequency frequency;
  private final EffectRules rules;

  Comparing(Window window, Frequency frequency, EffectRules rules) {
    this.window = window;
    this.frequency = frequency;
    this.rules = rules;
  }

  private record Pair(String region, String control, Gap gap) {}

  /** Holds the provinces concerned against provinces that are not. */
  Comparison withProvinces(Map<String, Series> concerned, Map<String, Series> others) {
    if (others.isEmpty()) {
      return new Impossible(Reason.NO_OTHER_PROVINCES);
    }
    if (others.values().stream().allMatch(Series::isEmpty)) {
      return new Impossible(Reason.NO_CONTROL_FIGURES);
    }
    return compare(concerned, others, scale(concerned, others), true);
  }

  /**
   * Holds the provinces concerned against the nation, without them where each of its figures can be
   * freed of them.
   *
   * @param additive whether the nation's figure is the sum of its provinces'
   */
  Comparison withNation(Map<String, Series> concerned, Series nation, boolean additive) {
    if (nation.isEmpty()) {
      return new Impossible(Reason.NO_NATIONAL);
    }
    Series rest =
        additive
            ? nation
                .without(
                    concerned.values(),
                    period ->
                        window.holds(period)
                            && concerned.values().stream().anyMatch(it -> it.has(period)))
                .filter(left -> left.allPositive(used(left)))
                .orElse(nation)
            : nation;
    Map<String, Series> control = Map.of(KnownFigures.NATION, rest);
    Scale scale = additive ? scale(concerned, control) : Scale.ABSOLUTE;
    if (additive && scale == Scale.ABSOLUTE) {
      return new Impossible(Reason.NOT_POSITIVE);
    }
    return compare(concerned, control, scale, rest != nation);
  }

  private List<Period> used(Series series) {
    return series.values().keySet().stream().filter(window::holds).toList();
  }

  private Scale scale(Map<String, Series> concerned, Map<String, Series> controls) {
    boolean positive =
        Stream.concat(concerned.values().stream(), controls.values().stream())
            .allMatch(series -> series.allPositive(used(series)));
    return positive ? Scale.LOG : Scale.ABSOLUTE;
  }

  private Comparison compare(
      Map<String, Series> concerned, Map<String, Series> controls, Scale scale, boolean without) {
    List<Pair> pairs = new ArrayList<>();
    int mostBefore = 0;
    int mostAfter = 0;
    for (var one : new TreeMap<>(concerned).entrySet()) {
      for (var other : new TreeMap<>(controls).entrySet()) {
        int before = window.beforeIn(one.getValue(), other.getValue()).size();
        int after = window.afterIn(one.getValue(), other.getValue()).size();
        mostBefore = Math.max(mostBefore, before);
        if (before >= rules.leastBefore()) {
          mostAfter = Math.max(mostAfter, after);
          if (after >= rules.leastAfter()) {
            Gap.between(one.getValue(), other.getValue(), window, scale)
                .ifPresent(gap -> pairs.add(new Pair(one.getKey(), other.getKey(), gap)));
          }
        }
      }
    }
    if (!pairs.isEmpty()) {
      return compared(pairs, scale, without);
    }
    return mostBefore < rules.leastBefore()
        ? new Impossible(Reason.SHORT_BASELINE)
        : new TooEarly(mostAfter);
  }

  private Compared compared(List<Pair> pairs, Scale scale, boolean without) {
    double difference = mean(pairs, Gap::difference);
    int before = pairs.stream().mapToInt(it -> it.gap().yearsBefore()).min().orElseThrow();
    int after = pairs.stream().mapToInt(it -> it.gap().yearsAfter()).min().orElseThrow();
    return new Compared(
        scale,
        rounded(difference),
        scale == Scale.LOG ? rounded(StrictMath.expm1(difference) * PERCENT) : null,
        rounded(mean(pairs, Gap::trend)),
        rounded(mean(pairs, Gap::spread)),
        rounded(mean(pairs, gap -> gap.trend() * gap.lead())),
        pairs.stream().map(Pair::region).distinct().toList(),
        pairs.stream().map(Pair::control).distinct().sorted().toList(),
        without,
        before,
        after,
        before * frequency.perYear(),
        after * frequency.perYear());
  }

  private static double mean(Collection<Pair> pairs, ToDoubleFunction<Gap> what) {
    return Gap.mean(pairs.stream().map(it -> what.applyAsDouble(it.gap())));
  }

  /** Figures are stored as decimals and stay so; what is derived from them is cut to six places. */
  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
