package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.derivation.Ingredients.Term;
import dev.frontier.indicator.domain.derivation.Outcome.Reason;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Levels of an indicator that is computed of others. Of an aggregate the expression is computed
 * over the sums of one and the same members: those that have every figure that it names, so that a
 * ratio never sets the trade of nine provinces against the people of eight. Sums are exact,
 * products and quotients are computed to 34 digits, and a level is rounded once, half up, to the
 * decimals of its indicator.
 */
public final class ComputedLevels implements Levels {

  private final Indicator indicator;
  private final Catalogue catalogue;
  private final Function<Indicator, Levels> filed;
  private final Map<String, Levels> sources = new HashMap<>();
  private final Set<Term> terms;
  private final Calculation calculation;
  private final Map<String, Map<Period, Optional<Level>>> levels = new HashMap<>();

  /**
   * The levels of this indicator.
   *
   * @param filed the levels of one that offices file
   */
  public ComputedLevels(
      Indicator indicator, Catalogue catalogue, Function<Indicator, Levels> filed) {
    this.indicator = indicator;
    this.catalogue = catalogue;
    this.filed = filed;
    this.terms = Ingredients.of(indicator, catalogue).terms();
    this.calculation = new Calculation(catalogue, this::source);
  }

  private Levels source(String code) {
    return sources.computeIfAbsent(
        code, it -> filed.apply(catalogue.indicator(code).orElseThrow()));
  }

  /** Those that the expression is computed over: the members of an aggregate, or one region. */
  private List<Region> parts(Region region) {
    return region.kind() == RegionKind.AGGREGATE
        ? region.members().stream()
            .map(code -> catalogue.region(code).orElse(null))
            .filter(Objects::nonNull)
            .toList()
        : List.of(region);
  }

  private boolean complete(Region part, Period period) {
    return terms.stream()
        .filter(term -> !term.national())
        .allMatch(term -> source(term.indicator()).figure(part, term.in(period)) != null);
  }

  @Override
  public Optional<Level> level(Region region, Period period) {
    return levels
        .computeIfAbsent(region.code(), it -> new HashMap<>())
        .computeIfAbsent(period, it -> newLevel(region, period));
  }

  private Optional<Level> newLevel(Region region, Period period) {
    List<Region> parts = parts(region);
    boolean known =
        parts.stream()
            .anyMatch(
                part ->
                    terms.stream()
                        .filter(Term::current)
                        .anyMatch(it -> source(it.indicator()).level(part, period).isPresent()));
    if (!known) {
      return Optional.empty();
    }
    Instant vintage = vintage(parts, period);
    if (region.kind() != RegionKind.AGGREGATE) {
      Outcome outcome = rounded(calculation.of(indicator, parts, period));
      return Optional.of(Level.sum(outcome, vintage, thinnest(region, period)));
    }
    List<Region> present = parts.stream().filter(part -> complete(part, period)).toList();
    Coverage coverage = coverage(parts, present);
    Outcome outcome =
        coverage.meets(indicator.coverage())
            ? rounded(calculation.of(indicator, present, period))
            : Outcome.withheld(Reason.BELOW_COVERAGE);
    return Optional.of(Level.sum(outcome, vintage, coverage));
  }

  private static Coverage coverage(List<Region> parts, List<Region> present) {
    return new Coverage(
        present.size(),
        parts.size(),
        parts.stream().filter(part -> !present.contains(part)).map(Region::code).toList());
  }

  /** Of figures that are summed up the tree the one that the fewest divisions have. */
  private Coverage thinnest(Region region, Period period) {
    return terms.stream()
        .filter(term -> !term.national())
        .flatMap(it -> source(it.indicator()).level(region, it.in(period)).stream())
        .map(Level::coverage)
        .filter(Objects::nonNull)
        .min(
            Comparator.comparing(
                it ->
                    BigDecimal.valueOf(it.present())
                        .divide(BigDecimal.valueOf(it.expected()), Percent.DIGITS)))
        .orElse(null);
  }

