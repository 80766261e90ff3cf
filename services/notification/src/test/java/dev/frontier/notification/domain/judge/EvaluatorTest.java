package dev.frontier.notification.domain.judge;

import static dev.frontier.notification.domain.Changes.change;
import static dev.frontier.notification.domain.Changes.eightOfNine;
import static dev.frontier.notification.domain.Changes.known;
import static dev.frontier.notification.domain.Changes.level;
import static dev.frontier.notification.domain.Changes.yoyPercent;
import static dev.frontier.notification.domain.Rules.below;
import static dev.frontier.notification.domain.Rules.falls;
import static dev.frontier.notification.domain.Rules.outOfFirst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.catalogue.Groups;
import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.Measure;
import dev.frontier.notification.domain.judge.Outcome.Why;
import dev.frontier.notification.domain.rule.FallsBy;
import dev.frontier.notification.domain.rule.Regions;
import dev.frontier.notification.domain.rule.Series;
import dev.frontier.notification.domain.rule.SeriesRule;
import dev.frontier.notification.domain.rule.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Judging one change, nothing told before. */
class EvaluatorTest {
  private static final Evaluator EVALUATOR =
      new Evaluator(new Groups(Map.of("BORDER9", List.of("CN-GX", "CN-YN"))));

  @ParameterizedTest
  @CsvSource({
    "-20.000654, true",
    "-20.000000, true",
    "-19.999999, false",
    "0.000000, false",
    "25.000000, false",
    "-100.000000, true"
  })
  void aFallByPercentIsRaisedFromItsLimitOnByAllSixDecimals(String percent, boolean raised) {
    FigureChange change = yoyPercent(percent);

    Outcome outcome = judge(falls("20"), change);

    assertThat(outcome instanceof Outcome.Raises).isEqualTo(raised);
  }

  @ParameterizedTest
  @CsvSource({"899.99, true", "900, false", "900.00, false", "-1, true", "0, true"})
  void belowAThresholdDoesNotIncludeTheThreshold(String value, boolean raised) {
    FigureChange change = level(value);

    Outcome outcome = judge(below("900"), change);

    assertThat(outcome instanceof Outcome.Raises).isEqualTo(raised);
  }

  @ParameterizedTest
  @CsvSource({"-50, true", "-49.99, false", "50, false"})
  void aFallByAnAmountIsRaisedFromItsLimitOn(String difference, boolean raised) {
    SeriesRule rule =
        new FallsBy(Series.of("TRADE_TOTAL", "CN-GX"), Unit.AMOUNT, new BigDecimal("50"));

    Outcome outcome =
        judge(rule, change("CN-GX", Measure.YOY_ABSOLUTE, known(difference), Coverage.whole()));

    assertThat(outcome instanceof Outcome.Raises).isEqualTo(raised);
  }

  @ParameterizedTest
  @CsvSource({"1, false", "3, false", "4, true", "9, true"})
  void aRankOutOfTheFirstIsRaised(String rank, boolean raised) {
    FigureChange change = change("CN-GX", Measure.RANK, known(rank), Coverage.whole());

    Outcome outcome = judge(outOfFirst("3"), change);

    assertThat(outcome instanceof Outcome.Raises).isEqualTo(raised);
  }

  @Test
  void aMissingFigureIsNeverAFall() {
    Figure missing = new Figure.Missing();

    Outcome outcome = judge(below("900"), level(missing));

    assertThat(outcome).isEqualTo(Outcome.nothing(Why.UNKNOWN));
    assertThat(judge(falls("20"), yoyPercent(missing))).isEqualTo(Outcome.nothing(Why.UNKNOWN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"below_coverage", "missing", "no_previous", "zero_base", "not_known_yet"})
  void aWithheldFigureIsNeverAFall(String reason) {
    Figure withheld = new Figure.Withheld(reason);

    Outcome outcome = judge(below("900"), level(withheld));

    assertThat(outcome).isEqualTo(Outcome.nothing(Why.UNKNOWN));
    assertThat(judge(falls("20"), yoyPercent(withheld))).isEqualTo(Outcome.nothing(Why.UNKNOWN));
  }

  @Test
  void aTotalWithMissingMembersIsNotHeldAgainstAThreshold() {
    SeriesRule rule = below(Series.of("TRADE_TOTAL", "BORDER9"), "900");

    Outcome outcome = judge(rule, change("BORDER9", Measure.LEVEL, known("800"), eightOfNine()));

    assertThat(outcome).isEqualTo(Outcome.nothing(Why.UNKNOWN));
  }

  @Test
  void aFallLikeForLikeOverMembersPresentInBothYearsCounts() {
    SeriesRule rule = falls(Series.of("TRADE_TOTAL", "BORDER9"), "45");

    Outcome outcome =
        judge(rule, change("BORDER9", Measure.YOY_PERCENT, known("-45.496885"), eightOfNine()));

    assertThat(outcome).isInstanceOf(Outcome.Raises.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHARE_OF_NATIONAL", "YOY_ABSOLUTE", "RANK", "YOY_PERCENT"})
  void aThresholdLooksAtTheLevelOnly(String measure) {
    FigureChange other = change("CN-GX", Measure.valueOf(measure), known("-50"), Coverage.whole());

    Outcome outcome = judge(below("900"), other);

    assertThat(outcome).isEqualTo(Outcome.nothing(Why.NOT_WATCHED));
  }

  @ParameterizedTest
  @CsvSource({"CN-GX, true", "CN-YN, true", "CN-LN, false", "BORDER9, false"})
  void eachMemberOfAGroupIsJudged(String region, boolean raised) {
    SeriesRule rule = below(new Series("TRADE_TOTAL", new Regions.EachOf("BORDER9"), null), "900");

    Outcome outcome = judge(rule, change(region, Measure.LEVEL, known("1"), Coverage.whole()));

    assertThat(outcome instanceof Outcome.Raises).isEqualTo(raised);
  }

  @ParameterizedTest
  @CsvSource({"CN-GX, true", "CN-LN, true", "CN-YN, false"})
  void someRegionsAreJudgedAndNoOthers(String region, boolean raised) {
    SeriesRule rule =
        below(
            new Series("TRADE_TOTAL", new Regions.Several(List.of("CN-GX", "CN-LN")), null), "900");

    Outcome outcome = judge(rule, change(region, Measure.LEVEL, known("1"), Coverage.whole()));

    assertThat(outcome instanceof Outcome.Raises).isEqualTo(raised);
  }

  @Test
  void anyRegionIsJudged() {
    SeriesRule rule = below(new Series("TRADE_TOTAL", new Regions.Any(), null), "900");

    Outcome outcome = judge(rule, change("CN-ZJ", Measure.LEVEL, known("1"), Coverage.whole()));

    assertThat(outcome).isInstanceOf(Outcome.Raises.class);
  }

  @Test
  void anotherIndicatorIsNotWatched() {
    SeriesRule rule = below(Series.of("FDI_UTILISED", "CN-GX"), "900");

    Outcome outcome = judge(rule, level("1"));

    assertThat(outcome).isEqualTo(Outcome.nothing(Why.NOT_WATCHED));
  }

  private static Outcome judge(SeriesRule rule, FigureChange change) {
    return EVALUATOR.judge(rule, change, new Standings());
  }
}
