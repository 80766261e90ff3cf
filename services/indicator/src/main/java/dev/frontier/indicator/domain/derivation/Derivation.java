package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.derivation.Outcome.Reason;
import dev.frontier.indicator.domain.observation.KnownObservations;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
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

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final MathContext DIGITS = MathContext.DECIMAL128;

  private final Indicator indicator;
  private final Catalogue catalogue;
  private final KnownObservations known;
  private final Map<String, Map<Period, Optional<Level>>> totals = new HashMap<>();
  private final Map<String, Map<Period, Order>> orders = new HashMap<>();
  private Region grownRegion;
  private Period grownPeriod;
  private Optional<Growth> grown;

  /** Derives from these observations, which are of this indicator. */
  public Derivation(Indicator indicator, Catalogue catalogue, KnownObservations known) {
    this.indicator = indicator;
    this.catalogue = catalogue;
    this.known = known;
  }

  /** The level: empty if nothing is known of the region, or of any member of the aggregate. */
  public Optional<Level> level(Region region, Period period) {
    if (region.kind() != RegionKind.AGGREGATE) {
      return known.find(region.code(), period).map(Level::filed);
    }
    return totals
        .computeIfAbsent(region.code(), code -> new HashMap<>())
        .computeIfAbsent(period, it -> total(region, period));
  }

  private Optional<Level> total(Region region, Period period) {
    BigDecimal sum = BigDecimal.ZERO;
    Instant vintage = null;
    Instant withdrawn = null;
    List<String> missing = new ArrayList<>();
    for (String member : region.members()) {
      Observation observation = known.find(member, period).orElse(null);
      if (observation == null || observation.value() == null) {
        missing.add(member);
      } else {
        sum = sum.add(observation.value());
      }
      if (observation == null) {
        withdrawn = later(withdrawn, known.withdrawnFrom(member, period).orElse(null));
      } else {
        vintage = later(vintage, observation.knownFrom());
      }
    }
    if (vintage == null) {
      return Optional.empty();
    }
    // A withdrawal changes the total as a figure does: it is another one from then on.
    vintage = later(vintage, withdrawn);
    int expected = region.members().size();
    Coverage coverage = new Coverage(expected - missing.size(), expected, missing);
    Outcome outcome =
        coverage.meets(indicator.coverage())
            ? Outcome.of(sum)
            : Outcome.withheld(Reason.BELOW_COVERAGE);
    return Optional.of(Level.sum(outcome, vintage, coverage));
  }

  private static Instant later(Instant one, Instant other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
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
                  catalogue.national().map(nation -> figure(nation.code(), period)).orElse(null);
              return whole == null
                  ? Outcome.withheld(Reason.NO_NATIONAL)
                  : percent(level.outcome().value(), whole);
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
    Level level = level(region, period).orElse(null);
    if (level == null) {
      return Optional.empty();
    }
    Period before = period.aYearEarlier();
    if (level.outcome().reason() != null) {
      return Optional.of(Growth.withheld(before, level.outcome().reason(), level.coverage()));
    }
    if (region.kind() == RegionKind.AGGREGATE) {
      return Optional.of(likeForLike(region, period, before));
    }
    BigDecimal earlier = figure(region.code(), before);
    return Optional.of(
        earlier == null
            ? Growth.withheld(before, Reason.NO_PREVIOUS, null)
            : growth(before, level.outcome().value(), earlier, null, null));
  }

  private Growth likeForLike(Region aggregate, Period period, Period before) {
    BigDecimal now = BigDecimal.ZERO;
    BigDecimal then = BigDecimal.ZERO;
    boolean differs = false;
    boolean anyBefore = false;
    List<String> both = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (String member : aggregate.members()) {
      BigDecimal current = figure(member, period);
      BigDecimal earlier = figure(member, before);
      anyBefore |= earlier != null;
      if (current != null && earlier != null) {
        both.add(member);
        now = now.add(current);
        then = then.add(earlier);
      } else {
        left.add(member);
        differs |= (current == null) != (earlier == null);
      }
    }
    Coverage coverage = new Coverage(both.size(), aggregate.members().size(), left);
    if (!anyBefore) {
      return Growth.withheld(before, Reason.NO_PREVIOUS, coverage);
    }
    if (!coverage.meets(indicator.coverage())) {
      return Growth.withheld(before, Reason.BELOW_COVERAGE, coverage);
    }
    return growth(before, now, then, differs ? both : null, coverage);
  }

  private static Growth growth(
      Period before,
      BigDecimal now,
      BigDecimal then,
      List<String> comparedMembers,
      Coverage coverage) {
    BigDecimal difference = now.subtract(then);
    return new Growth(
        before, Outcome.of(difference), percent(difference, then), comparedMembers, coverage);
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
      BigDecimal sum = level(group, period).orElseThrow().outcome().value();
      order
          .ranks()
          .forEach(
              (member, rank) -> {
                BigDecimal figure = figure(member, period);
                places.add(
                    new Ranking.Place(
                        rank,
                        member,
                        figure,
                        percent(figure, sum),
                        yoyPercentOfMember(member, period, figure)));
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
    Level sum = level(group, period).orElse(null);
    if (sum == null) {
      Coverage none = new Coverage(0, group.members().size(), group.members());
      return Order.withheld(none, Reason.MISSING);
    }
    if (sum.outcome().reason() != null) {
      return Order.withheld(sum.coverage(), sum.outcome().reason());
    }
    Map<String, BigDecimal> figures = new HashMap<>();
    for (String member : group.members()) {
      BigDecimal figure = figure(member, period);
      if (figure != null) {
        figures.put(member, figure);
      }
    }
    return Order.of(sum.coverage(), figures, indicator.higherIsBetter());
  }

  private Outcome yoyPercentOfMember(String member, Period period, BigDecimal figure) {
    BigDecimal earlier = figure(member, period.aYearEarlier());
    return earlier == null
        ? Outcome.withheld(Reason.NO_PREVIOUS)
        : percent(figure.subtract(earlier), earlier);
  }

  /** The figure of a region that files; null if it is missing or nothing is known. */
  private BigDecimal figure(String region, Period period) {
    return known.find(region, period).map(Observation::value).orElse(null);
  }

  private static Outcome percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() <= 0
        ? Outcome.withheld(Reason.ZERO_BASE)
        : Outcome.of(part.multiply(HUNDRED).divide(whole, DIGITS));
  }
}
