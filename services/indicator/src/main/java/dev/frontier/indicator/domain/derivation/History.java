package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every vintage of the levels of one indicator: what was known, taken in vintage by vintage. It is
 * read by one catalogue, that of the instant asked about, so that the vintages of a total are those
 * of the same total.
 */
public final class History {

  /**
   * One vintage of a level.
   *
   * @param from when it became known
   * @param level null if it was taken back
   */
  public record LevelVintage(Instant from, Level level) {

    /** Whether there is a value. */
    public boolean hasValue() {
      return level != null && level.outcome().reason() == null;
    }
  }

  /**
   * The first release of a level.
   *
   * @param known everything derived of the indicator as known from then on
   */
  public record FirstRelease(LevelVintage vintage, Derivation known) {}

  private record Cell(String region, Period period) {}

  private final Map<String, SortedMap<Period, List<LevelVintage>>> byRegion = new HashMap<>();
  // Null unless asked for: it keeps alive what was known at each of so many instants.
  private final Map<Cell, FirstRelease> firsts;

  /**
   * Takes in the vintages of the observations that decide the levels of these regions.
   *
   * @param vintages in any order, at least of every indicator that {@link Knowledge#needed} names;
   *     those of others are passed over
   */
  public History(
      Indicator indicator,
      Catalogue catalogue,
      Collection<Observation> vintages,
      Collection<Region> regions) {
    this(indicator, catalogue, vintages, regions, null);
  }

  /** The same, which can tell of first releases what was derived of them then. */
  public static History withFirstReleases(
      Indicator indicator,
      Catalogue catalogue,
      Collection<Observation> vintages,
      Collection<Region> regions) {
    return new History(indicator, catalogue, vintages, regions, new HashMap<>());
  }

  private History(
      Indicator indicator,
      Catalogue catalogue,
      Collection<Observation> vintages,
      Collection<Region> regions,
      Map<Cell, FirstRelease> firsts) {
    this.firsts = firsts;
    Set<String> needed = Knowledge.needed(catalogue, List.of(indicator));
    SortedMap<Instant, List<Observation>> steps =
        vintages.stream()
            .filter(observation -> needed.contains(observation.indicator()))
            .collect(
                Collectors.groupingBy(Observation::knownFrom, TreeMap::new, Collectors.toList()));
    boolean filed = needed.equals(Set.of(indicator.code()));
    Knowledge known = Knowledge.none(catalogue);
    for (Map.Entry<Instant, List<Observation>> step : steps.entrySet()) {
      known = known.plus(step.getValue());
      Derivation derivation = known.derivation(indicator);
      // A filed figure and a sum are of one period; what is computed of other indicators need not.
      Set<Period> touched =
          filed
              ? step.getValue().stream().map(Observation::period).collect(Collectors.toSet())
              : derivation.levels().periods();
      for (Region region : regions) {
        touched.forEach(period -> take(region, period, step.getKey(), derivation));
      }
    }
  }

  private void take(Region region, Period period, Instant from, Derivation known) {
    Optional<Level> level = known.level(region, period);
    List<LevelVintage> before = of(region, period);
    Level last = before.isEmpty() ? null : before.get(before.size() - 1).level();
    if (!level.equals(Optional.ofNullable(last))) {
      byRegion
          .computeIfAbsent(region.code(), it -> new TreeMap<>())
          .computeIfAbsent(period, it -> new ArrayList<>())
          .add(new LevelVintage(from, level.orElse(null)));
      if (firsts != null) {
        takeFirst(new Cell(region.code(), period), of(region, period), known);
      }
    }
  }

  /** A value is the first release once and for all; what came without one only until then. */
  private void takeFirst(Cell cell, List<LevelVintage> all, Derivation known) {
    LevelVintage latest = all.get(all.size() - 1);
    FirstRelease first = firsts.get(cell);
    if (first == null || (!first.vintage().hasValue() && latest.hasValue())) {
      firsts.put(cell, new FirstRelease(latest, known));
    }
  }

  /** The vintages of a level, oldest first; empty if there never was one. */
  public List<LevelVintage> of(Region region, Period period) {
    return byRegion
        .getOrDefault(region.code(), java.util.Collections.emptySortedMap())
        .getOrDefault(period, List.of());
  }

  /**
   * The first release of a level: the vintage that first had a value; where none ever had one, the
   * first of all. Empty if there never was a level.
   *
   * @throws IllegalStateException if the history was made without first releases
   */
  public Optional<FirstRelease> first(Region region, Period period) {
    if (firsts == null) {
      throw new IllegalStateException("First releases were not asked for");
    }
    return Optional.ofNullable(firsts.get(new Cell(region.code(), period)));
  }

  /** The periods in which a region ever had a level, in order. */
  public Set<Period> periods(Region region) {
    return byRegion.getOrDefault(region.code(), java.util.Collections.emptySortedMap()).keySet();
  }
}
