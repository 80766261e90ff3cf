package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.Explained.Subject;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Explains the values of one region in one period. The values are those of {@link Derivation},
 * {@link Composition} and {@link YearlyRate}; here they only get their formulas and inputs.
 */
public final class Explanations {

  private final Indicator indicator;
  private final Catalogue catalogue;
  private final Derivation known;
  private final Region region;
  private final Period period;
  private final Inputs inputs;
  private final List<Explained> all = new ArrayList<>();

  private Explanations(
      Indicator indicator, Catalogue catalogue, Derivation known, Region region, Period period) {
    this.indicator = indicator;
    this.catalogue = catalogue;
    this.known = known;
    this.region = region;
    this.period = period;
    this.inputs = new Inputs(catalogue, known.levels());
  }

  /**
   * Explains everything that there is of the region in the period; empty if there is no level.
   *
   * @param since the period that the yearly rate begins with; null for no rate
   */
  public static List<Explained> of(
      Indicator indicator,
      Catalogue catalogue,
      Derivation known,
      Region region,
      Period period,
      Period since) {
    Explanations it = new Explanations(indicator, catalogue, known, region, period);
    known.level(region, period).ifPresent(it::level);
    known.shareOfNational(region, period).ifPresent(it::share);
    known.yearOnYear(region, period).ifPresent(it::change);
    known.rank(region, period).ifPresent(it::rank);
    Composition composition = new Composition(catalogue, known.levels());
    composition.contribution(region, period).ifPresent(it::contribution);
    composition.concentration(region, period).ifPresent(it::concentration);
    if (since != null) {
      YearlyRate.of(known.levels(), region, since, period).ifPresent(it::rate);
    }
    return List.copyOf(it.all);
  }

  private void level(Level level) {
    add(
        Subject.LEVEL,
        level.outcome(),
        known.levels().formula(region, period),
        level.coverage(),
        inputs.ofLevel(region, period));
  }

  private void share(Outcome share) {
    Region nation = catalogue.national().orElse(null);
    String whole = nation == null ? "?" : term(nation, period);
    add(
        Subject.SHARE_OF_NATIONAL,
        share,
        formula(
            share,
            "100 × %s ÷ %s".formatted(term(region, period), whole),
            "100 × %s ÷ %s",
            figure(region),
            nation == null ? null : figure(nation)),
        coverage(),
        inputs.ofShare(region, period));
  }

  private void change(Growth growth) {
    Period earlier = growth.comparedWith();
    Compared compared = known.levels().compared(region, earlier, period).orElseThrow();
    String now = term(region, period);
    String then = term(region, earlier);
    List<Observation> used = inputs.ofChange(region, earlier, period);
    add(
        new Explained(
            Subject.YOY_ABSOLUTE,
            growth.absolute(),
            formula(
                growth.absolute(), now + " − " + then, "%s − %s", compared.to(), compared.from()),
            growth.coverage(),
            earlier,
            growth.comparedMembers(),
            used));
    add(
        new Explained(
            Subject.YOY_PERCENT,
            growth.percent(),
            formula(
                growth.percent(),
                "100 × (%s − %s) ÷ %s".formatted(now, then, then),
                "100 × (%s − %s) ÷ %s",
                compared.to(),
                compared.from(),
                compared.from()),
            growth.coverage(),
            earlier,
            growth.comparedMembers(),
            used));
  }

  private void rank(Rank rank) {
    Outcome place = rank.place();
    String better = indicator.higherIsBetter() ? ">" : "<";
    String symbols =
        "1 + |{m ∈ %s : %s %s %s}|"
            .formatted(
                rank.group(), Formula.term(indicator, "m", period), better, term(region, period));
    add(
        Subject.RANK,
        place,
        place.value() == null
            ? new Formula(symbols, null)
            : new Formula(symbols, "1 + " + place.value().subtract(BigDecimal.ONE)),
        rank.coverage(),
        inputs.ofRank(region, period));
  }

  private void contribution(Contribution contribution) {
    Period earlier = contribution.comparedWith();
    Region group = catalogue.region(contribution.group()).orElseThrow();
    Compared part = known.levels().compared(region, earlier, period).orElseThrow();
    Compared whole = known.levels().compared(group, earlier, period).orElseThrow();
    String own = "100 × (%s − %s)".formatted(term(region, period), term(region, earlier));
    List<Observation> used = inputs.ofContribution(region, period);
    add(
        new Explained(
            Subject.CONTRIBUTION_POINTS,
            contribution.points(),
            formula(
                contribution.points(),
                own + " ÷ " + term(group, earlier),
                "100 × (%s − %s) ÷ %s",
                part.to(),
                part.from(),
                whole.from()),
            contribution.coverage(),
            earlier,
            whole.members(),
            used));
    add(
        new Explained(
            Subject.CONTRIBUTION_SHARE,
            contribution.shareOfChange(),
            formula(
                contribution.shareOfChange(),
                own + " ÷ (%s − %s)".formatted(term(group, period), term(group, earlier)),
                "100 × (%s − %s) ÷ (%s − %s)",
                part.to(),
                part.from(),
                whole.to(),
                whole.from()),
            contribution.coverage(),
            earlier,
            whole.members(),
            used));
  }

  private void concentration(Outcome concentration) {
    String squares =
        region.members().stream()
            .map(member -> catalogue.region(member).orElseThrow())
            .filter(member -> figure(member) != null)
            .map(member -> Formula.number(figure(member)) + "²")
            .collect(Collectors.joining(" + "));
    add(
        Subject.CONCENTRATION,
        concentration,
        formula(
            concentration,
            "10000 × Σ(m ∈ %s) %s² ÷ %s²"
                .formatted(
                    region.code(), Formula.term(indicator, "m", period), term(region, period)),
            "10000 × (" + squares + ") ÷ %s²",
            figure(region)),
        coverage(),
        inputs.ofConcentration(region, period));
  }

  private void rate(YearlyRate rate) {
    Compared compared = known.levels().compared(region, rate.from(), period).orElseThrow();
    String exponent = rate.from().frequency().partsOfYear() + "/" + rate.parts();
    add(
        new Explained(
            Subject.CAGR,
            rate.percent(),
            formula(
                rate.percent(),
                "100 × ((%s ÷ %s)^(%s) − 1)"
                    .formatted(term(region, period), term(region, rate.from()), exponent),
                "100 × ((%s ÷ %s)^(" + exponent + ") − 1)",
                compared.to(),
                compared.from()),
            rate.coverage(),
            rate.from(),
            rate.comparedMembers(),
            inputs.ofChange(region, rate.from(), period)));
  }

  private static Formula formula(
      Outcome outcome, String symbols, String numbers, BigDecimal... figures) {
    if (outcome.value() == null) {
      return new Formula(symbols, null);
    }
    Object[] texts = new Object[figures.length];
    for (int i = 0; i < figures.length; i++) {
      texts[i] = Formula.number(figures[i]);
    }
    return new Formula(symbols, numbers.formatted(texts));
  }

  private void add(
      Subject subject,
      Outcome outcome,
      Formula formula,
      Coverage coverage,
      List<Observation> used) {
    add(new Explained(subject, outcome, formula, coverage, null, null, used));
  }

  private void add(Explained explained) {
    all.add(explained);
  }

  private String term(Region of, Period in) {
    return Formula.term(indicator, of, in);
  }

  private BigDecimal figure(Region of) {
    return known.levels().figure(of, period);
  }

  private Coverage coverage() {
    return known.level(region, period).map(Level::coverage).orElse(null);
  }
}
