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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Levels of an indicator that offices file: figures as filed, and their sums over aggregates and up
 * the tree of regions. What a region has filed for itself, be it that the figure is missing, always
 * stands; only where nothing stands the sum of the divisions right below it does. A missing figure
 * is left out of a sum, which says so by its coverage.
 */
public final class FiledLevels implements Levels {

  private final Indicator indicator;
  private final Catalogue catalogue;
  private final KnownObservations known;
  private final boolean summable;
  private final Map<String, Map<Period, Optional<Level>>> totals = new HashMap<>();

  /** The levels by these observations, which are of this indicator. */
  public FiledLevels(Indicator indicator, Catalogue catalogue, KnownObservations known) {
    this.indicator = indicator;
    this.catalogue = catalogue;
    this.known = known;
    this.summable = catalogue.unitOf(indicator).summable();
  }

  @Override
  public Optional<Level> level(Region region, Period period) {
    return asFiled(region, period)
        ? known.find(region.code(), period).map(Level::filed)
        : totals
            .computeIfAbsent(region.code(), code -> new HashMap<>())
            .computeIfAbsent(period, it -> total(region, period));
  }

  @Override
  public boolean asFiled(Region region, Period period) {
    return region.kind() != RegionKind.AGGREGATE
        && (catalogue.children(region.code()).isEmpty()
            || known.find(region.code(), period).isPresent());
  }

  /** What a sum is over: the members of an aggregate, the divisions right below any other. */
  private List<Region> parts(Region region) {
    return region.kind() == RegionKind.AGGREGATE
        ? region.members().stream()
            .map(code -> catalogue.region(code).orElse(null))
            .filter(Objects::nonNull)
            .toList()
        : catalogue.children(region.code());
  }

  /**
   * The sum of the divisions right below a region, whatever stands for the region itself; empty if
   * nothing is known of any, or there are none.
   */
  public Optional<Level> divisions(Region region, Period period) {
    return region.kind() == RegionKind.AGGREGATE ? Optional.empty() : total(region, period);
  }

  private Optional<Level> total(Region region, Period period) {
    BigDecimal sum = BigDecimal.ZERO;
    Instant vintage = null;
    Instant withdrawn = known.withdrawnFrom(region.code(), period).orElse(null);
    List<String> missing = new ArrayList<>();
    List<Region> parts = parts(region);
    for (Region part : parts) {
      Level level = level(part, period).orElse(null);
      if (level == null || level.outcome().value() == null) {
        missing.add(part.code());
      } else {
        sum = sum.add(level.outcome().value());
      }
      if (level == null) {
        withdrawn = later(withdrawn, withdrawnFrom(part, period).orElse(null));
      } else {
        vintage = later(vintage, level.vintage());
      }
    }
    if (vintage == null) {
      return Optional.empty();
    }
    // A withdrawal changes the total as a figure does: it is another one from then on.
    vintage = later(vintage, withdrawn);
    Coverage coverage = new Coverage(parts.size() - missing.size(), parts.size(), missing);
    return Optional.of(Level.sum(outcome(sum, coverage), vintage, coverage));
  }

  private Outcome outcome(BigDecimal sum, Coverage coverage) {
    if (!summable) {
      return Outcome.withheld(Reason.NOT_ADDITIVE);
    }
    return coverage.meets(indicator.coverage())
        ? Outcome.of(sum)
        : Outcome.withheld(Reason.BELOW_COVERAGE);
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
    Level before = level(region, earlier).orElse(null);
    boolean summedNow = !asFiled(region, later);
    boolean summedThen = before == null ? summedNow : !asFiled(region, earlier);
    if (summedNow && summedThen) {
      return Optional.of(likeForLike(region, earlier, later));
    }
    BigDecimal from = before == null ? null : before.outcome().value();
    if (from == null) {
      return Optional.of(Compared.withheld(earlier, Reason.NO_PREVIOUS, null));
    }
    Coverage coverage = summedNow ? level.coverage() : before.coverage();
    if (coverage != null && coverage.partial()) {
      // What is filed for the whole is compared with the sum of all of it, or with nothing.
      return Optional.of(Compared.withheld(earlier, Reason.BELOW_COVERAGE, coverage));
    }
    return Optional.of(new Compared(earlier, from, level.outcome().value(), null, null, coverage));
  }

  private Compared likeForLike(Region whole, Period earlier, Period later) {
    BigDecimal to = BigDecimal.ZERO;
    BigDecimal from = BigDecimal.ZERO;
    boolean differs = false;
    boolean anyBefore = false;
    List<String> both = new ArrayList<>();
    List<String> left = new ArrayList<>();
    List<Region> parts = parts(whole);
    for (Region part : parts) {
      BigDecimal current = figure(part, later);
      BigDecimal before = figure(part, earlier);
      anyBefore |= before != null;
      if (current != null && before != null) {
        both.add(part.code());
        to = to.add(current);
        from = from.add(before);
      } else {
        left.add(part.code());
        differs |= (current == null) != (before == null);
      }
    }
    Coverage coverage = new Coverage(both.size(), parts.size(), left);
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
    Stream<Observation> own = known.latest(region.code(), period).stream();
    if (asFiled(region, period)) {
      return own.toList();
    }
    return Stream.concat(own, parts(region).stream().flatMap(part -> inputs(part, period).stream()))
        .toList();
  }

  @Override
  public Optional<Instant> withdrawnFrom(Region region, Period period) {
    if (level(region, period).isPresent()) {
      return Optional.empty();
    }
    return inputs(region, period).stream()
        .map(Observation::knownFrom)
        .max(Comparator.naturalOrder());
  }

  @Override
  public Formula formula(Region region, Period period) {
    BigDecimal value = figure(region, period);
    if (asFiled(region, period)) {
      return new Formula(
          Formula.term(indicator, region, period), value == null ? null : value.toPlainString());
    }
    List<String> symbols = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (Region part : parts(region)) {
      BigDecimal figure = figure(part, period);
      if (figure != null) {
        symbols.add(Formula.term(indicator, part, period));
        numbers.add(Formula.number(figure));
      }
    }
    return new Formula(
        String.join(" + ", symbols), value == null ? null : String.join(" + ", numbers));
  }

  @Override
  public Set<Period> periods() {
    return known.periods();
  }

  @Override
  public boolean additive() {
    return summable;
  }

  @Override
  public BigDecimal figure(Region region, Period period) {
    // Asked for more often than anything else, and nearly always of what a region has filed.
    return region.kind() == RegionKind.AGGREGATE || !asFiled(region, period)
        ? Levels.super.figure(region, period)
        : known.find(region.code(), period).map(Observation::value).orElse(null);
  }
}
