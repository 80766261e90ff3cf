package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The vintages that derived values are functions of: who knows these and the catalogue, and nothing
 * else, derives the same values. Each once, in the order in which the value takes them.
 */
public final class Inputs {

  private final Catalogue catalogue;
  private final Levels levels;

  /** Of what is derived from these levels by this catalogue. */
  public Inputs(Catalogue catalogue, Levels levels) {
    this.catalogue = catalogue;
    this.levels = levels;
  }

  /** Of a level: of a figure as filed itself, of a sum those of the members. */
  public List<Observation> ofLevel(Region region, Period period) {
    return levels.inputs(region, period);
  }

  /** Of the share of the national figure; empty for the country itself, which has none. */
  public List<Observation> ofShare(Region region, Period period) {
    if (region.kind() == RegionKind.NATIONAL) {
      return List.of();
    }
    Set<Observation> all = new LinkedHashSet<>(levels.inputs(region, period));
    catalogue.national().ifPresent(nation -> all.addAll(levels.inputs(nation, period)));
    return List.copyOf(all);
  }

  /** Of the change between two periods, and of the yearly rate between them. */
  public List<Observation> ofChange(Region region, Period earlier, Period later) {
    Set<Observation> all = new LinkedHashSet<>(levels.inputs(region, later));
    all.addAll(levels.inputs(region, earlier));
    return List.copyOf(all);
  }

  /** Of a place: those of all members of the aggregate; empty for a region that is not ranked. */
  public List<Observation> ofRank(Region region, Period period) {
    return catalogue
        .rankGroupOf(region.code())
        .map(group -> List.copyOf(ofMembers(group, period)))
        .orElse(List.of());
  }

  /** Of a ranking with its changes: those of all members in both years. */
  public List<Observation> ofRanking(Region group, Period period) {
    Set<Observation> all = ofMembers(group, period);
    all.addAll(ofMembers(group, period.aYearEarlier()));
    return List.copyOf(all);
  }

  /** Of the part in the aggregate's change; empty for a region outside any. */
  public List<Observation> ofContribution(Region region, Period period) {
    return catalogue
        .rankGroupOf(region.code())
        .map(group -> ofRanking(group, period))
        .orElse(List.of());
  }

  /** Of the concentration of an aggregate; empty for a single region. */
  public List<Observation> ofConcentration(Region region, Period period) {
    return region.kind() == RegionKind.AGGREGATE
        ? List.copyOf(ofMembers(region, period))
        : List.of();
  }

  private Set<Observation> ofMembers(Region group, Period period) {
    Set<Observation> all = new LinkedHashSet<>(levels.inputs(group, period));
    for (String member : group.members()) {
      catalogue.region(member).ifPresent(region -> all.addAll(levels.inputs(region, period)));
    }
    return all;
  }
}