  private Instant vintage(List<Region> parts, Period period) {
    List<Instant> instants = new ArrayList<>();
    forEachFigure(
        parts,
        period,
        (source, of, in) ->
            source
                .level(of, in)
                .map(Level::vintage)
                .or(() -> source.withdrawnFrom(of, in))
                .ifPresent(instants::add));
    return Collections.max(instants);
  }

  private interface FigureVisitor {
    void visit(Levels source, Region of, Period in);
  }

  private void forEachFigure(List<Region> parts, Period period, FigureVisitor visitor) {
    for (Term term : terms) {
      List<Region> of =
          term.national() ? catalogue.national().map(List::of).orElse(List.of()) : parts;
      of.forEach(region -> visitor.visit(source(term.indicator()), region, term.in(period)));
    }
  }

  /** In the unit and multiple of the indicator. */
  private Outcome rounded(Outcome base) {
    if (base.value() == null) {
      return base;
    }
    BigDecimal value =
        base.value()
            .divide(catalogue.unitOf(indicator).scale(), Percent.DIGITS)
            .scaleByPowerOfTen(-indicator.unitMult());
    return Outcome.of(value.setScale(indicator.decimals(), RoundingMode.HALF_UP));
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
    BigDecimal from = figure(region, earlier);
    return Optional.of(
        from == null
            ? Compared.withheld(earlier, Reason.NO_PREVIOUS, null)
            : new Compared(earlier, from, level.outcome().value(), null, null, null));
  }

  private Compared likeForLike(Region group, Period earlier, Period later) {
    List<Region> parts = parts(group);
    List<Region> now = parts.stream().filter(part -> complete(part, later)).toList();
    List<Region> then = parts.stream().filter(part -> complete(part, earlier)).toList();
    List<Region> both = now.stream().filter(then::contains).toList();
    Coverage coverage = coverage(parts, both);
    if (then.isEmpty()) {
      return Compared.withheld(earlier, Reason.NO_PREVIOUS, coverage);
    }
    if (!coverage.meets(indicator.coverage())) {
      return Compared.withheld(earlier, Reason.BELOW_COVERAGE, coverage);
    }
    Outcome from = rounded(calculation.of(indicator, both, earlier));
    Outcome to = rounded(calculation.of(indicator, both, later));
    if (to.value() == null || from.value() == null) {
      return Compared.withheld(
          earlier, to.value() == null ? to.reason() : Reason.NO_PREVIOUS, coverage);
    }
    List<String> members = now.equals(then) ? null : both.stream().map(Region::code).toList();
    return new Compared(earlier, from.value(), to.value(), null, members, coverage);
  }

  @Override
  public List<Observation> inputs(Region region, Period period) {
    Set<Observation> all = new LinkedHashSet<>();
    forEachFigure(parts(region), period, (source, of, in) -> all.addAll(source.inputs(of, in)));
    return List.copyOf(all);
  }

  @Override
  public Optional<Instant> withdrawnFrom(Region region, Period period) {
    if (level(region, period).isPresent()) {
      return Optional.empty();
    }
    List<Instant> instants = new ArrayList<>();
    for (Region part : parts(region)) {
      terms.stream()
          .filter(Term::current)
          .forEach(
              it -> source(it.indicator()).withdrawnFrom(part, period).ifPresent(instants::add));
    }
    return instants.stream().max(Comparator.naturalOrder());
  }

  @Override
  public Formula formula(Region region, Period period) {
    Level level = level(region, period).orElse(null);
    List<Region> parts =
        parts(region).stream()
            .filter(part -> region.kind() != RegionKind.AGGREGATE || complete(part, period))
            .toList();
    return new FormulaText(indicator, catalogue, this::source)
        .of(region, parts, period, level != null && level.outcome().value() != null);
  }

  @Override
  public Set<Period> periods() {
    Set<Period> periods = new TreeSet<>();
    terms.stream()
        .filter(Term::current)
        .forEach(term -> periods.addAll(source(term.indicator()).periods()));
    return Collections.unmodifiableSet(periods);
  }

  @Override
  public boolean additive() {
    return Additivity.of(indicator.expression(), catalogue);
  }

  @Override
  public boolean asFiled(Region region, Period period) {
    return false;
  }
}
