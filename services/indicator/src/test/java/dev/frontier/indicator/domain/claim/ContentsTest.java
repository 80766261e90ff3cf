package dev.frontier.indicator.domain.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.frontier.indicator.Paper;
import dev.frontier.indicator.PaperClaims;
import dev.frontier.indicator.domain.catalogue.CatalogueRules.Breach;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each type of content on the paper's figures: where it holds, and where it does not. */
class ContentsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // Trade of the nine: 2585.51 2963.03 2991.16 2875.65 3662.20
        "trend, indicator: TRADE_TOTAL, region: BORDER9, from: '2017', to: '2021', direction:"
            + " rising, everyStep: true | FALSE |",
        "trend, indicator: TRADE_TOTAL, region: BORDER9, from: '2017', to: '2021', direction:"
            + " falling | FALSE |",
        "trend, indicator: TRADE_TOTAL, region: BORDER9, from: '2018', to: '2020', direction:"
            + " falling | TRUE |",
        "trend, indicator: TRADE_TOTAL, region: BORDER9, from: '2017', to: '2021', direction:"
            + " rising | TRUE |",
        "trend, indicator: TRADE_TOTAL, region: BORDER9, from: '2020', to: '2022', direction:"
            + " rising | UNDECIDABLE |",
        "extreme, indicator: TRADE_TOTAL, region: BORDER9, period: '2019', from: '2017', to:"
            + " '2021', extreme: highest | FALSE | 2991.16",
        "extreme, indicator: TRADE_TOTAL, region: BORDER9, period: '2017', from: '2017', to:"
            + " '2021', extreme: lowest | TRUE | 2585.51",
        "extreme, indicator: TRADE_TOTAL, region: BORDER9, period: '2021', from: '2017', to:"
            + " '2021', extreme: lowest | FALSE | 3662.2",
        // Foreign investment in 2020: above zero against 2019 in five, Heilongjiang 5.40 as before,
        // lower in three
        "count, indicator: FDI_UTILISED, group: BORDER9, period: '2020', measure: growth,"
            + " whereRelation: more_than, whereFigure: '0', relation: equals, figure: '5' | TRUE |"
            + " 5",
        "count, indicator: FDI_UTILISED, group: BORDER9, period: '2020', measure: growth,"
            + " whereRelation: more_than, whereFigure: '0', relation: equals, figure: '6' | TRUE |"
            + " 5",
        "count, indicator: FDI_UTILISED, group: BORDER9, period: '2020', measure: growth,"
            + " whereRelation: more_than, whereFigure: '0', relation: equals, figure: '4' | FALSE |"
            + " 5",
        "count, indicator: FDI_UTILISED, group: BORDER9, period: '2020', measure: growth,"
            + " whereRelation: more_than, whereFigure: '0', relation: equals, figure: '7' | FALSE |"
            + " 5",
        // Tibet is missing, and might be one more
        "count, indicator: FDI_UTILISED, group: BORDER9, period: '2017', whereRelation: at_least,"
            + " whereFigure: '30', relation: equals, figure: '4' | TRUE | 3",
        "rank, indicator: TRADE_TOTAL, region: CN-YN, group: BORDER9, period: '2021', relation:"
            + " equals, figure: '3' | TRUE | 3",
        "rank, indicator: TRADE_TOTAL, region: CN-YN, group: BORDER9, period: '2021', relation:"
            + " at_most, figure: '2' | FALSE | 3",
        "rank, indicator: TRADE_TOTAL, region: CN, group: BORDER9, period: '2021', relation:"
            + " equals, figure: '1' | UNDECIDABLE |",
        "rank, indicator: INBOUND_VISITORS, region: CN-HL, group: BORDER9, period: '2020',"
            + " relation: equals, figure: '9' | UNDECIDABLE |",
        // 8.51 and 8.23 are apart by more than rounding; 5.40 is 5.40
        "comparison, indicator: TRADE_TOTAL, region: CN-YN, period: '2021', position: above,"
            + " otherRegion: CN-GX | FALSE |",
        "comparison, indicator: TRADE_TOTAL, region: CN-YN, period: '2021', position: below,"
            + " otherRegion: CN-GX | TRUE |",
        "comparison, indicator: FDI_UTILISED, region: CN-HL, period: '2020', position: above,"
            + " otherPeriod: '2019' | TRUE |",
        "comparison, indicator: TRADE_TOTAL, region: CN-XZ, period: '2021', from: '2017', measure:"
            + " growth, position: above, otherRegion: CN | FALSE |",
        "difference, indicator: TRADE_TOTAL, region: CN-LN, period: '2021', otherRegion: CN-GX,"
            + " relation: equals, figure: '277.75' | TRUE | 277.75",
        "difference, indicator: TRADE_TOTAL, region: CN-LN, period: '2021', otherRegion: CN-GX,"
            + " relation: equals, figure: '277.70' | FALSE | 277.75",
        "average_growth, indicator: TRADE_TOTAL, region: CN-YN, from: '2017', to: '2021', relation:"
            + " equals, figure: '20.0' | TRUE | 20.0191",
        "average_growth, indicator: TRADE_TOTAL, region: CN-YN, from: '2017', to: '2021', relation:"
            + " equals, figure: '19.9' | FALSE | 20.0191",
        "multiple, indicator: TRADE_TOTAL, region: CN-GX, from: '2017', to: '2021', relation:"
            + " at_least, figure: '2' | FALSE | 1.5844",
        "sum, indicator: FDI_UTILISED, regions: [CN-LN, CN-XZ], period: '2017', relation: equals,"
            + " figure: '53.40' | UNDECIDABLE |",
        "share, indicator: TRADE_TOTAL, regions: [CN-LN, CN-GX], of: BORDER9, period: '2021',"
            + " relation: more_than, figure: '50' | TRUE | 57.6645",
        "members, group: BORDER9, relation: equals, figure: '8' | FALSE | 9",
        "neighbours, region: CN-XJ, relation: equals, figure: '8' | TRUE | 8",
        "facilities, kinds: [PIPELINE], region: CN-XJ, relation: equals, figure: '1' | FALSE | 0"
      })
  void holdsOrNot(String content, Judgement.Verdict verdict, String value) throws Exception {
    Judgement judgement = PaperClaimsTest.judge(claim("{type: " + content + "}"), List.of());

    assertEquals(verdict, judgement.verdict());
    assertEquals(value == null ? "" : value, rounded(judgement));
  }

  private static String rounded(Judgement judgement) {
    return judgement.value() == null
        ? ""
        : PaperClaims.plain(judgement.value().setScale(4, java.math.RoundingMode.HALF_UP));
  }

  @Test
  void readingsThatComeToTheSameDecideAndOthersAreAmbiguous() throws Exception {
    String rise =
        "{type: trend, indicator: TRADE_TOTAL, region: BORDER9, from: '%s', to: '%s', direction:"
            + " rising}";
    Claim agreeing =
        claim(
            "{type: readings, readings: [%s, %s]}"
                .formatted(rise.formatted("2017", "2021"), rise.formatted("2020", "2021")));
    Claim differing =
        claim(
            "{type: readings, readings: [%s, %s]}"
                .formatted(rise.formatted("2017", "2021"), rise.formatted("2019", "2020")));

    List<Judgement> judgements =
        List.of(
            PaperClaimsTest.judge(agreeing, List.of()),
            PaperClaimsTest.judge(differing, List.of()));

    assertEquals(Judgement.Verdict.TRUE, judgements.get(0).verdict());
    assertEquals(Judgement.Verdict.UNDECIDABLE, judgements.get(1).verdict());
    assertEquals("ambiguous", judgements.get(1).reason().code());
  }

  @Test
  void everyRuleThatAContentBreaksIsNamedWithItsPlace() throws Exception {
    Map<String, Object> fields =
        fields(
            "{type: readings, readings: [{type: level, indicator: x, relation: between, figure:"
                + " '1'}, {type: trend, indicator: A, region: B, from: '2019', to: '2018',"
                + " direction: up}]}");

    ContentForm.Result.Broken broken = (ContentForm.Result.Broken) ContentForm.read(fields);

    assertEquals(
        List.of(
            "readings[0].region required",
            "readings[0].period required",
            "readings[0].indicator invalid",
            "readings[0].upTo required",
            "readings[1].direction choice",
            "readings[1].to invalid"),
        broken.breaches().stream().map(ContentsTest::text).toList());
  }

  private static String text(Breach breach) {
    return breach.field() + " " + breach.rule();
  }

  private static Map<String, Object> fields(String yaml) throws Exception {
    return new ObjectMapper()
        .convertValue(new YAMLMapper().readTree(yaml), new TypeReference<>() {});
  }

  private static Claim claim(String yaml) throws Exception {
    Map<String, Object> fields = fields(yaml);
    if (ContentForm.read(fields) instanceof ContentForm.Result.Read read) {
      assertEquals(List.of(), ClaimRules.check(read.content(), Paper.catalogue()));
      return new Claim("X", fields, read.content(), "试", "Trial", null);
    }
    throw new AssertionError(ContentForm.read(fields));
  }
}
