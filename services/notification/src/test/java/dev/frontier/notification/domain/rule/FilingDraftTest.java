package dev.frontier.notification.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.change.FilingStep;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingDraftTest {

  @Test
  void aDraftOfRegionsBecomesARuleOnFilingsWithOrWithoutAnIndicator() {
    RegionsDraft some = new RegionsDraft(null, List.of("CN-GX", "CN-YN"), null);

    RuleDraft.Checked checked = draft("submission_returned", null, some).check();

    assertThat(checked)
        .isEqualTo(
            new RuleDraft.Checked.Sound(
                new FilingRule(
                    FilingStep.What.RETURNED,
                    new Regions.Several(List.of("CN-GX", "CN-YN")),
                    null)));
    assertThat(draft("submission_overdue", "TRADE_TOTAL", RegionsDraft.of("*")).check())
        .isEqualTo(
            new RuleDraft.Checked.Sound(
                new FilingRule(FilingStep.What.OVERDUE, new Regions.Any(), "TRADE_TOTAL")));
  }

  @ParameterizedTest
  @CsvSource({
    ", , rule.region, required",
    ", x y, rule.region, unknown-region",
    "lower, CN-GX, rule.indicator, unknown-indicator",
    "'', CN-GX, rule.indicator, required"
  })
  void whatIsWrongIsNamed(String indicator, String region, String field, String rule) {
    RuleDraft draft = draft("submission_overdue", indicator, RegionsDraft.of(region));

    RuleDraft.Checked checked = draft.check();

    assertThat(((RuleDraft.Checked.Faulty) checked).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.field()).isEqualTo(field);
              assertThat(fault.rule()).isEqualTo(rule);
            });
  }

  private static RuleDraft draft(String kind, String indicator, RegionsDraft where) {
    return new RuleDraft(kind, indicator, where, Map.of(), null);
  }
}
