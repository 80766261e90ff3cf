package dev.frontier.notification.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.Fault;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;

class RuleDraftTest {

  @Test
  void aSoundFallByPercentBecomesARule() {
    RuleDraft draft = new RuleDraft("falls_by_percent", "TRADE_TOTAL", "CN-GX", "20", null, null);

    RuleDraft.Checked checked = draft.check();

    assertThat(checked)
        .isEqualTo(
            new RuleDraft.Checked.Sound(
                new FallsByPercent("TRADE_TOTAL", "CN-GX", new BigDecimal("20"))));
  }

  @Test
  void aSoundThresholdBecomesARule() {
    RuleDraft draft = new RuleDraft("falls_below", "TRADE_TOTAL", "CN-GX", null, "-900.5", null);

    RuleDraft.Checked checked = draft.check();

    assertThat(checked)
        .isEqualTo(
            new RuleDraft.Checked.Sound(
                new FallsBelow("TRADE_TOTAL", "CN-GX", new BigDecimal("-900.5"))));
  }

  @ParameterizedTest
  @CsvSource({"M01", "*"})
  void aMeasureOrAnyBecomesARule(String measure) {
    RuleDraft draft = new RuleDraft("measure_status_moves", null, null, null, null, measure);

    RuleDraft.Checked checked = draft.check();

    assertThat(checked).isEqualTo(new RuleDraft.Checked.Sound(new MeasureStatusMoves(measure)));
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
    RuleDraft draft =
        new RuleDraft("falls_by_percent", "TRADE_TOTAL", "CN-GX", percent, null, null);

    RuleDraft.Checked checked = draft.check();

    assertThat(faults(checked)).extracting(Fault::field).containsExactly("rule.percent");
    assertThat(faults(checked)).extracting(Fault::rule).containsExactly(rule);
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    RuleDraft draft = new RuleDraft("falls_below", "trade total", null, null, "x", null);

    RuleDraft.Checked checked = draft.check();

    assertThat(faults(checked))
        .extracting(Fault::field)
        .containsExactly("rule.indicator", "rule.region", "rule.threshold");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @CsvSource({"rises", "FALLS_BELOW"})
  void anUnknownKindIsNamed(String kind) {
    RuleDraft draft = new RuleDraft(kind, "TRADE_TOTAL", "CN-GX", "20", null, null);

    RuleDraft.Checked checked = draft.check();

    assertThat(faults(checked)).extracting(Fault::field).containsExactly("rule.kind");
  }

  @Test
  void aMeasureOfAnotherFormIsUnknown() {
    RuleDraft draft = new RuleDraft("measure_status_moves", null, null, null, null, "M01; DROP");

    RuleDraft.Checked checked = draft.check();

    assertThat(faults(checked)).extracting(Fault::rule).containsExactly("unknown-measure");
  }

  private static List<Fault> faults(RuleDraft.Checked checked) {
    assertThat(checked).isInstanceOf(RuleDraft.Checked.Faulty.class);
    return ((RuleDraft.Checked.Faulty) checked).faults();
  }
}
