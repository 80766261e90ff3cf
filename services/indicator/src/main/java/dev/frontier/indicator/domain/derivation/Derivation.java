package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.derivation.Outcome.Reason;
import dev.frontier.indicator.domain.observation.KnownObservations;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything derived of one indicator from the observations known at one instant. The same code
 * answers reads and finds changes, so that the two cannot disagree. Nothing is stored; one instance
 * remembers the totals and orders it worked out and is for one thread.
 *
 * <p>A missing figure is never zero and never a drop: it is left out of the sum, which says so by
 * its coverage, and a change is computed over the members that have a figure in both periods.
 */
public final class Derivation {

  private final Indicator indicator;
  private final Catalogue catalogue;
  private final Levels levels;
  private final Map<String, Map<Period, Order>> orders = new HashMap<>();
  private Region grownRegion;
  private Period grownPeriod;
  private Optional<Growth> grown;

  /** Derives from these observations, which are of this indicator. */
  public Derivation(Indicator indicator, Catalogue catalogue, KnownObservations known) {
    this(indicator, catalogue, new FiledLevels(indicator, catalogue, known));
  }

  /** Derives from these levels, which are of this indicator. */
  public Derivation(Indicator indicator, Catalogue catalogue, Levels levels) {
    this.indicator = indicator;
    this.catalogue = catalogue;
    this.levels = levels;
  }

  /** The level: empty if nothing is known of the region, or of any member of the aggregate. */
  public Optional<Level> level(Region region, Period period) {
    return levels.level(region, period);
  }

  /** Where the levels come from. */
  public Levels levels() {
    return levels;
  }

  /** Percent of the national figure: empty for the country itself and where there is no level. */
  public Optional<Outcome> shareOfNational(Region region, Period period) {
    if (region.kind() == RegionKind.NATIONAL) {
      return Optional.empty();
    }
    return level(region, period)
        .map(
            level -> {
              if (level.outcome().reason() != null) {
                return level.outcome();
              }
              BigDecimal whole =
                  catalogue.national().map(nation -> levels.figure(nation, period)).orElse(null);
              return whole == null
                  ? Outcome.withheld(Reason.NO_NATIONAL)
                  : Percent.of(level.outcome().value(), whole);
            });
  }

  /** The change against the same period of the year before: empty where there is no level. */
  public Optional<Growth> yearOnYear(Region region, Period period) {
    // Asked for twice in a row, for the difference and for the percentage.
    if (region != grownRegion || !period.equals(grownPeriod)) {
      grown = newGrowth(region, period);
      grownRegion = region;
      grownPeriod = period;
    }
    return grown;
  }

  private Optional<Growth> newGrowth(Region region, Period period) {
    return levels.compared(region, period.aYearEarlier(), period).map(Growth::of);
  }

  /**
   * The place among the aggregate's members: empty outside any aggregate and where there is no
   * level.
   */
  public Optional<Rank> rank(Region region, Period period) {
    Region group = catalogue.rankGroupOf(region.code()).orElse(null);
    Level level = group == null ? null : level(region, period).orElse(null);
    if (level == null) {
      return Optional.empty();
    }
    Order order = order(group, period);
    Outcome place = level.outcome();
    if (place.reason() == null) {
      Integer rank = order.ranks().get(region.code());
      place =
          rank == null ? Outcome.withheld(order.withheld()) : Outcome.of(BigDecimal.valueOf(rank));
    }
    return Optional.of(new Rank(place, order.ranks().size(), group.code(), order.coverage()));
  }

  /** The members of an aggregate in order; withheld below the required coverage. */
  public Ranking ranking(Region group, Period period) {
    Order order = order(group, period);
    List<Ranking.Place> places = new ArrayList<>();
    if (order.withheld() == null) {
      BigDecimal sum = levels.additive() ? levels.figure(group, period) : null;
      order
          .ranks()
          .forEach(
              (member, rank) -> {
                Region region = catalogue.region(member).orElseThrow();
                BigDecimal figure = levels.figure(region, period);
                places.add(
                    new Ranking.Place(
                        rank,
                        member,
                        figure,
                        sum == null
                            ? Outcome.withheld(Reason.NOT_ADDITIVE)
                            : Percent.of(figure, sum),
                        yoyPercentOfMember(region, period)));
              });
    }
    return new Ranking(
        group.code(), period, order.coverage(), order.withheld(), List.copyOf(places));
  }

  /** Whether the members of an aggregate have an order in a period. */
  public boolean ordered(Region group, Period period) {
    return order(group, period).withheld() == null;
  }

  private Order order(Region group, Period period) {
    return orders
        .computeIfAbsent(group.code(), code -> new HashMap<>())
        .computeIfAbsent(period, it -> newOrder(group, period));
  }

  private Order newOrder(Region group, Period period) {
    Map<String, BigDecimal> figures = new HashMap<>();
    List<String> missing = new ArrayList<>();
    for (String member : group.members()) {
      BigDecimal figure = figure(member, period);
      if (figure == null) {
        missing.add(member);
      } else {
        figures.put(member, figure);
      }
    }
    int expected = group.members().size();
    Coverage coverage = new Coverage(expected - missing.size(), expected, missing);
    if (figures.isEmpty() && level(group, period).isEmpty()) {
      return Order.withheld(coverage, Reason.MISSING);
    }
    return coverage.meets(indicator.coverage())
        ? Order.of(coverage, figures, indicator.higherIsBetter())
        : Order.withheld(coverage, Reason.BELOW_COVERAGE);
  }

  private Outcome yoyPercentOfMember(Region member, Period period) {
    return levels
        .compared(member, period.aYearEarlier(), period)
        .map(compared -> Growth.of(compared).percent())
        .orElse(Outcome.withheld(Reason.NO_PREVIOUS));
  }

  /** The figure of a member; null if it is missing or nothing is known. */
  private BigDecimal figure(String member, Period period) {
    return catalogue.region(member).map(region -> levels.figure(region, period)).orElse(null);
  }
}
