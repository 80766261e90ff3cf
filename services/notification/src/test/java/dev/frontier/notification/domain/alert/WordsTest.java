package dev.frontier.notification.domain.alert;

import static dev.frontier.notification.domain.Changes.change;
import static dev.frontier.notification.domain.Changes.eightOfNine;
import static dev.frontier.notification.domain.Changes.known;
import static dev.frontier.notification.domain.Changes.level;
import static dev.frontier.notification.domain.Changes.move;
import static dev.frontier.notification.domain.Changes.yoyPercent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Entry;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.change.Measure;
import dev.frontier.notification.domain.change.MeasureStatus;
import dev.frontier.notification.domain.rule.FallsBelow;
import dev.frontier.notification.domain.rule.FallsByPercent;
import dev.frontier.notification.domain.rule.MeasureStatusMoves;
import dev.frontier.notification.domain.rule.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Names NAMES =
      new Names(
          List.of(
              entry(Entry.Kind.INDICATOR, "TRADE_TOTAL", "外贸总额", "Total foreign trade", "USD", 8),
              entry(Entry.Kind.REGION, "CN-GX", "广西", "Guangxi", null, null),
              entry(Entry.Kind.REGION, "BORDER9", "沿边九省（区）", "Nine border provinces", null, null),
              entry(Entry.Kind.UNIT, "USD", "美元", "US dollars", null, null)));
  private static final Names NONE = new Names(List.of());
  private static final Rule FALLS =
      new FallsByPercent("TRADE_TOTAL", "CN-GX", new BigDecimal("20.0"));
  private static final Rule BELOW = new FallsBelow("TRADE_TOTAL", "CN-GX", new BigDecimal("900"));

  @Test
  void aRuleSaysWhatItMeans() {
    Rule rule = FALLS;

    String english = rule.sentence(NAMES, Language.EN);

    assertThat(english)
        .isEqualTo(
            "Tell me when total foreign trade of Guangxi falls by 20% or more on the year before.");
    assertThat(rule.sentence(NAMES, Language.ZH_CN)).isEqualTo("广西外贸总额比上年下降20%或更多时提醒。");
    assertThat(BELOW.sentence(NAMES, Language.EN))
        .isEqualTo("Tell me when total foreign trade of Guangxi is below 90.0 billion US dollars.");
    assertThat(BELOW.sentence(NAMES, Language.ZH_CN)).isEqualTo("广西外贸总额低于900亿美元时提醒。");
    assertThat(new MeasureStatusMoves("M01").sentence(NAMES, Language.EN))
        .isEqualTo(
            "Tell me when the claimed or verified status of measure M01 moves, or something of"
                + " it is overdue.");
    assertThat(new MeasureStatusMoves("*").sentence(NAMES, Language.ZH_CN))
        .isEqualTo("任一措施的申报或核实状态变化或逾期时提醒。");
  }

  @Test
  void codesStandInForNamesThatAreNotKnown() {
    Names none = NONE;

    String sentence = BELOW.sentence(none, Language.EN);

    assertThat(sentence).isEqualTo("Tell me when TRADE_TOTAL of CN-GX is below 900.");
  }

  @Test
  void aFallIsToldWithItsLevel() {
    FigureChange fall = yoyPercent("-20.000654");

    Wording wording = new AlertWriter(NAMES).write(FALLS, facts(fall, level("733.61"), fall));

    assertThat(wording.en())
        .isEqualTo(
            "Total foreign trade of Guangxi fell by 20.00% in 2022 on 2021, to 73.361 billion US"
                + " dollars.");
    assertThat(wording.zh()).isEqualTo("广西外贸总额2022年比2021年下降20.00%，为733.61亿美元。");
  }

  @Test
  void aFallOverFewerRegionsSaysSo() {
    FigureChange fall = change("BORDER9", Measure.YOY_PERCENT, known("-45.496885"), eightOfNine());

    Wording wording = new AlertWriter(NAMES).write(FALLS, facts(fall, fall));

    assertThat(wording.en())
        .isEqualTo(
            "Total foreign trade of Nine border provinces fell by 45.50% in 2022 on 2021"
                + " (8 of 9 regions, like for like).");
    assertThat(wording.zh()).isEqualTo("沿边九省（区）外贸总额2022年比2021年下降45.50%（9个地区中的8个，同口径比较）。");
  }

  @Test
  void aFigureBelowAThresholdIsToldWithBoth() {
    FigureChange low = level("733.61");

    Wording wording = new AlertWriter(NAMES).write(BELOW, facts(low, low));

    assertThat(wording.en())
        .isEqualTo(
            "Total foreign trade of Guangxi in 2022 is 73.361 billion US dollars, below 90.0"
                + " billion US dollars.");
    assertThat(wording.zh()).isEqualTo("广西外贸总额2022年为733.61亿美元，低于900亿美元。");
  }

  @Test
  void aMoveIsToldInWords() {
    Facts facts =
        new Facts.OfMove(
            move(
                "M01",
                new MeasureStatus("under_way", "none"),
                new MeasureStatus("carried_out", "partly")));

    Wording wording = new AlertWriter(NONE).write(new MeasureStatusMoves("*"), facts);

    assertThat(wording.en())
        .isEqualTo(
            "Measure M01 (PBOC): claimed status moved from \"under way\" to \"carried out\";"
                + " verified status moved from \"not verified\" to \"partly confirmed\".");
    assertThat(wording.zh()).isEqualTo("措施M01（PBOC）：申报状态由“推进中”变为“已完成”；核实结果由“未核实”变为“部分属实”。");
  }

  @Test
  void onlyTheStatusThatMovedIsTold() {
    Facts facts =
        new Facts.OfMove(
            move(
                "M01",
                new MeasureStatus("under_way", "none"),
                new MeasureStatus("under_way", "refused")));

    Wording wording = new AlertWriter(NONE).write(new MeasureStatusMoves("M01"), facts);

    assertThat(wording.en())
        .isEqualTo(
            "Measure M01 (PBOC): verified status moved from \"not verified\" to \"refused\".");
  }

  @ParameterizedTest
  @CsvSource({
    "733.61, 8, 733.61亿美元, 73.361 billion US dollars",
    "45.5, 4, 45.5万美元, 0.455 million US dollars",
    "12, 0, 12美元, 12 US dollars",
    "12, 6, 12百万美元, 12 million US dollars",
    "12, 9, 12×10^9美元, 12 billion US dollars"
  })
  void quantitiesAreExactInTheWayOfEachLanguage(String figure, int unitMult, String zh, String en) {
    BigDecimal value = new BigDecimal(figure);

    String english = NAMES.quantity(value, "USD", unitMult, Language.EN);

    assertThat(english).isEqualTo(en);
    assertThat(NAMES.quantity(value, "USD", unitMult, Language.ZH_CN)).isEqualTo(zh);
  }

  @ParameterizedTest
  @CsvSource({"2021, 2021年", "2021-Q3, 2021年第3季度", "2021-07, 2021年7月", "2021-W01, 2021-W01"})
  void periodsAreWrittenInChinese(String period, String words) {
    String written = PeriodWords.zh(period);

    assertThat(written).isEqualTo(words);
  }

  private static Facts.OfFigure facts(FigureChange fired, FigureChange... all) {
    return Facts.OfFigure.of(new IndicatorNews(UUID.randomUUID(), "USD", 8, List.of(all)), fired);
  }

  private static Entry entry(
      Entry.Kind kind, String code, String zh, String en, String unit, Integer unitMult) {
    return new Entry(kind, code, zh, en, unit, unitMult, Instant.EPOCH);
  }
}
