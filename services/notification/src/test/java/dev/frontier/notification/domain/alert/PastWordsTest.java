package dev.frontier.notification.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.Changes;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Entry;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.rule.RuleForm;
import dev.frontier.notification.domain.rule.RuleKind;
import dev.frontier.notification.domain.rule.Series;
import dev.frontier.notification.domain.rule.SeriesRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules that look back say of themselves, of what they saw, and of what they take back. */
class PastWordsTest {
  private static final Names NAMES =
      new Names(
          List.of(
              entry(Entry.Kind.INDICATOR, "TRADE_TOTAL", "外贸总额", "Total foreign trade", "USD", 8),
              entry(Entry.Kind.REGION, "CN-GX", "广西", "Guangxi", null, null),
              entry(Entry.Kind.UNIT, "USD", "美元", "US dollars", null, null)));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          falls_on_first_release_by_percent | 10  | Tell me when a revision puts total foreign trade of Guangxi below its first release by 10% or more. | 广西外贸总额经修订比首次发布低10%或更多时提醒。
          falls_on_first_release_by_amount  | 50  | Tell me when a revision puts total foreign trade of Guangxi below its first release by 5.0 billion US dollars or more. | 广西外贸总额经修订比首次发布低50亿美元或更多时提醒。
          share_falls_by_points             | 0.5 | Tell me when the national share of Guangxi in total foreign trade falls by 0.5 percentage points or more on the year before. | 广西外贸总额占全国的比重比上年下降0.5个百分点或更多时提醒。
          rank_falls_by                     | 1   | Tell me when the rank of Guangxi by total foreign trade falls by 1 place or more on the year before. | 广西外贸总额的位次比上年下降1位或更多时提醒。
          declines_in_a_row                 | 3   | Tell me when total foreign trade of Guangxi is below the year before for 3 years in a row. | 广西外贸总额连续3年低于上年时提醒。
          worst_of_group                    |     | Tell me when Guangxi becomes the last of its group by total foreign trade. | 广西外贸总额在所属地区组中列末位时提醒。
          against_nation                    |     | Tell me when total foreign trade of Guangxi falls on the year before while the national figure grows. | 广西外贸总额比上年下降而全国增长时提醒。
          """)
  void aRuleSaysWhatItMeans(String kind, String bound, String english, String chinese) {
    SeriesRule rule = rule(kind, bound);

    String meaning = rule.meaning(NAMES, Language.EN);

    assertThat(meaning).isEqualTo(english);
    assertThat(rule.meaning(NAMES, Language.ZH_CN)).isEqualTo(chinese);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          falls_on_first_release_by_percent | -20.000654 | 917.02    |      | Total foreign trade of Guangxi in 2022 was first released as 91.702 billion US dollars and is revised to 73.361 billion US dollars, which is lower by 20.00%. | 广西外贸总额2022年首次发布为917.02亿美元，现修订为733.61亿美元，低20.00%。
          falls_on_first_release_by_amount  | -183.41    | 917.02    |      | Total foreign trade of Guangxi in 2022 was first released as 91.702 billion US dollars and is revised to 73.361 billion US dollars, which is lower by 18.341 billion US dollars. | 广西外贸总额2022年首次发布为917.02亿美元，现修订为733.61亿美元，低183.41亿美元。
          share_falls_by_points             | -0.512000  | 3.100000  | 2021 | The national share of Guangxi in total foreign trade fell by 0.51 percentage points in 2022 on 2021, from 3.10% to 2.59%. | 广西外贸总额占全国的比重2022年为2.59%，比2021年的3.10%下降0.51个百分点。
          rank_falls_by                     | -3         | 2         | 2021 | Guangxi ranks 5 by total foreign trade in 2022, 3 places below its rank of 2 in 2021. | 广西外贸总额2022年列第5位，比2021年的第2位下降3位。
          declines_in_a_row                 | 3          |           | 2019 | Total foreign trade of Guangxi was below the year before for 3 years in a row by 2022, falling since 2019. | 广西外贸总额到2022年已连续3年低于上年，自2019年起逐年下降。
          worst_of_group                    | 0          | 9         |      | Guangxi ranks 9 by total foreign trade in 2022, the last of 9 regions. | 广西外贸总额2022年列第9位，为9个地区中的末位。
          against_nation                    | -2.000000  | 3.500000  | 2021 | Total foreign trade of Guangxi fell by 2.00% in 2022 on 2021, while the national figure grew by 3.50%. | 广西外贸总额2022年比2021年下降2.00%，而全国增长3.50%。
          """)
  void anAlertIsToldWithWhatItIsHeldAgainst(
      String kind, String value, String reference, String earlier, String english, String chinese) {
    SeriesRule rule = rule(kind, "2");

    Wording wording =
        new AlertWriter(NAMES).write(rule, Step.RAISED, facts(rule, value, reference, earlier));

    assertThat(wording.en()).isEqualTo(english);
    assertThat(wording.zh()).isEqualTo(chinese);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          falls_on_first_release_by_percent | -1.000000 | 740      |      | by what is known now it fell by 1.00% on its first release | 现比首次发布下降1.00%
          falls_on_first_release_by_amount  | 1.5       | 740      |      | by what is known now it rose by 0.15 billion US dollars on its first release | 现比首次发布上升1.5亿美元
          share_falls_by_points             | 0.000000  | 3.100000 | 2021 | by what is known now the share did not change on 2021 | 现占全国的比重比2021年持平
          rank_falls_by                     | 1         | 5        | 2021 | it ranks 4 now, and 5 in 2021 | 现列第4位，2021年为第5位
          declines_in_a_row                 | 0         |          |      | by what is known now it is not below the year before | 现不低于上年
          declines_in_a_row                 | 1         |          | 2021 | by what is known now it is below the year before for 1 year | 现为连续1年低于上年
          worst_of_group                    | 1         | 8        |      | it ranks 8 of 9 now | 现列9个地区中的第8位
          against_nation                    | 0         | -1       | 2021 | by what is known now it does not fall while the national figure grows | 现不再是本地下降而全国增长
          """)
  void aCorrectionSaysWhatIsKnownNow(
      String kind, String value, String reference, String earlier, String english, String chinese) {
    SeriesRule rule = rule(kind, "2");

    Wording wording =
        new AlertWriter(NAMES).write(rule, Step.RETRACTED, facts(rule, value, reference, earlier));

    assertThat(wording.en())
        .isEqualTo(
            "Correction: the alert on total foreign trade of Guangxi in 2022 no longer holds: "
                + english
                + ".");
    assertThat(wording.zh()).isEqualTo("更正：此前关于广西外贸总额2022年的提醒不再成立，" + chinese + "。");
  }

  private static SeriesRule rule(String kind, String bound) {
    return RuleForm.rule(
        RuleKind.of(kind).orElseThrow(),
        Series.of("TRADE_TOTAL", "CN-GX"),
        bound == null ? null : new BigDecimal(bound));
  }

  private static Facts.OfFigure facts(
      SeriesRule rule, String value, String reference, String comparedWith) {
    return new Facts.OfFigure(
        UUID.randomUUID(),
        "TRADE_TOTAL",
        "CN-GX",
        "2022",
        Changes.VINTAGE,
        rule.kind().reads().orElseThrow(),
        null,
        new BigDecimal(value),
        comparedWith,
        new Coverage(9, 9, List.of()),
        "USD",
        8,
        new BigDecimal("733.61"),
        null,
        reference == null ? null : new BigDecimal(reference));
  }

  private static Entry entry(
      Entry.Kind kind, String code, String zh, String en, String unit, Integer unitMult) {
    return new Entry(kind, code, zh, en, unit, unitMult, Instant.EPOCH);
  }
}
