package dev.frontier.notification.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.Changes;
import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RulePropertiesTest {

  @Property
  void noRuleFiresOnAFigureThatDoesNotStand(
      @ForAll("rules") SeriesRule rule, @ForAll("absent") Figure absent, @ForAll Measure measure) {
    FigureChange change = Changes.change("CN-GX", measure, absent, Coverage.whole());

    Outcome outcome = rule.on(change);

    assertThat(outcome).isNotEqualTo(Outcome.fires());
    assertThat(Probe.of(change)).isEmpty();
  }

  @Property
  void aHigherThresholdFiresWheneverALowerOneDoes(
      @ForAll("figures") BigDecimal low,
      @ForAll("figures") BigDecimal more,
      @ForAll("figures") BigDecimal value) {
    FigureChange change = Changes.level(new Figure.Known(value));
    Rule lower = new FallsBelow("TRADE_TOTAL", "CN-GX", low);
    Rule higher = new FallsBelow("TRADE_TOTAL", "CN-GX", low.add(more.abs()));

    Outcome outcome = lower.on(change);

    if (outcome instanceof Outcome.Fires) {
      assertThat(higher.on(change)).isEqualTo(Outcome.fires());
    }
  }

  @Property
  void aSmallerFallIsToldOfWheneverALargerOneIs(
      @ForAll("percents") BigDecimal one,
      @ForAll("percents") BigDecimal other,
      @ForAll("figures") BigDecimal value) {
    FigureChange change = Changes.yoyPercent(new Figure.Known(value));
    Rule strict = new FallsByPercent("TRADE_TOTAL", "CN-GX", one.max(other));
    Rule easy = new FallsByPercent("TRADE_TOTAL", "CN-GX", one.min(other));

    Outcome outcome = strict.on(change);

    if (outcome instanceof Outcome.Fires) {
      assertThat(easy.on(change)).isEqualTo(Outcome.fires());
    }
  }

  @Property
  void theProbeOfAChangeFindsEveryRuleThatFires(
      @ForAll("rules") SeriesRule rule,
      @ForAll("figures") BigDecimal value,
      @ForAll Measure measure,
      @ForAll("coverages") Coverage coverage) {
    FigureChange change = Changes.change("CN-GX", measure, new Figure.Known(value), coverage);

    Optional<Probe> probe = Probe.of(change);

    if (rule.on(change) instanceof Outcome.Fires) {
      assertThat(probe).isPresent();
      assertThat(probe.get().kind()).isEqualTo(rule.kind());
      assertThat(probe.get().figure()).isLessThanOrEqualTo(rule.tripsAt());
    }
  }

  @Provide
  Arbitrary<SeriesRule> rules() {
    return Arbitraries.oneOf(
        percents().map(p -> new FallsByPercent("TRADE_TOTAL", "CN-GX", p)),
        figures().map(t -> new FallsBelow("TRADE_TOTAL", "CN-GX", t)));
  }

  @Provide
  Arbitrary<Figure> absent() {
    return Arbitraries.oneOf(
        Arbitraries.just(new Figure.Missing()),
        Arbitraries.strings().alpha().ofMinLength(1).map(Figure.Withheld::new),
        // What travels with a contradiction does not stand either.
        Combinators.combine(figures(), Arbitraries.strings().alpha())
            .as((value, reason) -> Figure.of(value, "A", reason)),
        figures().map(value -> Figure.of(value, "O", null)));
  }

  @Provide
  Arbitrary<BigDecimal> figures() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-200"), new BigDecimal("200"))
        .ofScale(6);
  }

  @Provide
  Arbitrary<BigDecimal> percents() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("0.000001"), new BigDecimal("100"))
        .ofScale(6);
  }

  @Provide
  Arbitrary<Coverage> coverages() {
    return Arbitraries.of(Coverage.whole(), Changes.eightOfNine(), new Coverage(9, 9, List.of()));
  }
}
