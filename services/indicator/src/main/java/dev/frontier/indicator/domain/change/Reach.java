package dev.frontier.indicator.domain.change;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
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
   * What must be known for these releases, each series once. Worked out by groups of regions and
   * not by single figures: of a load of many, the same figures are near to thousands.
   */
  public static List<Reach> of(Collection<Release> releases, Catalogue catalogue) {
    Map<String, OfIndicator> byIndicator = new LinkedHashMap<>();
    for (Release release : releases) {
      byIndicator
          .computeIfAbsent(release.indicator(), it -> new OfIndicator(catalogue))
          .add(release);
    }
    List<Reach> reaches = new ArrayList<>();
    byIndicator.forEach(
        (indicator, of) ->
            of.periods()
                .forEach((region, periods) -> reaches.add(new Reach(indicator, region, periods))));
    return reaches;
  }

  /** What the releases of one indicator reach. */
  private static final class OfIndicator {

    private final Catalogue catalogue;
    private final Map<String, Set<Period>> nearRegions = new LinkedHashMap<>();
    private final Map<Region, Set<Period>> nearGroups = new LinkedHashMap<>();
    private final Set<Period> ofNation = new LinkedHashSet<>();
    private final Set<Period> ofProvinces = new LinkedHashSet<>();

    OfIndicator(Catalogue catalogue) {
      this.catalogue = catalogue;
    }

    void add(Release release) {
      Region filing = catalogue.region(release.region()).orElseThrow();
      List<Set<Period>> near = new ArrayList<>();
      near.add(nearRegions.computeIfAbsent(filing.code(), it -> new LinkedHashSet<>()));
      for (Region group : catalogue.aggregatesOf(filing.code())) {
        near.add(nearGroups.computeIfAbsent(group, it -> new LinkedHashSet<>()));
      }
      boolean national = filing.kind() == RegionKind.NATIONAL;
      for (Release.Item item : release.observations()) {
        List<Period> around = near(item.period());
        near.forEach(periods -> periods.addAll(around));
        (national ? ofProvinces : ofNation).add(item.period());
      }
    }

    Map<String, Set<Period>> periods() {
      Map<String, Set<Period>> all = new LinkedHashMap<>();
      nearRegions.forEach((region, periods) -> add(all, region, periods));
      nearGroups.forEach(
          (group, periods) -> group.members().forEach(member -> add(all, member, periods)));
      catalogue.national().ifPresent(nation -> add(all, nation.code(), ofNation));
      catalogue.regions().stream()
          .filter(region -> region.kind() == RegionKind.PROVINCE)
          .forEach(region -> add(all, region.code(), ofProvinces));
      return all;
    }

    private static void add(Map<String, Set<Period>> all, String region, Set<Period> periods) {
      if (!periods.isEmpty()) {
        all.computeIfAbsent(region, it -> new HashSet<>()).addAll(periods);
      }
    }
  }
}
