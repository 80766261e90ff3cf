package dev.frontier.notification.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.Changes;
import dev.frontier.notification.domain.Rules;
import dev.frontier.notification.domain.alert.Step;
import dev.frontier.notification.domain.catalogue.Groups;
import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.DerivedMeasure;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.change.Measure;
import dev.frontier.notification.domain.change.Measured;
import dev.frontier.notification.domain.rule.Regions;
import dev.frontier.notification.domain.rule.RuleForm;
import dev.frontier.notification.domain.rule.RuleKind;
import dev.frontier.notification.domain.rule.Series;
import dev.frontier.notification.domain.rule.SeriesRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class EvaluatorPropertiesTest {
  private final Evaluator evaluator = new Evaluator(new Groups(Map.of()));

  @Property
  void noRuleIsRaisedOnAFigureThatDoesNotStand(
      @ForAll("rules") SeriesRule rule,
      @ForAll("absent") Figure absent,
      @ForAll("measures") Measured measure) {
    FigureChange change = Changes.change("CN-GX", measure, absent, Coverage.whole());

    Outcome outcome = evaluator.judge(rule, change, new Standings());

    assertThat(outcome).isInstanceOf(Outcome.Nothing.class);
  }

  @Property
  void aSmallerFallIsToldOfWheneverALargerOneIs(
      @ForAll("percents") BigDecimal one,
      @ForAll("percents") BigDecimal other,
      @ForAll("figures") BigDecimal value) {
    FigureChange change = Changes.yoyPercent(new Figure.Known(value));
    SeriesRule strict = Rules.falls(one.max(other).toPlainString());
    SeriesRule easy = Rules.falls(one.min(other).toPlainString());

    Outcome outcome = evaluator.judge(strict, change, new Standings());

    if (outcome instanceof Outcome.Raises) {
      assertThat(evaluator.judge(easy, change, new Standings())).isEqualTo(outcome);
    }
  }

  /** What the index is asked for: those that a probe does not find have nothing to tell. */
  @Property
  void theProbesOfAChangeFindEveryRuleThatTellsSomethingOrRecovers(
      @ForAll("rules") SeriesRule rule, @ForAll("log") @Size(max = 30) List<IndicatorNews> log) {
    Standings standings = new Standings();
    for (IndicatorNews news : log) {
      boolean found =
          news.changes().stream()
              .flatMap(change -> Probe.of(change).stream())
              .anyMatch(probe -> finds(probe, rule, standings));
      int before = standings.changed().hashCode();

      List<Evaluator.Judged> told = evaluator.judge(rule, news, standings, UUID::randomUUID);

      if (!found) {
        assertThat(told).isEmpty();
        assertThat(standings.changed().hashCode()).isEqualTo(before);
      }
    }
  }

  /** As WatchTable asks. */
  private static boolean finds(Probe probe, SeriesRule rule, Standings standings) {
    if (probe.kind() != rule.kind()) {
      return false;
    }
    BigDecimal number = probe.number();
    if (number != null && rule.tripsAt().compareTo(number) >= 0) {
      return true;
    }
    boolean ofSubject =
        standings
            .of(probe.subject())
            .filter(Standing::open)
            .filter(
                told ->
                    number == null
                        || told.told().compareTo(number) > 0
                        || rule.recoversAt().compareTo(number) <= 0)
            .isPresent();
    boolean ofEarlier =
        rule.rearms()
            && number != null
            && rule.recoversAt().compareTo(number) <= 0
            && standings.openBefore(probe.subject()).isPresent();
    return ofSubject || ofEarlier;
  }

  @Property
  void stepsOfASubjectFollowEachOther(
      @ForAll("rules") SeriesRule rule, @ForAll("log") @Size(max = 30) List<IndicatorNews> log) {
    Standings standings = new Standings();
    List<Evaluator.Judged> told = new ArrayList<>();

    log.forEach(news -> told.addAll(evaluator.judge(rule, news, standings, UUID::randomUUID)));

    Map<String, Evaluator.Judged> last = new HashMap<>();
    for (Evaluator.Judged judged : told) {
      Evaluator.Judged before = last.put(judged.change().period(), judged);
      boolean open = before != null && Step.of(before.outcome()) != Step.RETRACTED;
      assertThat(Step.of(judged.outcome()) == Step.RAISED).isNotEqualTo(open);
      assertThat(judged.first()).isEqualTo(before == null ? judged.alert() : before.first());
    }
  }

  @Property
  void theSameLogTwiceInARowTellsNothingTheSecondTimeOfItsLastNews(
      @ForAll("rules") SeriesRule rule,
      @ForAll("log") @Size(min = 1, max = 30) List<IndicatorNews> log) {
    Standings standings = new Standings();
    log.forEach(news -> evaluator.judge(rule, news, standings, UUID::randomUUID));

    List<Evaluator.Judged> again =
        evaluator.judge(rule, log.get(log.size() - 1), standings, UUID::randomUUID);

    assertThat(again).isEmpty();
  }

  @Provide
  Arbitrary<SeriesRule> rules() {
    return Combinators.combine(
            Arbitraries.of(RuleKind.class).filter(kind -> kind.reads().isPresent()),
            percents(),
            percents().injectNull(0.5))
        .as(
            (kind, bound, more) ->
                RuleForm.rule(
                    kind,
                    new Series("TRADE_TOTAL", new Regions.One("CN-GX"), milder(kind, bound, more)),
                    bound));
  }

  private static BigDecimal milder(RuleKind kind, BigDecimal bound, BigDecimal more) {
    if (more == null) {
      return null;
    }
    return switch (kind) {
      case FALLS_BELOW -> bound.add(more);
      case FALLS_BY_PERCENT, FALLS_BY_AMOUNT, SHARE_FALLS_BY_POINTS ->
          bound.subtract(more).max(BigDecimal.ZERO);
      default -> null;
    };
  }

  @Provide
  Arbitrary<List<IndicatorNews>> log() {
    return Combinators.combine(
            Arbitraries.of("2020", "2021", "2022", "2023"),
            measures(),
            Arbitraries.oneOf(figures().map(Figure.Known::new), absent()),
            coverages())
        .as(
            (period, measure, figure, coverage) ->
                new FigureChange(
                    "TRADE_TOTAL",
                    "CN-GX",
                    period,
                    Instant.EPOCH,
                    measure,
                    new Figure.Missing(),
                    figure,
                    coverage,
                    null))
        .map(change -> new IndicatorNews(UUID.randomUUID(), "USD", 8, List.of(change)))
        .list();
  }

  @Provide
  Arbitrary<Measured> measures() {
    return Arbitraries.oneOf(
        Arbitraries.of(Measure.class).map(m -> m),
        Arbitraries.of(DerivedMeasure.class).map(m -> m));
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
        .between(new BigDecimal("-120"), new BigDecimal("120"))
        .ofScale(2);
  }

  @Provide
  Arbitrary<BigDecimal> percents() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("0.01"), new BigDecimal("100"))
        .ofScale(2);
  }

  @Provide
  Arbitrary<Coverage> coverages() {
    return Arbitraries.of(Coverage.whole(), Changes.eightOfNine(), new Coverage(9, 9, List.of()));
  }
}
