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
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The indicators, regions and units as they were known at one instant. Immutable; in order of code.
 *
 * <p>It has a history of its own, as observations have: a ranking of last year is replayed with
 * last year's members and last year's required coverage.
 */
public final class Catalogue {

  private final Map<String, Indicator> indicators = new TreeMap<>();
  private final Map<String, Region> regions = new TreeMap<>();
  private final Map<String, Unit> units = new TreeMap<>();
  // Asked for with every observation, so worked out once.
  private final Optional<Region> national;
  private final List<Region> aggregates;
  private final Map<String, List<Region>> aggregatesByMember = new HashMap<>();
  private final Map<String, List<Region>> childrenByParent = new HashMap<>();
  private final Map<String, List<Indicator>> computedByPart = new HashMap<>();

  /** The catalogue that holds these entries, and no unit: each measures itself alone. */
  public Catalogue(Collection<Indicator> indicators, Collection<Region> regions) {
    this(indicators, regions, List.of());
  }

  /** The catalogue that holds these entries. */
  public Catalogue(
      Collection<Indicator> indicators, Collection<Region> regions, Collection<Unit> units) {
    indicators.forEach(indicator -> this.indicators.put(indicator.code(), indicator));
    regions.forEach(region -> this.regions.put(region.code(), region));
    units.forEach(unit -> this.units.put(unit.code(), unit));
    national = inUse().filter(r -> r.kind() == RegionKind.NATIONAL).findFirst();
    aggregates = inUse().filter(r -> r.kind() == RegionKind.AGGREGATE).toList();
    for (Region group : aggregates) {
      for (String member : group.members()) {
        aggregatesByMember.computeIfAbsent(member, it -> new ArrayList<>()).add(group);
      }
    }
    inUse()
        .filter(region -> region.parent() != null)
        .forEach(
            region ->
                childrenByParent
                    .computeIfAbsent(region.parent(), it -> new ArrayList<>())
                    .add(region));
    for (Indicator indicator : this.indicators.values()) {
      if (indicator.computed()) {
        for (String part : indicator.expression().indicators()) {
          computedByPart.computeIfAbsent(part, it -> new ArrayList<>()).add(indicator);
        }
      }
    }
  }

  private Stream<Region> inUse() {
    return regions.values().stream().filter(region -> !region.retired());
  }

  /** The same with this entry in place of the one of its kind and code. */
  public Catalogue with(CatalogueEntry entry) {
    Map<String, Indicator> measured = new TreeMap<>(indicators);
    Map<String, Region> places = new TreeMap<>(regions);
    Map<String, Unit> known = new TreeMap<>(units);
    if (entry instanceof Indicator indicator) {
      measured.put(indicator.code(), indicator);
    } else if (entry instanceof Region region) {
      places.put(region.code(), region);
    } else if (entry instanceof Unit unit) {
      known.put(unit.code(), unit);
    }
    return new Catalogue(measured.values(), places.values(), known.values());
  }

  /** All indicators, by code. */
  public List<Indicator> indicators() {
    return List.copyOf(indicators.values());
  }

  /** All regions, by code. */
  public List<Region> regions() {
    return List.copyOf(regions.values());
  }

  /** All units, by code. */
  public List<Unit> units() {
    return List.copyOf(units.values());
  }

  /** The indicator with this code, if there is one. */
  public Optional<Indicator> indicator(String code) {
    return Optional.ofNullable(indicators.get(code));
  }

  /** The region with this code, if there is one. */
  public Optional<Region> region(String code) {
    return Optional.ofNullable(regions.get(code));
  }

  /** The unit with this code, if there is one. */
  public Optional<Unit> unit(String code) {
    return Optional.ofNullable(units.get(code));
  }

  /** The unit of an indicator. */
  public Unit unitOf(Indicator indicator) {
    return unit(indicator.unit()).orElseGet(() -> Unit.bare(indicator.unit()));
  }

  /** The region whose figures are the national totals. */
  public Optional<Region> national() {
    return national;
  }

