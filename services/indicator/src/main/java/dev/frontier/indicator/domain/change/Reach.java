package dev.frontier.indicator.domain.change;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.derivation.Ingredients;
import dev.frontier.indicator.domain.derivation.Ingredients.Term;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Observations of one series that must be known to find what releases change.
 *
 * @param indicator code
 * @param region code
 * @param periods which of the series
 */
public record Reach(String indicator, String region, Set<Period> periods) {

  /** Periods around a figure whose values depend on it, or which it is compared with. */
  private static List<Period> near(Period period) {
    return List.of(period.aYearEarlier(), period, period.aYearLater());
  }

  /**
   * What must be known for these releases, each series once; of indicators that are computed of
   * theirs also what else these are computed of. Worked out by groups of regions and not by single
   * figures: of a load of many, the same figures are near to thousands.
   */
  public static List<Reach> of(Collection<Release> releases, Catalogue catalogue) {
    Map<String, OfIndicator> byIndicator = new LinkedHashMap<>();
    for (Release release : releases) {
      Set<Period> periods = new LinkedHashSet<>();
      release.observations().forEach(item -> periods.add(item.period()));
      byIndicator
          .computeIfAbsent(release.indicator(), it -> new OfIndicator(catalogue))
          .add(release.region(), periods, false);
    }
    Series all = new Series();
    byIndicator.forEach(
        (indicator, of) ->
            of.series().forEach((region, periods) -> all.add(indicator, region, periods)));
    for (String indicator : byIndicator.keySet()) {
      for (Indicator computed : catalogue.computedFrom(indicator)) {
        addComputed(releases, indicator, Ingredients.of(computed, catalogue), catalogue, all);
      }
    }
    return all.reaches();
  }

  private static void addComputed(
      Collection<Release> releases,
      String indicator,
      Ingredients made,
      Catalogue catalogue,
      Series all) {
    boolean everybody = made.of(indicator).stream().anyMatch(Term::national);
    OfIndicator levels = new OfIndicator(catalogue);
    for (Release release : releases) {
      if (release.indicator().equals(indicator)) {
        Set<Period> decided = new LinkedHashSet<>();
        release
            .observations()
            .forEach(item -> decided.addAll(made.decidedBy(indicator, item.period(), Set.of())));
        levels.add(release.region(), decided, everybody);
      }
    }
    String nation = catalogue.national().map(Region::code).orElse(null);
    levels
        .series()
        .forEach(
            (region, periods) -> {
              for (Term term : made.terms()) {
                String of = term.national() ? nation : region;
                if (of != null) {
                  all.add(term.indicator(), of, periods.stream().map(term::in).toList());
                }
              }
            });
  }

  /**
   * Whole series that must be known: a figure of the year that an index begins with decides the
   * index in every period that there is.
   *
   * @param indicators codes
   * @param regions codes
   */
  public record Whole(Set<String> indicators, Set<String> regions) {

    /** What must be known whole for these releases; of most there is nothing. */
    public static Whole of(Collection<Release> releases, Catalogue catalogue) {
      Set<String> indicators = new LinkedHashSet<>();
      Set<String> regions = new LinkedHashSet<>();
      for (Release release : releases) {
        for (Indicator computed : catalogue.computedFrom(release.indicator())) {
          Set<Term> own = Ingredients.of(computed, catalogue).of(release.indicator());
          boolean base =
              release.observations().stream()
                  .anyMatch(item -> own.stream().anyMatch(term -> isBase(term, item.period())));
          if (base) {
            indicators.addAll(catalogue.filedFor(List.of(computed)));
            regions.addAll(around(release.region(), catalogue));
          }
        }
      }
      return new Whole(indicators, regions);
    }

    private static boolean isBase(Term term, Period period) {
      return term.base() != null && term.base() - term.back() == period.year();
    }

    private static Set<String> around(String filing, Catalogue catalogue) {
      Set<String> codes = new LinkedHashSet<>();
      boolean national =
          catalogue.national().map(nation -> nation.code().equals(filing)).orElse(false);
      if (national) {
        catalogue.regions().forEach(region -> codes.add(region.code()));
        return codes;
      }
      catalogue.region(filing).ifPresent(it -> codes.addAll(catalogue.dependenciesOf(it)));
      for (Region above : catalogue.above(filing)) {
        codes.addAll(catalogue.dependenciesOf(above));
      }
      for (String code : List.copyOf(codes)) {
        catalogue.aggregatesOf(code).forEach(group -> codes.addAll(catalogue.filing(group)));
      }
      return codes;
    }

    /** Whether there is nothing. */
    public boolean none() {
      return indicators.isEmpty();
    }
  }

  /** Periods by indicator and region, each series once. */
  private static final class Series {

    private final Map<String, Map<String, Set<Period>>> periods = new LinkedHashMap<>();

    void add(String indicator, String region, Collection<Period> more) {
      periods
          .computeIfAbsent(indicator, it -> new LinkedHashMap<>())
          .computeIfAbsent(region, it -> new HashSet<>())
          .addAll(more);
    }

    List<Reach> reaches() {
      List<Reach> reaches = new ArrayList<>();
      periods.forEach(
          (indicator, regions) ->
              regions.forEach((region, of) -> reaches.add(new Reach(indicator, region, of))));
      return reaches;
    }
  }

  /** The levels of one indicator that are looked at. */
  private static final class OfIndicator {

    private final Catalogue catalogue;
    private final Map<Region, Set<Period>> near = new LinkedHashMap<>();
    private final Set<Period> ofNation = new LinkedHashSet<>();
    private final Set<Period> ofEverybody = new LinkedHashSet<>();

    OfIndicator(Catalogue catalogue) {
      this.catalogue = catalogue;
    }

    /**
     * Adds what a figure of a region reaches.
     *
     * @param decided the periods whose levels it decides
     * @param everybody whether a national figure is in everybody's level, and not only in the
     *     shares
     */
    void add(String region, Collection<Period> decided, boolean everybody) {
      Region filing = catalogue.region(region).orElseThrow();
      List<Region> reached = new ArrayList<>(List.of(filing));
      reached.addAll(catalogue.above(region));
      for (Region it : List.copyOf(reached)) {
        reached.addAll(catalogue.aggregatesOf(it.code()));
      }
      List<Set<Period>> sets = new ArrayList<>();
      reached.forEach(it -> sets.add(near.computeIfAbsent(it, of -> new LinkedHashSet<>())));
      boolean national = filing.kind() == RegionKind.NATIONAL;
      for (Period period : decided) {
        List<Period> around = near(period);
        sets.forEach(periods -> periods.addAll(around));
        (national ? ofEverybody : ofNation).add(period);
        if (national && everybody) {
          ofEverybody.addAll(around);
        }
      }
    }

    /** The regions that file with the periods of each. */
    Map<String, Set<Period>> series() {
      Map<String, Set<Period>> all = new LinkedHashMap<>();
      near.forEach(
          (region, periods) -> catalogue.filing(region).forEach(code -> add(all, code, periods)));
      catalogue.national().ifPresent(nation -> add(all, nation.code(), ofNation));
      if (!ofEverybody.isEmpty()) {
        catalogue.regions().stream()
            .filter(region -> region.kind() != RegionKind.AGGREGATE)
            .forEach(region -> add(all, region.code(), ofEverybody));
      }
      return all;
    }

    private static void add(Map<String, Set<Period>> all, String region, Set<Period> periods) {
      if (!periods.isEmpty()) {
        all.computeIfAbsent(region, it -> new HashSet<>()).addAll(periods);
      }
    }
  }
}
