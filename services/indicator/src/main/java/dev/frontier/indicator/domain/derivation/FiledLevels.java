package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.derivation.Outcome.Reason;
import dev.frontier.indicator.domain.observation.KnownObservations;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Levels of an indicator that offices file: figures as filed, and their sums over aggregates. A
 * missing figure is left out of the sum, which says so by its coverage.
 */
public final class FiledLevels implements Levels {

  private final Indicator indicator;
  private final KnownObservations known;
  private final Map<String, Map<Period, Optional<Level>>> totals = new HashMap<>();

  /** The levels by these observations, which are of this indicator. */
  public FiledLevels(Indicator indicator, KnownObservations known) {
    this.indicator = indicator;
    this.known = known;
  }

  @Override
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

  @Override
  public Optional<Compared> compared(Region region, Period earlier, Period later) {
    Level level = level(region, later).orElse(null);
    if (level == null) {
      return Optional.empty();
    }
    if (level.outcome().reason() != null) {
      return Optional.of(Compared.withheld(earlier, level.outcome().reason(), level.coverage()));
    }
    if (region.kind() == RegionKind.AGGREGATE) {
      return Optional.of(likeForLike(region, earlier, later));
    }
    BigDecimal from = figure(region.code(), earlier);
    return Optional.of(
        from == null
            ? Compared.withheld(earlier, Reason.NO_PREVIOUS, null)
            : new Compared(earlier, from, level.outcome().value(), null, null, null));
  }

  private Compared likeForLike(Region aggregate, Period earlier, Period later) {
    BigDecimal to = BigDecimal.ZERO;
    BigDecimal from = BigDecimal.ZERO;
    boolean differs = false;
    boolean anyBefore = false;
    List<String> both = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (String member : aggregate.members()) {
      BigDecimal current = figure(member, later);
      BigDecimal before = figure(member, earlier);
      anyBefore |= before != null;
      if (current != null && before != null) {
        both.add(member);
        to = to.add(current);
        from = from.add(before);
      } else {
        left.add(member);
        differs |= (current == null) != (before == null);
      }
    }
    Coverage coverage = new Coverage(both.size(), aggregate.members().size(), left);
    if (!anyBefore) {
      return Compared.withheld(earlier, Reason.NO_PREVIOUS, coverage);
    }
    if (!coverage.meets(indicator.coverage())) {
      return Compared.withheld(earlier, Reason.BELOW_COVERAGE, coverage);
    }
    return new Compared(earlier, from, to, null, differs ? both : null, coverage);
  }

  @Override
  public List<Observation> inputs(Region region, Period period) {
    List<String> filing =
        region.kind() == RegionKind.AGGREGATE ? region.members() : List.of(region.code());
    return filing.stream().flatMap(code -> known.latest(code, period).stream()).toList();
  }

  @Override
  public Optional<Instant> withdrawnFrom(Region region, Period period) {
    if (level(region, period).isPresent()) {
      return Optional.empty();
    }
    return inputs(region, period).stream()
        .map(Observation::knownFrom)
        .max(java.util.Comparator.naturalOrder());
  }

  @Override
  public Formula formula(Region region, Period period) {
    if (region.kind() != RegionKind.AGGREGATE) {
      BigDecimal filed = figure(region.code(), period);
      return new Formula(
          Formula.term(indicator, region, period), filed == null ? null : filed.toPlainString());
    }
    List<String> symbols = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (String member : region.members()) {
      BigDecimal filed = figure(member, period);
      if (filed != null) {
        symbols.add(Formula.term(indicator, member, period));
        numbers.add(Formula.number(filed));
      }
    }
    return new Formula(
        String.join(" + ", symbols),
        figure(region, period) == null ? null : String.join(" + ", numbers));
  }

  @Override
  public Set<Period> periods() {
    return known.periods();
  }

  @Override
  public boolean additive() {
    return true;
  }

  @Override
  public BigDecimal figure(Region region, Period period) {
    return region.kind() == RegionKind.AGGREGATE
        ? Levels.super.figure(region, period)
        : figure(region.code(), period);
  }

  /** The figure of a region that files; null if it is missing or nothing is known. */
  private BigDecimal figure(String region, Period period) {
    return known.find(region, period).map(Observation::value).orElse(null);
  }
}