  /** All aggregates in use, by code. */
  public List<Region> aggregates() {
    return aggregates;
  }

  /** The aggregates in use that the region is a member of, by code. */
  public List<Region> aggregatesOf(String region) {
    return Collections.unmodifiableList(aggregatesByMember.getOrDefault(region, List.of()));
  }

  /** The divisions in use right below a region, by code. */
  public List<Region> children(String region) {
    return Collections.unmodifiableList(childrenByParent.getOrDefault(region, List.of()));
  }

  /** The regions above one in the tree, the nearest first; none of a region out of use. */
  public List<Region> above(String region) {
    List<Region> above = new ArrayList<>();
    Region at = regions.get(region);
    // As deep as the tree can be: whatever is stored, this ends.
    while (at != null && !at.retired() && at.parent() != null && above.size() < 2) {
      at = regions.get(at.parent());
      if (at != null) {
        above.add(at);
      }
    }
    return above;
  }

  /** Computed indicators whose expression names this one, by code. */
  public List<Indicator> naming(String indicator) {
    return Collections.unmodifiableList(computedByPart.getOrDefault(indicator, List.of()));
  }

  /** Computed indicators that depend on this one, however far, by code. */
  public List<Indicator> computedFrom(String indicator) {
    Map<String, Indicator> found = new TreeMap<>();
    List<String> open = new ArrayList<>(List.of(indicator));
    while (!open.isEmpty()) {
      for (Indicator next : naming(open.remove(open.size() - 1))) {
        if (found.put(next.code(), next) == null) {
          open.add(next.code());
        }
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * Codes of the indicators that offices file and that these ones are computed of; one that is
   * filed stands for itself.
   */
  public Set<String> filedFor(Collection<Indicator> asked) {
    Set<String> filed = new LinkedHashSet<>();
    Set<String> seen = new TreeSet<>();
    List<Indicator> open = new ArrayList<>(asked);
    while (!open.isEmpty()) {
      Indicator next = open.remove(0);
      if (!next.computed()) {
        filed.add(next.code());
      } else if (seen.add(next.code())) {
        next.expression().indicators().forEach(part -> indicator(part).ifPresent(open::add));
      }
    }
    return filed;
  }

  /**
   * The aggregate among whose members the region is ranked: the first by code of those that it
   * belongs to, so that adding a group of another name does not move ranks that people follow
   * without need.
   */
  public Optional<Region> rankGroupOf(String region) {
    return aggregatesOf(region).stream().findFirst();
  }

  /**
   * Codes of the regions whose filed figures decide the level of this one: itself and the divisions
   * below it, of an aggregate those of its members.
   */
  public Set<String> filing(Region region) {
    Set<String> codes = new LinkedHashSet<>();
    if (region.kind() == RegionKind.AGGREGATE) {
      for (String member : region.members()) {
        addWithDivisions(member, codes);
      }
    } else {
      addWithDivisions(region.code(), codes);
    }
    return codes;
  }

  /**
   * Codes of the regions in which everything lies in this one: itself, the members of an aggregate
   * and the divisions below; of the nation all there are.
   */
  public Set<String> within(Region region) {
    if (region.kind() == RegionKind.NATIONAL) {
      return Collections.unmodifiableSet(regions.keySet());
    }
    Set<String> codes = filing(region);
    codes.add(region.code());
    return codes;
  }

  private void addWithDivisions(String region, Set<String> codes) {
    if (codes.add(region)) {
      children(region).forEach(child -> addWithDivisions(child.code(), codes));
    }
  }

  /** Codes of the regions whose figures decide everything that is derived of this one. */
  public Set<String> dependenciesOf(Region region) {
    Set<String> codes = new LinkedHashSet<>(filing(region));
    if (region.kind() != RegionKind.AGGREGATE) {
      rankGroupOf(region.code()).ifPresent(group -> codes.addAll(filing(group)));
    }
    national().ifPresent(nation -> codes.add(nation.code()));
    return codes;
  }
}
