package dev.frontier.notification.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.Changes;
import dev.frontier.notification.domain.alert.Step;
import dev.frontier.notification.domain.catalogue.Groups;
import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.rule.RuleForm;
import dev.frontier.notification.domain.rule.RuleKind;
import dev.frontier.notification.domain.rule.Series;
import dev.frontier.notification.domain.rule.SeriesRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits on what is derived from the past. */
class PastRulesJudgedTest {
  private static final Evaluator EVALUATOR = new Evaluator(new Groups(Map.of()));

  @ParameterizedTest(name = "{0} of {1}: {2}, partial {3}")
  @CsvSource({
    "falls_on_first_release_by_percent, 10, -10.000000, false, true",
    "falls_on_first_release_by_percent, 10, -9.999999, false, false",
    "falls_on_first_release_by_percent, 10, 12, false, false",
    "falls_on_first_release_by_percent, 10, -50, true, false",
    "falls_on_first_release_by_amount, 10, -10, false, true",
    "falls_on_first_release_by_amount, 10, -10, true, false",
    "share_falls_by_points, 0.5, -0.500000, false, true",
    "share_falls_by_points, 0.5, -0.499999, false, false",
    "share_falls_by_points, 0.5, -3, true, false",
    "rank_falls_by, 2, -2, false, true",
    "rank_falls_by, 2, -1, false, false",
    "rank_falls_by, 2, 4, false, false",
    "rank_falls_by, 2, -8, true, false",
    "declines_in_a_row, 3, 3, false, true",
    "declines_in_a_row, 3, 4, false, true",
    "declines_in_a_row, 3, 2, false, false",
    "declines_in_a_row, 3, 0, false, false",
    "declines_in_a_row, 3, 3, true, true",
    "worst_of_group, , 0, false, true",
    "worst_of_group, , 1, false, false",
    "worst_of_group, , 0, true, false",
    "against_nation, , -0.000001, false, true",
    "against_nation, , 0, false, false",
    "against_nation, , -1, true, true"
  })
  void aLimitIsReachedFromItselfOnAndNeverByWhatIsPartial(
      String kind, BigDecimal bound, BigDecimal value, boolean partial, boolean raised) {
    SeriesRule rule = rule(kind, bound);
    FigureChange change = change(rule, "2022", value, partial);

    Outcome outcome = EVALUATOR.judge(rule, change, new Standings());

    assertThat(outcome instanceof Outcome.Raises).isEqualTo(raised);
  }

  /** Values by year from 2018 on; in the answer the years that are told. */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "declines_in_a_row, 2, 1 2 3 0 1 2, 2019 2023",
    "declines_in_a_row, 2, 2 1 2 3, 2018 2020",
    "worst_of_group, , 0 0 1 0 0, 2018 2021",
    "rank_falls_by, 1, -1 -2 0 -1, 2018 2019 2021",
    "against_nation, , -1 -1 0 -1, 2018 2019 2021",
    "share_falls_by_points, 1, -1 -1 0 -1, 2018 2019 2021"
  })
  void aRowOfYearsAndALastPlaceAreToldOnceUntilTheyEnd(
      String kind, BigDecimal bound, String values, String told) {
    SeriesRule rule = rule(kind, bound);
    Standings standings = new Standings();
    List<Evaluator.Judged> judged = new ArrayList<>();

    int year = 2018;
    for (String value : values.split(" ")) {
      FigureChange change = change(rule, Integer.toString(year++), new BigDecimal(value), false);
      IndicatorNews news = new IndicatorNews(UUID.randomUUID(), "USD", 8, List.of(change));
      judged.addAll(EVALUATOR.judge(rule, news, standings, UUID::randomUUID));
    }

    assertThat(judged).allMatch(j -> Step.of(j.outcome()) == Step.RAISED);
    assertThat(judged).extracting(j -> j.change().period()).containsExactly(told.split(" "));
  }

  private static SeriesRule rule(String kind, BigDecimal bound) {
    return RuleForm.rule(RuleKind.of(kind).orElseThrow(), Series.of("TRADE_TOTAL", "CN-GX"), bound);
  }

  private static FigureChange change(
      SeriesRule rule, String period, BigDecimal value, boolean partial) {
    return new FigureChange(
        "TRADE_TOTAL",
        "CN-GX",
        period,
        Changes.VINTAGE,
        rule.kind().reads().orElseThrow(),
        new Figure.Missing(),
        new Figure.Known(value),
        partial ? Changes.eightOfNine() : Coverage.whole(),
        null);
  }
}
