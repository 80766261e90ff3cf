package dev.frontier.indicator.domain.change;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.derivation.Derivation;
import dev.frontier.indicator.domain.observation.KnownObservations;
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
 * release and at no others: the region's own, its aggregates', the ranks of its fellow members, the
 * shares of everybody where the national figure moves; in the period itself and in the year after,
 * which compares with it. One instance remembers what it derived last and is for one thread.
 */
public final class ChangeDetection {

  private final Catalogue catalogue;
  // What a release leaves is what the next of the same indicator finds: the totals and orders that
  // were worked out for the one need not be worked out again for the other.
  private final Map<String, Left> left = new HashMap<>();

  /** Detects by this catalogue. */
  public ChangeDetection(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  private record Left(KnownObservations known, Derivation derivation) {}

  /** The values that depend on a release: in these regions and periods. */
  private record Reached(
      SortedSet<Period> filed,
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
   * @return a region each, in order of code; empty if nothing changes
   */
  public List<SeriesChanges> changes(
      Release release, KnownObservations before, KnownObservations after, List<Observation> news) {
    if (news.isEmpty()) {
      return List.of();
    }
    Indicator indicator = catalogue.indicator(release.indicator()).orElseThrow();
    Left found = left.get(indicator.code());
    Derivation old =
        found != null && found.known() == before
            ? found.derivation()
            : new Derivation(indicator, catalogue, before);
    Derivation now = new Derivation(indicator, catalogue, after);
    left.put(indicator.code(), new Left(after, now));

    Reached reached = reached(release.region(), news);
    List<SeriesChanges> changes = new ArrayList<>();
    for (Region region : regions(reached)) {
      List<Change> ofRegion = changes(old, now, region, reached);
      if (!ofRegion.isEmpty()) {
        changes.add(new SeriesChanges(release, indicator, region.code(), ofRegion));
      }
    }
    return changes;
  }

  private Reached reached(String filing, List<Observation> news) {
    SortedSet<Period> filed = new TreeSet<>();
    SortedSet<Period> orYearAfter = new TreeSet<>();
    for (Observation observation : news) {
      filed.add(observation.period());
      orYearAfter.add(observation.period());
      orYearAfter.add(observation.period().aYearLater());
    }
    Set<String> followed = new TreeSet<>(List.of(filing));
    catalogue.aggregatesOf(filing).forEach(group -> followed.add(group.code()));
    Set<String> ranked =
        catalogue.rankGroupOf(filing).map(group -> Set.copyOf(group.members())).orElse(Set.of());
    boolean national =
        catalogue.national().map(nation -> nation.code().equals(filing)).orElse(false);
    return new Reached(filed, orYearAfter, followed, ranked, national);
  }

  private List<Region> regions(Reached reached) {
    if (reached.everyShare()) {
      return catalogue.regions();
    }
    Set<String> codes = new TreeSet<>(reached.followed());
    codes.addAll(reached.ranked());
    return codes.stream().map(code -> catalogue.region(code).orElseThrow()).toList();
  }

  private List<Change> changes(Derivation old, Derivation now, Region region, Reached reached) {
    boolean followed = reached.followed().contains(region.code());
    boolean ranked = reached.ranked().contains(region.code());
    Comparing comparing = new Comparing(old, now, region);
    for (Period period : followed ? reached.orYearAfter() : reached.filed()) {
      boolean filed = reached.filed().contains(period);
      if (filed && followed) {
        comparing.compare(period, Measure.LEVEL);
      }
      if (filed && (followed || reached.everyShare())) {
        comparing.compare(period, Measure.SHARE_OF_NATIONAL);
      }
      if (followed) {
        comparing.compare(period, Measure.YOY_ABSOLUTE);
        comparing.compare(period, Measure.YOY_PERCENT);
      }
      if (filed && ranked && comparing.ordered(catalogue, period)) {
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
        boolean derived = measure != Measure.LEVEL || region.kind() == RegionKind.AGGREGATE;
        changes.add(new Change(period, measure, derived, was, is));
      }
    }
  }
}
