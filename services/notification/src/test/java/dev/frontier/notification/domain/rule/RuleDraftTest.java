package dev.frontier.notification.domain.rule;

import static dev.frontier.notification.domain.Rules.draft;
import static dev.frontier.notification.domain.Rules.ofMeasure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.Fault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleDraftTest {

  @ParameterizedTest
  @CsvSource({
    "falls_below, threshold, -900.5",
    "falls_by_percent, percent, 20",
    "falls_by_amount, amount, 50.25",
    "falls_out_of_first, places, 3"
  })
  void aSoundDraftBecomesTheRuleOfItsKind(String kind, String limit, String value) {
    RuleDraft draft = draft(kind, "TRADE_TOTAL", "CN-GX", limit, value);

    RuleDraft.Checked checked = draft.check();

    assertThat(checked)
        .isEqualTo(
            new RuleDraft.Checked.Sound(
                RuleForm.rule(
                    RuleKind.of(kind).orElseThrow(),
                    Series.of("TRADE_TOTAL", "CN-GX"),
                    new BigDecimal(value))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"worst_of_group", "against_nation"})
  void aKindWithoutALimitTakesNone(String kind) {
    RuleDraft draft = draft(kind, "TRADE_TOTAL", "CN-GX", "percent", null);

    RuleDraft.Checked checked = draft.check();

    assertThat(checked)
        .isEqualTo(
            new RuleDraft.Checked.Sound(
                RuleForm.rule(
                    RuleKind.of(kind).orElseThrow(), Series.of("TRADE_TOTAL", "CN-GX"), null)));
  }

  @ParameterizedTest
  @CsvSource({
    "declines_in_a_row, years, 1, out-of-range",
    "declines_in_a_row, years, 51, out-of-range",
    "declines_in_a_row, years, 2.5, too-many-decimals",
    "declines_in_a_row, years, , required",
    "share_falls_by_points, points, 0, out-of-range",
    "share_falls_by_points, points, 101, out-of-range",
    "rank_falls_by, places, 0, out-of-range",
    "falls_on_first_release_by_percent, percent, 100.5, out-of-range",
    "falls_on_first_release_by_amount, amount, -1, out-of-range"
  })
  void anUnfitLimitIsNamed(String kind, String limit, String value, String rule) {
    RuleDraft draft = draft(kind, "TRADE_TOTAL", "CN-GX", limit, value);

    RuleDraft.Checked checked = draft.check();

    assertThat(faults(checked)).extracting(Fault::field).containsExactly("rule." + limit);
    assertThat(faults(checked)).extracting(Fault::rule).containsExactly(rule);
  }

  @Test
  void regionsCanBeAnyOrSomeOrEachOfAGroup() {
    RuleDraft.Checked any = below(RegionsDraft.of("*")).check();

    assertThat(regions(any)).isEqualTo(new Regions.Any());
    assertThat(regions(below(new RegionsDraft(null, List.of("CN-GX", "CN-YN"), null)).check()))
        .isEqualTo(new Regions.Several(List.of("CN-GX", "CN-YN")));
    assertThat(regions(below(new RegionsDraft(null, List.of("CN-GX"), null)).check()))
        .isEqualTo(new Regions.One("CN-GX"));
    assertThat(regions(below(new RegionsDraft(null, null, "BORDER9")).check()))
        .isEqualTo(new Regions.EachOf("BORDER9"));
  }

  @ParameterizedTest
  @CsvSource({
    "falls_below, threshold, 900, 901, ok",
    "falls_below, threshold, 900, 900, recovery-not-milder",
    "falls_by_percent, percent, 20, 10, ok",
    "falls_by_percent, percent, 20, 0, ok",
    "falls_by_percent, percent, 20, 20, recovery-not-milder",
    "falls_by_percent, percent, 20, -1, recovery-not-milder",
    "falls_by_amount, amount, 5, x, number-format",
    "share_falls_by_points, points, 0.5, 0.2, ok",
    "share_falls_by_points, points, 0.5, 0.5, recovery-not-milder",
    "falls_on_first_release_by_percent, percent, 10, 5, recovery-not-here",
    "rank_falls_by, places, 3, 2, recovery-not-here",
    "declines_in_a_row, years, 3, 2, recovery-not-here",
    "falls_out_of_first, places, 3, 2, recovery-not-here"
  })
  void aRecoveryIsMilderThanTheLimit(
      String kind, String limit, String value, String recovery, String rule) {
    RuleDraft draft =
        new RuleDraft(
            kind,
            "TRADE_TOTAL",
            RegionsDraft.of("CN-GX"),
            Map.of(limit, value, "recovery", recovery),
            null);

    RuleDraft.Checked checked = draft.check();

    if (rule.equals("ok")) {
      assertThat(((SeriesRule) ((RuleDraft.Checked.Sound) checked).rule()).series().recovery())
          .isEqualTo(new BigDecimal(recovery));
    } else {
      assertThat(faults(checked)).extracting(Fault::field).containsExactly("rule.recovery");
      assertThat(faults(checked)).extracting(Fault::rule).containsExactly(rule);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "measure_status_moves, M01, MOVES",
    "measure_status_moves, *, MOVES",
    "measure_refused, M01, REFUSED",
    "measure_overdue, *, OVERDUE",
    "measure_blocked, M01, BLOCKED"
  })
  void aMeasureOrAnyBecomesARule(String kind, String measure, MeasureRule.Happening happening) {
    RuleDraft draft = ofMeasure(kind, measure);

    RuleDraft.Checked checked = draft.check();

    assertThat(checked).isEqualTo(new RuleDraft.Checked.Sound(new MeasureRule(happening, measure)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, out-of-range",
    "-20, out-of-range",
    "100.000001, out-of-range",
    "twenty, number-format",
    "1e9, number-format",
    "1.1234567, too-many-decimals",
    "1234567890123456, too-many-digits",
    "' 20', number-format"
  })
  void anUnfitPercentageIsNamed(String percent, String rule) {
    RuleDraft draft = draft("falls_by_percent", "TRADE_TOTAL", "CN-GX", "percent", percent);

    RuleDraft.Checked checked = draft.check();

    assertThat(faults(checked)).extracting(Fault::field).containsExactly("rule.percent");
    assertThat(faults(checked)).extracting(Fault::rule).containsExactly(rule);
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    RuleDraft draft = draft("falls_below", "trade total", null, "threshold", "x");

    RuleDraft.Checked checked = draft.check();

    assertThat(faults(checked))
        .extracting(Fault::field)
        .containsExactly("rule.indicator", "rule.region", "rule.threshold");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @CsvSource({"rises", "FALLS_BELOW"})
  void anUnknownKindIsNamed(String kind) {
    RuleDraft draft = draft(kind, "TRADE_TOTAL", "CN-GX", "percent", "20");

    RuleDraft.Checked checked = draft.check();

    assertThat(faults(checked)).extracting(Fault::field).containsExactly("rule.kind");
  }

  @Test
  void aMeasureOfAnotherFormIsUnknown() {
    RuleDraft draft = ofMeasure("measure_status_moves", "M01; DROP");

    RuleDraft.Checked checked = draft.check();

    assertThat(faults(checked)).extracting(Fault::rule).containsExactly("unknown-measure");
  }

  private static List<Fault> faults(RuleDraft.Checked checked) {
    assertThat(checked).isInstanceOf(RuleDraft.Checked.Faulty.class);
    return ((RuleDraft.Checked.Faulty) checked).faults();
  }

  private static RuleDraft below(RegionsDraft where) {
    return new RuleDraft("falls_below", "TRADE_TOTAL", where, Map.of("threshold", "900"), null);
  }

  private static Regions regions(RuleDraft.Checked checked) {
    return ((SeriesRule) ((RuleDraft.Checked.Sound) checked).rule()).series().regions();
  }
}
