package dev.frontier.indicator.domain.change;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.Derivation;
import dev.frontier.indicator.domain.derivation.Ingredients;
import dev.frontier.indicator.domain.derivation.Ingredients.Term;
import dev.frontier.indicator.domain.derivation.Knowledge;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds what releases change, one after the other. It looks at the values that can depend on a
 * release and at no others: the region's own, those of the regions above it and of its aggregates,
 * the ranks of its fellow members, the shares of everybody where the national figure moves; in the
 * period itself and in the year after, which compares with it; of the indicator and of those that
 * are computed of it. One instance remembers what it derived last and is for one thread.
 */
public final class ChangeDetection {

  private final Catalogue catalogue;
  private final Scope scope;
  // What a release leaves is what the next of the same indicator finds: the totals and orders that
  // were worked out for the one need not be worked out again for the other.
  private final Map<String, Left> left = new HashMap<>();
  private final Map<String, Ingredients> ingredients = new HashMap<>();

  /** Detects everything by this catalogue. */
  public ChangeDetection(Catalogue catalogue) {
    this(catalogue, new Scope(null, null));
  }

  /** Detects by this catalogue what changes of one indicator in some regions. */
  public ChangeDetection(Catalogue catalogue, String indicator, Set<String> regions) {
    this(catalogue, new Scope(indicator, Set.copyOf(regions)));
  }

  private ChangeDetection(Catalogue catalogue, Scope scope) {
    this.catalogue = catalogue;
    this.scope = scope;
  }

  /**
   * What is looked at.
   *
   * @param indicator code; null for all
   * @param regions codes; null for all
   */
  private record Scope(String indicator, Set<String> regions) {

    boolean holds(Indicator it) {
      return indicator == null || indicator.equals(it.code());
    }

    boolean holds(String region) {
      return regions == null || regions.contains(region);
    }
  }

  /**
   * What was derived last of an indicator.
   *
   * @param known by what: of a filed indicator its observations, of a computed one all
   */
  private record Left(Object known, Derivation derivation) {}

  /** The values that depend on a release: in these regions and periods. */
  private record Reached(
      SortedSet<Period> decided,
      SortedSet<Period> orYearAfter,
      Set<String> followed,
      Set<String> ranked,
      boolean everyShare) {}

  /**
   * What the release changes.
   *
   * @param before what was known, at least of what {@link Reach#of} names
   * @param after what is known with the release
   * @param news the release's vintages that are later than what was known of the same observation:
   *     an older one enters the history and changes nothing that is known now
   * @return of the indicator a region each, in order of code, and then of those that are computed
   *     of it; empty if nothing changes
   */
  public List<SeriesChanges> changes(
      Release release, Knowledge before, Knowledge after, List<Observation> news) {
    if (news.isEmpty()) {
      return List.of();
    }
    String code = release.indicator();
    Indicator filed = catalogue.indicator(code).orElseThrow();
    SortedSet<Period> periods = new TreeSet<>();
    news.forEach(observation -> periods.add(observation.period()));
    List<SeriesChanges> changes = new ArrayList<>();
    if (scope.holds(filed)) {
      Derivation old = derivation(filed, before, before.known(code));
      Derivation now = derivation(filed, after, after.known(code));
      add(release, filed, old, now, reached(release.region(), periods, false), changes);
    }
    for (Indicator computed : catalogue.computedFrom(code)) {
      if (scope.holds(computed)) {
        computed(release, computed, before, after, periods, changes);
      }
    }
    return changes;
  }

  private void computed(
      Release release,
      Indicator computed,
      Knowledge before,
      Knowledge after,
      SortedSet<Period> periods,
      List<SeriesChanges> changes) {
    Derivation old = derivation(computed, before, before);
    Derivation now = derivation(computed, after, after);
    Ingredients made =
        ingredients.computeIfAbsent(computed.code(), code -> Ingredients.of(computed, catalogue));
    Set<Period> known = new TreeSet<>(old.levels().periods());
    known.addAll(now.levels().periods());
    SortedSet<Period> decided = new TreeSet<>();
    periods.forEach(period -> decided.addAll(made.decidedBy(release.indicator(), period, known)));
    boolean everybody = made.of(release.indicator()).stream().anyMatch(Term::national);
    add(release, computed, old, now, reached(release.region(), decided, everybody), changes);
  }

