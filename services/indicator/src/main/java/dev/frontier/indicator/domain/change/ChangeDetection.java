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
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds what a release changes. It looks at the values that can depend on the release and at no
 * others: the region's own, its aggregates', the ranks of its fellow members, the shares of
 * everybody where the national figure moves; in the period itself and in the year after, which
 * compares with it.
 */
public final class ChangeDetection {

  private static final Set<Measure> IN_PERIOD =
      EnumSet.of(
          Measure.LEVEL, Measure.SHARE_OF_NATIONAL, Measure.YOY_ABSOLUTE, Measure.YOY_PERCENT);
  private static final Set<Measure> IN_YEAR_AFTER =
      EnumSet.of(Measure.YOY_ABSOLUTE, Measure.YOY_PERCENT);

  private final Catalogue catalogue;

  /** Detects by this catalogue. */
  public ChangeDetection(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** One observation, named. */
  public record Cell(String indicator, String region, Period period) {}

  private record Target(String region, Period period, Measure measure) {}

  /** The observations that must be known to find what the release changes. */
  public Set<Cell> reads(Release release) {
    Region filing = catalogue.region(release.region()).orElseThrow();
    Set<String> regions = new LinkedHashSet<>(List.of(filing.code()));
    Set<String> inPeriodOnly = new LinkedHashSet<>();
    if (filing.kind() == RegionKind.NATIONAL) {
      catalogue.regions().stream()
          .filter(region -> region.kind() == RegionKind.PROVINCE)
          .forEach(region -> inPeriodOnly.add(region.code()));
    } else {
      catalogue.aggregatesOf(filing.code()).forEach(group -> regions.addAll(group.members()));
      catalogue.national().ifPresent(nation -> inPeriodOnly.add(nation.code()));
    }
    Set<Cell> cells = new LinkedHashSet<>();
    for (Release.Item item : release.observations()) {
      Period period = item.period();
      for (Period near : List.of(period.aYearEarlier(), period, period.aYearLater())) {
        regions.forEach(region -> cells.add(new Cell(release.indicator(), region, near)));
      }
      inPeriodOnly.forEach(region -> cells.add(new Cell(release.indicator(), region, period)));
    }
    return cells;
  }

  /**
   * What the release changes.
   *
   * @param before what was known, at least of the cells that {@link #reads} names
   * @param news the release's vintages that are later than what is known of the same observation:
   *     an older one enters the history and changes nothing that is known now
   * @return a region each, in order of code; empty if nothing changes
   */
  public List<SeriesChanges> changes(
      Release release, KnownObservations before, List<Observation> news) {
    Indicator indicator = catalogue.indicator(release.indicator()).orElseThrow();
    Derivation old = new Derivation(indicator, catalogue, before);
    Derivation now = new Derivation(indicator, catalogue, before.plus(news));
    Map<String, List<Change>> byRegion = new TreeMap<>();
    for (Target target : targets(release.region(), news)) {
      Region region = catalogue.region(target.region()).orElseThrow();
      Reading was = Reading.of(old, region, target.period(), target.measure());
      Reading is = Reading.of(now, region, target.period(), target.measure());
      if (!was.saysTheSameAs(is, target.measure())) {
        boolean derived =
            target.measure() != Measure.LEVEL || region.kind() == RegionKind.AGGREGATE;
        byRegion
            .computeIfAbsent(region.code(), code -> new ArrayList<>())
            .add(new Change(target.period(), target.measure(), derived, was, is));
      }
    }
    List<SeriesChanges> changes = new ArrayList<>();
    byRegion.forEach(
        (region, list) -> {
          list.sort(java.util.Comparator.comparing(Change::period).thenComparing(Change::measure));
          changes.add(new SeriesChanges(release, indicator, region, list));
        });
    return changes;
  }

  private Set<Target> targets(String filing, List<Observation> news) {
    boolean national =
        catalogue.national().map(nation -> nation.code().equals(filing)).orElse(false);
    Set<Target> targets = new LinkedHashSet<>();
    for (Observation observation : news) {
      Period period = observation.period();
      follow(targets, filing, period);
      catalogue.aggregatesOf(filing).forEach(group -> follow(targets, group.code(), period));
      catalogue
          .rankGroupOf(filing)
          .ifPresent(
              group ->
                  group
                      .members()
                      .forEach(member -> targets.add(new Target(member, period, Measure.RANK))));
      if (national) {
        catalogue
            .regions()
            .forEach(
                region ->
                    targets.add(new Target(region.code(), period, Measure.SHARE_OF_NATIONAL)));
      }
    }
    return targets;
  }

  private static void follow(Set<Target> targets, String region, Period period) {
    IN_PERIOD.forEach(measure -> targets.add(new Target(region, period, measure)));
    IN_YEAR_AFTER.forEach(measure -> targets.add(new Target(region, period.aYearLater(), measure)));
  }
}
