package dev.frontier.notification.domain.alert;

import static dev.frontier.notification.domain.Changes.change;
import static dev.frontier.notification.domain.Changes.eightOfNine;
import static dev.frontier.notification.domain.Changes.known;
import static dev.frontier.notification.domain.Changes.level;
import static dev.frontier.notification.domain.Changes.move;
import static dev.frontier.notification.domain.Changes.yoyPercent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.Rules;
import dev.frontier.notification.domain.catalogue.Entry;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.change.Measure;
import dev.frontier.notification.domain.change.MeasureStatus;
import dev.frontier.notification.domain.judge.Outcome;
import dev.frontier.notification.domain.rule.Reading;
import dev.frontier.notification.domain.rule.Regions;
import dev.frontier.notification.domain.rule.Rule;
import dev.frontier.notification.domain.rule.Series;
import dev.frontier.notification.domain.rule.SeriesRule;
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
  private static final SeriesRule FALLS = Rules.falls("20.0");
  private static final SeriesRule BELOW = Rules.below("900");

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
    assertThat(Rules.moves("M01").sentence(NAMES, Language.EN))
        .isEqualTo(
            "Tell me when the claimed or verified status of measure M01 moves, or something of"
                + " it is overdue.");
    assertThat(Rules.moves("*").sentence(NAMES, Language.ZH_CN)).isEqualTo("任一措施的申报或核实状态变化或逾期时提醒。");
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

    Wording wording =
        new AlertWriter(NAMES).write(FALLS, Step.RAISED, facts(fall, level("733.61"), fall));

    assertThat(wording.en())
        .isEqualTo(
            "Total foreign trade of Guangxi fell by 20.00% in 2022 on 2021, to 73.361 billion US"
                + " dollars.");
    assertThat(wording.zh()).isEqualTo("广西外贸总额2022年比2021年下降20.00%，为733.61亿美元。");
  }

  @Test
  void aFallOverFewerRegionsSaysSo() {
    FigureChange fall = change("BORDER9", Measure.YOY_PERCENT, known("-45.496885"), eightOfNine());

    Wording wording = new AlertWriter(NAMES).write(FALLS, Step.RAISED, facts(fall, fall));

    assertThat(wording.en())
        .isEqualTo(
            "Total foreign trade of Nine border provinces fell by 45.50% in 2022 on 2021"
                + " (8 of 9 regions, like for like).");
    assertThat(wording.zh()).isEqualTo("沿边九省（区）外贸总额2022年比2021年下降45.50%（9个地区中的8个，同口径比较）。");
  }

  @Test
  void aFigureBelowAThresholdIsToldWithBoth() {
    FigureChange low = level("733.61");

    Wording wording = new AlertWriter(NAMES).write(BELOW, Step.RAISED, facts(low, low));

    assertThat(wording.en())
        .isEqualTo(
            "Total foreign trade of Guangxi in 2022 is 73.361 billion US dollars, below 90.0"
                + " billion US dollars.");
    assertThat(wording.zh()).isEqualTo("广西外贸总额2022年为733.61亿美元，低于900亿美元。");
  }

  @Test
  void aMoveIsToldInWords() {
    Facts.OfMove facts =
        new Facts.OfMove(
            move(
                "M01",
                new MeasureStatus("under_way", "none"),
                new MeasureStatus("carried_out", "partly")));

    Wording wording = new AlertWriter(NONE).write(facts);

    assertThat(wording.en())
        .isEqualTo(
            "Measure M01 (PBOC): claimed status moved from \"under way\" to \"carried out\";"
                + " verified status moved from \"not verified\" to \"partly confirmed\".");
    assertThat(wording.zh()).isEqualTo("措施M01（PBOC）：申报状态由“推进中”变为“已完成”；核实结果由“未核实”变为“部分属实”。");
  }

  @Test
  void onlyTheStatusThatMovedIsTold() {
    Facts.OfMove facts =
        new Facts.OfMove(
            move(
                "M01",
                new MeasureStatus("under_way", "none"),
                new MeasureStatus("under_way", "refused")));

    Wording wording = new AlertWriter(NONE).write(facts);

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

  @Test
  void aDropThatDeepensIsAnUpdate() {
    FigureChange fall = yoyPercent("-25");

    Wording wording = new AlertWriter(NAMES).write(FALLS, Step.DEEPENED, facts(fall, fall));

    assertThat(wording.en())
        .isEqualTo("Update: Total foreign trade of Guangxi fell by 25.00% in 2022 on 2021.");
    assertThat(wording.zh()).isEqualTo("更新：广西外贸总额2022年比2021年下降25.00%。");
  }

  @Test
  void anAlertIsTakenBackWithWhatIsKnownNow() {
    FigureChange mild = yoyPercent("-3.999913");

    Wording wording = new AlertWriter(NAMES).write(FALLS, Step.RETRACTED, facts(mild, mild));

    assertThat(wording.en())
        .isEqualTo(
            "Correction: the alert on total foreign trade of Guangxi in 2022 no longer holds: by"
                + " what is known now it fell by 4.00% on 2021.");
    assertThat(wording.zh()).isEqualTo("更正：此前关于广西外贸总额2022年的提醒不再成立，现比2021年下降4.00%。");
  }

  @Test
  void anAlertOnAFigureThatIsGoneIsTakenBackAsSuch() {
    FigureChange gone = level(new Figure.Missing());

    Wording wording = new AlertWriter(NAMES).write(BELOW, Step.RETRACTED, facts(gone, gone));

    assertThat(wording.en()).endsWith("no longer holds: the figure was withdrawn or is missing.");
    assertThat(wording.zh()).endsWith("的提醒不再成立，该数据已撤回或缺失。");
  }

  @Test
  void aRankIsToldWithTheLimitThatItFellOutOf() {
    FigureChange rank = change("CN-GX", Measure.RANK, known("4"), Coverage.whole());

    Wording wording =
        new AlertWriter(NAMES).write(Rules.outOfFirst("3"), Step.RAISED, facts(rank, rank));

    assertThat(wording.en())
        .isEqualTo("Guangxi ranks 4 by total foreign trade in 2022, which is out of the first 3.");
    assertThat(wording.zh()).isEqualTo("广西外贸总额2022年列第4位，跌出前3位。");
  }

  @Test
  void aRuleSaysOfWhichRegions() {
    SeriesRule any = Rules.falls(new Series("TRADE_TOTAL", new Regions.Any(), null), "20");

    String english = any.meaning(NAMES, Language.EN);

    assertThat(english)
        .isEqualTo(
            "Tell me when total foreign trade of any region falls by 20% or more on the year"
                + " before.");
    assertThat(
            Rules.falls(
                    new Series("TRADE_TOTAL", new Regions.Several(List.of("CN-GX", "CN-YN")), null),
                    "20")
                .meaning(NAMES, Language.ZH_CN))
        .isEqualTo("广西、CN-YN中的任何一个外贸总额比上年下降20%或更多时提醒。");
  }

  @Test
  void aRuleSaysWhenItIsToldAgain() {
    SeriesRule each =
        Rules.below(
            new Series("TRADE_TOTAL", new Regions.EachOf("BORDER9"), new BigDecimal("950")), "900");

    String english = each.meaning(NAMES, Language.EN);

    assertThat(english)
        .isEqualTo(
            "Tell me when total foreign trade of each of the nine border provinces is below 90.0"
                + " billion US dollars. After an alert I am told again only once it is back at 95.0"
                + " billion US dollars or above.");
    assertThat(each.meaning(NAMES, Language.ZH_CN))
        .isEqualTo("沿边九省（区）中的每一个外贸总额低于900亿美元时提醒。提醒之后，回到950亿美元或以上才会再次提醒。");
    assertThat(Rules.falls(Rules.recovering("5"), "20").meaning(NAMES, Language.ZH_CN))
        .isEqualTo("广西外贸总额比上年下降20%或更多时提醒。提醒之后，降幅收窄到5%或以下才会再次提醒。");
  }

  private static Facts.OfFigure facts(FigureChange told, FigureChange... all) {
    IndicatorNews news = new IndicatorNews(UUID.randomUUID(), "USD", 8, List.of(all));
    Outcome outcome =
        told.now() instanceof Figure.Known known
            ? new Outcome.Raises(new Reading.Known(known.value(), known.value()))
            : new Outcome.Retracts(new Reading.Unknown(Reading.Why.MISSING));
    return Facts.OfFigure.of(news, told, outcome);
  }

  private static Entry entry(
      Entry.Kind kind, String code, String zh, String en, String unit, Integer unitMult) {
    return new Entry(kind, code, zh, en, unit, unitMult, Instant.EPOCH);
  }
}