  private Derivation derivation(Indicator indicator, Knowledge known, Object by) {
    Left found = left.get(indicator.code());
    if (found != null && found.known() == by) {
      return found.derivation();
    }
    Derivation derivation = known.derivation(indicator);
    left.put(indicator.code(), new Left(by, derivation));
    return derivation;
  }

  private void add(
      Release release,
      Indicator indicator,
      Derivation old,
      Derivation now,
      Reached reached,
      List<SeriesChanges> changes) {
    for (Region region : regions(reached)) {
      List<Change> ofRegion = changes(old, now, region, reached);
      if (!ofRegion.isEmpty()) {
        changes.add(new SeriesChanges(release, indicator, region.code(), ofRegion));
      }
    }
  }

  /**
   * What depends on a figure of a region.
   *
   * @param decided the periods whose levels it decides
   * @param everybody whether a national figure is in everybody's level
   */
  private Reached reached(String filing, SortedSet<Period> decided, boolean everybody) {
    SortedSet<Period> orYearAfter = new TreeSet<>(decided);
    decided.forEach(period -> orYearAfter.add(period.aYearLater()));
    boolean national =
        catalogue.national().map(nation -> nation.code().equals(filing)).orElse(false);
    List<String> upwards = new ArrayList<>(List.of(filing));
    catalogue.above(filing).forEach(region -> upwards.add(region.code()));
    Set<String> followed = new TreeSet<>(upwards);
    Set<String> ranked = new TreeSet<>();
    for (String region : upwards) {
      catalogue.aggregatesOf(region).forEach(group -> followed.add(group.code()));
      catalogue.rankGroupOf(region).ifPresent(group -> ranked.addAll(group.members()));
    }
    if (national && everybody) {
      catalogue.regions().forEach(region -> followed.add(region.code()));
      catalogue.aggregates().forEach(group -> ranked.addAll(group.members()));
    }
    return new Reached(decided, orYearAfter, followed, ranked, national);
  }

  private List<Region> regions(Reached reached) {
    if (reached.everyShare()) {
      return catalogue.regions().stream().filter(it -> scope.holds(it.code())).toList();
    }
    Set<String> codes = new TreeSet<>(reached.followed());
    codes.addAll(reached.ranked());
    return codes.stream()
        .filter(scope::holds)
        .map(code -> catalogue.region(code).orElseThrow())
        .toList();
  }

  private List<Change> changes(Derivation old, Derivation now, Region region, Reached reached) {
    boolean followed = reached.followed().contains(region.code());
    boolean ranked = reached.ranked().contains(region.code());
    Comparing comparing = new Comparing(old, now, region);
    for (Period period : followed ? reached.orYearAfter() : reached.decided()) {
      boolean decided = reached.decided().contains(period);
      if (decided && followed) {
        comparing.compare(period, Measure.LEVEL);
      }
      if (decided && (followed || reached.everyShare())) {
        comparing.compare(period, Measure.SHARE_OF_NATIONAL);
      }
      if (followed) {
        comparing.compare(period, Measure.YOY_ABSOLUTE);
        comparing.compare(period, Measure.YOY_PERCENT);
      }
      if (decided && ranked && comparing.ordered(catalogue, period)) {
        comparing.compare(period, Measure.RANK);
      }
    }
    return comparing.changes();
  }

  /** One region before and after; gathers what differs, by period and measure. */
  private record Comparing(Derivation old, Derivation now, Region region, List<Change> changes) {

    Comparing(Derivation old, Derivation now, Region region) {
      this(old, now, region, new ArrayList<>());
    }

    /** Whether anybody has a rank, before or after; else nobody's can have changed. */
    boolean ordered(Catalogue catalogue, Period period) {
      Region group = catalogue.rankGroupOf(region.code()).orElseThrow();
      return old.ordered(group, period) || now.ordered(group, period);
    }

    void compare(Period period, Measure measure) {
      Reading was = Reading.of(old, region, period, measure);
      Reading is = Reading.of(now, region, period, measure);
      if (!was.saysTheSameAs(is, measure)) {
        boolean derived = measure != Measure.LEVEL || !now.levels().asFiled(region, period);
        changes.add(new Change(period, measure, derived, was, is));
      }
    }
  }
}
