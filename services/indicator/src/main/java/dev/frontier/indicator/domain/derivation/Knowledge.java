package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.observation.KnownObservations;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.PeriodRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that was read of what is known at one instant: the observations of any number of indicators,
 * under one catalogue. Immutable: adding gives another one. Here alone is decided where an
 * indicator's levels come from.
 */
public final class Knowledge {

  private final Catalogue catalogue;
  private final Map<String, KnownObservations> byIndicator;

  private Knowledge(Catalogue catalogue, Map<String, KnownObservations> byIndicator) {
    this.catalogue = catalogue;
    this.byIndicator = byIndicator;
  }

  /** Nothing known. */
  public static Knowledge none(Catalogue catalogue) {
    return new Knowledge(catalogue, Map.of());
  }

  /** What is known by these: of several vintages of the same observation, by the latest. */
  public static Knowledge of(Catalogue catalogue, Collection<Observation> observations) {
    return none(catalogue).plus(observations);
  }

  /** What is known by these, by indicator. */
  public static Knowledge of(Catalogue catalogue, Map<String, KnownObservations> byIndicator) {
    return new Knowledge(catalogue, Map.copyOf(byIndicator));
  }

  /**
   * Codes of the indicators whose observations decide the levels of these ones: what must be read.
   */
  public static Set<String> needed(Catalogue catalogue, Collection<Indicator> indicators) {
    return catalogue.filedFor(indicators);
  }

  /**
   * The periods whose observations decide what is derived of these indicators in a range: a year
   * more for changes, and of computed ones what they look back to.
   */
  public static PeriodRange range(
      Catalogue catalogue, Collection<Indicator> indicators, PeriodRange asked) {
    PeriodRange range = asked.withYearBefore();
    for (Indicator indicator : indicators) {
      range = Ingredients.of(indicator, catalogue).widened(asked, range);
    }
    return range;
  }

  /** What is known once these are known too. */
  public Knowledge plus(Collection<Observation> observations) {
    Map<String, List<Observation>> more = new HashMap<>();
    for (Observation observation : observations) {
      more.computeIfAbsent(observation.indicator(), it -> new ArrayList<>()).add(observation);
    }
    Map<String, KnownObservations> all = new HashMap<>(byIndicator);
    more.forEach((indicator, list) -> all.put(indicator, known(indicator).plus(list)));
    return new Knowledge(catalogue, all);
  }

  /** What is known of an indicator that offices file. */
  public KnownObservations known(String indicator) {
    return byIndicator.getOrDefault(indicator, KnownObservations.NONE);
  }

  /** The levels of an indicator; a new instance each time, which remembers what it worked out. */
  public Levels levels(Indicator indicator) {
    return indicator.computed()
        ? new ComputedLevels(
            indicator, catalogue, filed -> new FiledLevels(filed, catalogue, known(filed.code())))
        : new FiledLevels(indicator, catalogue, known(indicator.code()));
  }

  /** Everything derived of an indicator; a new instance each time, as of {@link #levels}. */
  public Derivation derivation(Indicator indicator) {
    return new Derivation(indicator, catalogue, levels(indicator));
  }

  /** The catalogue that all of it is read by. */
  public Catalogue catalogue() {
    return catalogue;
  }
}
