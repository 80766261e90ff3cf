package dev.frontier.notification.domain.judge;

import static dev.frontier.notification.domain.Changes.known;
import static dev.frontier.notification.domain.Rules.below;
import static dev.frontier.notification.domain.Rules.falls;
import static dev.frontier.notification.domain.Rules.outOfFirst;
import static dev.frontier.notification.domain.Rules.recovering;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.alert.Step;
import dev.frontier.notification.domain.catalogue.Groups;
import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.change.Measure;
import dev.frontier.notification.domain.rule.SeriesRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told of a series as its figures are revised and further periods come. */
class ChainTest {
  private final Evaluator evaluator = new Evaluator(new Groups(Map.of()));
  private final Standings standings = new Standings();
  private final List<Evaluator.Judged> told = new ArrayList<>();

  @Test
  void aRevisionThatRemovesTheDropTakesTheAlertBack() {
    see(falls("20"), "2022", "-25");

    see(falls("20"), "2022", "-4");

    assertThat(steps()).containsExactly(Step.RAISED, Step.RETRACTED);
    assertThat(told.get(1).first()).isEqualTo(told.get(0).alert());
    assertThat(told.get(1).alert()).isNotEqualTo(told.get(0).alert());
  }

  @Test
  void aRevisionThatDeepensTheDropUpdatesTheAlert() {
    see(falls("20"), "2022", "-25");

    see(falls("20"), "2022", "-30");

    assertThat(steps()).containsExactly(Step.RAISED, Step.DEEPENED);
    assertThat(told.get(1).first()).isEqualTo(told.get(0).alert());
  }

  @Test
  void whatWasToldIsNotToldAgain() {
    see(falls("20"), "2022", "-25");

    see(falls("20"), "2022", "-25");
    see(falls("20"), "2022", "-22");

    assertThat(steps()).containsExactly(Step.RAISED);
  }

  @Test
  void aDropThatComesBackIsRaisedInTheSameChain() {
    see(falls("20"), "2022", "-25");
    see(falls("20"), "2022", "-4");

    see(falls("20"), "2022", "-21");

    assertThat(steps()).containsExactly(Step.RAISED, Step.RETRACTED, Step.RAISED);
    assertThat(told).extracting(Evaluator.Judged::first).containsOnly(told.get(0).alert());
  }

  @Test
  void aWithdrawnFigureTakesTheAlertBack() {
    see(falls("20"), "2022", "-25");

    see(falls("20"), "2022", new Figure.Missing());

    assertThat(steps()).containsExactly(Step.RAISED, Step.RETRACTED);
  }

  @Test
  void aFigureThatIsWithheldAfterwardsTakesTheAlertBack() {
    see(falls("20"), "2022", "-25");

    see(falls("20"), "2022", new Figure.Withheld("below_coverage"));

    assertThat(steps()).containsExactly(Step.RAISED, Step.RETRACTED);
  }

  @Test
  void withoutARecoveryEachPeriodStandsAlone() {
    see(falls("20"), "2021", "-25");

    see(falls("20"), "2022", "-25");

    assertThat(steps()).containsExactly(Step.RAISED, Step.RAISED);
    assertThat(told.get(1).first()).isEqualTo(told.get(1).alert());
  }

  @Test
  void withARecoveryALaterPeriodStaysQuietUntilOneHasComeBack() {
    SeriesRule rule = falls(recovering("10"), "20");
    see(rule, "2020", "-25");

    see(rule, "2021", "-22");
    see(rule, "2022", "-15");
    see(rule, "2023", "-22");
    assertThat(steps()).containsExactly(Step.RAISED);

    see(rule, "2024", "-10");
    see(rule, "2025", "-20");

    assertThat(steps()).containsExactly(Step.RAISED, Step.RAISED);
    assertThat(told.get(1).change().period()).isEqualTo("2025");
  }

  @Test
  void withARecoveryARevisionBetweenItAndTheLimitTakesNothingBack() {
    SeriesRule rule = falls(recovering("10"), "20");
    see(rule, "2022", "-25");

    see(rule, "2022", "-15");
    assertThat(steps()).containsExactly(Step.RAISED);
    see(rule, "2022", "-10");

    assertThat(steps()).containsExactly(Step.RAISED, Step.RETRACTED);
  }

  @Test
  void aLevelRecoversAboveItsRecovery() {
    SeriesRule rule = below(recovering("950"), "900");
    Measure level = Measure.LEVEL;
    see(rule, level, "2021", known("890"));

    see(rule, level, "2022", known("949"));
    see(rule, level, "2023", known("880"));
    see(rule, level, "2024", known("950"));
    see(rule, level, "2025", known("880"));

    assertThat(told).extracting(t -> t.change().period()).containsExactly("2021", "2025");
  }

  @Test
  void aRankIsToldWhenItFallsOutAndNotWhileItIsOut() {
    SeriesRule rule = outOfFirst("3");
    see(rule, Measure.RANK, "2020", known("4"));

    see(rule, Measure.RANK, "2021", known("5"));
    see(rule, Measure.RANK, "2022", known("3"));
    see(rule, Measure.RANK, "2023", known("4"));

    assertThat(told).extracting(t -> t.change().period()).containsExactly("2020", "2023");
  }

  @Test
  void periodsOfOneEventAreJudgedInTheirOrder() {
    SeriesRule rule = falls(recovering("10"), "20");

    told.addAll(
        evaluator.judge(
            rule,
            news(
                change(Measure.YOY_PERCENT, "2023", known("-40")),
                change(Measure.YOY_PERCENT, "2021", known("-21")),
                change(Measure.YOY_PERCENT, "2022", known("5"))),
            standings,
            UUID::randomUUID));

    assertThat(told).extracting(t -> t.change().period()).containsExactly("2021", "2023");
  }

  private void see(SeriesRule rule, String period, String percent) {
    see(rule, period, known(percent));
  }

  private void see(SeriesRule rule, String period, Figure percent) {
    see(rule, Measure.YOY_PERCENT, period, percent);
  }

  private void see(SeriesRule rule, Measure measure, String period, Figure figure) {
    told.addAll(
        evaluator.judge(rule, news(change(measure, period, figure)), standings, UUID::randomUUID));
  }

  private List<Step> steps() {
    return told.stream().map(t -> Step.of(t.outcome())).toList();
  }

  private static FigureChange change(Measure measure, String period, Figure figure) {
    return new FigureChange(
        "TRADE_TOTAL",
        "CN-GX",
        period,
        Instant.EPOCH,
        measure,
        new Figure.Missing(),
        figure,
        Coverage.whole(),
        null);
  }

  private static IndicatorNews news(FigureChange... changes) {
    return new IndicatorNews(UUID.randomUUID(), "USD", 8, List.of(changes));
  }
}
