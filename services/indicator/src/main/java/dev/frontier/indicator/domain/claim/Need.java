package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.derivation.Ingredients;
import dev.frontier.indicator.domain.derivation.Ingredients.Term;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.period.Period;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Figures that something is judged by.
 *
 * @param indicator code
 * @param region code of any region; null for the nation
 * @param period which
 */
public record Need(String indicator, String region, Period period) {

  /** Codes of an indicator and of a region that files. */
  public record Series(String indicator, String region) {}

  /** What a quantity is measured by. */
  public static Stream<Need> of(Quantity quantity) {
    Need level = new Need(quantity.indicator(), quantity.region(), quantity.period());
    return switch (quantity.kind()) {
      case LEVEL -> Stream.of(level);
      case SHARE -> Stream.of(level, new Need(quantity.indicator(), null, quantity.period()));
      case GROWTH ->
          Stream.of(level, new Need(quantity.indicator(), quantity.region(), quantity.base()));
    };
  }

  /**
   * The observations that these needs come down to: of an aggregate those of its members. A code
   * that the catalogue does not have is kept as it is: one day it may.
   */
  public static Map<Series, SortedSet<Period>> cells(Collection<Need> needs, Catalogue catalogue) {
    Map<Series, SortedSet<Period>> cells = new LinkedHashMap<>();
    for (Need need : needs) {
      for (Term term : terms(need.indicator(), catalogue)) {
        for (String region : filing(term.national() ? null : need.region(), catalogue)) {
          cells
              .computeIfAbsent(new Series(term.indicator(), region), it -> new TreeSet<>())
              .add(term.in(need.period()));
        }
      }
    }
    return cells;
  }

  /** Codes of the indicators whose observations these needs come down to. */
  public static SortedSet<String> indicators(Stream<Need> needs, Catalogue catalogue) {
    return cells(needs.toList(), catalogue).keySet().stream()
        .map(Series::indicator)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the indicator's levels come from: itself, unless it is computed of others. */
  private static Collection<Term> terms(String code, Catalogue catalogue) {
    return catalogue
        .indicator(code)
        .map(indicator -> Ingredients.of(indicator, catalogue).terms())
        .orElse(Set.of(new Term(code, false, null, 0)));
  }

  private static Collection<String> filing(String code, Catalogue catalogue) {
    if (code == null) {
      return catalogue.national().map(nation -> List.of(nation.code())).orElse(List.of());
    }
    return catalogue.region(code).map(catalogue::filing).orElse(Set.of(code));
  }
}
