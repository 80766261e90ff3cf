package dev.frontier.indicator.domain.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The indicators and regions as they were known at one instant. Immutable; in order of code.
 *
 * <p>It has a history of its own, as observations have: a ranking of last year is replayed with
 * last year's members and last year's required coverage.
 */
public final class Catalogue {

  private final Map<String, Indicator> indicators = new TreeMap<>();
  private final Map<String, Region> regions = new TreeMap<>();
  // Asked for with every observation, so worked out once.
  private final Optional<Region> national;
  private final List<Region> aggregates;
  private final Map<String, List<Region>> aggregatesByMember = new HashMap<>();

  /** The catalogue that holds these entries. */
  public Catalogue(Collection<Indicator> indicators, Collection<Region> regions) {
    indicators.forEach(indicator -> this.indicators.put(indicator.code(), indicator));
    regions.forEach(region -> this.regions.put(region.code(), region));
    national = byCode().filter(r -> r.kind() == RegionKind.NATIONAL).findFirst();
    aggregates = byCode().filter(r -> r.kind() == RegionKind.AGGREGATE).toList();
    for (Region group : aggregates) {
      for (String member : group.members()) {
        aggregatesByMember.computeIfAbsent(member, it -> new ArrayList<>()).add(group);
      }
    }
  }

  private Stream<Region> byCode() {
    return regions.values().stream();
  }

  /** All indicators, by code. */
  public List<Indicator> indicators() {
    return List.copyOf(indicators.values());
  }

  /** All regions, by code. */
  public List<Region> regions() {
    return List.copyOf(regions.values());
  }

  /** The indicator with this code, if there is one. */
  public Optional<Indicator> indicator(String code) {
    return Optional.ofNullable(indicators.get(code));
  }

  /** The region with this code, if there is one. */
  public Optional<Region> region(String code) {
    return Optional.ofNullable(regions.get(code));
  }

  /** The region whose figures are the national totals. */
  public Optional<Region> national() {
    return national;
  }

  /** All aggregates, by code. */
  public List<Region> aggregates() {
    return aggregates;
  }

  /** The aggregates that the region is a member of, by code. */
  public List<Region> aggregatesOf(String region) {
    return Collections.unmodifiableList(aggregatesByMember.getOrDefault(region, List.of()));
  }

  /**
   * The aggregate among whose members the region is ranked: the first by code of those that it
   * belongs to, so that adding a group of another name does not move ranks that people follow
   * without need.
   */
  public Optional<Region> rankGroupOf(String region) {
    return aggregatesOf(region).stream().findFirst();
  }

  /** Codes of the regions whose figures decide everything that is derived of this one. */
  public Set<String> dependenciesOf(Region region) {
    Set<String> codes = new LinkedHashSet<>();
    if (region.kind() == RegionKind.AGGREGATE) {
      codes.addAll(region.members());
    } else {
      codes.add(region.code());
      rankGroupOf(region.code()).ifPresent(group -> codes.addAll(group.members()));
    }
    national().ifPresent(nation -> codes.add(nation.code()));
    return codes;
  }
}
