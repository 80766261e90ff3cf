package dev.frontier.ingestion.domain.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.ingestion.domain.catalogue.Catalogue;
import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import dev.frontier.ingestion.domain.catalogue.RegionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Catalogue CATALOGUE =
      new Catalogue(
          Map.of(
              "CN-GX", new CatalogueEntry.Region("CN-GX", RegionKind.PROVINCE, "广西", "Guangxi"),
              "BORDER9", new CatalogueEntry.Region("BORDER9", RegionKind.AGGREGATE, "九省", "Nine")),
          Map.of(
              "TRADE_TOTAL",
              new CatalogueEntry.Indicator("TRADE_TOTAL", null, null, "USD", 8, 2, Freq.A),
              "TRADE_HEAD",
              new CatalogueEntry.Indicator(
                  "TRADE_HEAD", null, null, "USD", 0, 2, Freq.A, true, false)));

  @Test
  void acceptsAFigureAsItIsFiled() {
    RawRow row = new RawRow(1, "CN-GX", "TRADE_TOTAL", "2021", " 917.020 ", null, "");

    RowsResult result = RowRules.judge(List.of(row), "CN-GX", CATALOGUE, TODAY);

    SubmissionRow accepted = assertInstanceOf(RowsResult.Accepted.class, result).rows().get(0);
    assertEquals(new BigDecimal("917.020"), accepted.value());
    assertEquals(ObsStatus.A, accepted.status());
    assertEquals(null, accepted.note());
  }

  @Test
  void understandsCellsInEitherWidthAndTellsWhatItUnderstood() {
    RawRow row = new RawRow(3, "ＣＮ－ＧＸ", "TRADE_TOTAL", "２０２１年", "９，１７０．２亿", "Ａ", null);

    RowsResult result = RowRules.judge(List.of(row), "CN-GX", CATALOGUE, TODAY);

    RowsResult.Accepted accepted = assertInstanceOf(RowsResult.Accepted.class, result);
    assertEquals(new BigDecimal("9170.2"), accepted.rows().get(0).value());
    assertEquals(
        List.of("region CN-GX", "period 2021", "obs_status A", "value 9170.2"),
        accepted.conversions().kept().stream().map(one -> one.column() + " " + one.to()).toList());
    assertEquals(4, accepted.conversions().count());
  }

  @Test
  void holdsAStatedFrequencyAgainstTheIndicator() {
    RawRow row =
        new RawRow(
            1,
            "CN-GX",
            "TRADE_TOTAL",
            "2021",
            "1",
            null,
            null,
            RowAction.MERGE,
            new RawRow.Stated("Q", null, null));

    RowsResult result = RowRules.judge(List.of(row), "CN-GX", CATALOGUE, TODAY);

    RowViolation broken = assertInstanceOf(RowsResult.Refused.class, result).violations().get(0);
    assertEquals("freq choice", broken.column() + ' ' + broken.rule());
  }

  @Test
  void takesAMissingValueForMissingAndNotForZero() {
    RawRow row = new RawRow(1, "CN-GX", "TRADE_TOTAL", "2021", "", "O", "not collected");

    RowsResult result = RowRules.judge(List.of(row), "CN-GX", CATALOGUE, TODAY);

    SubmissionRow accepted = assertInstanceOf(RowsResult.Accepted.class, result).rows().get(0);
    assertEquals(null, accepted.value());
    assertEquals(ObsStatus.O, accepted.status());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,TRADE_TOTAL,2021,1,A,region,required",
        "CN-YN,TRADE_TOTAL,2021,1,A,region,region-mixed",
        "CN-GX,-,2021,1,A,indicator,required",
        "CN-GX,TRADE,2021,1,A,indicator,unknown-indicator",
        "CN-GX,TRADE_HEAD,2021,1,A,indicator,computed-not-filed",
        "CN-GX,TRADE_TOTAL,-,1,A,period,required",
        "CN-GX,TRADE_TOTAL,21,1,A,period,period-format",
        "CN-GX,TRADE_TOTAL,2021-Q1,1,A,period,period-frequency",
        "CN-GX,TRADE_TOTAL,2026,1,A,period,period-in-future",
        "CN-GX,TRADE_TOTAL,2021,abc,A,value,number-format",
        "CN-GX,TRADE_TOTAL,2021,-,A,value,missing-needs-o",
        "CN-GX,TRADE_TOTAL,2021,-,-,value,missing-needs-o",
        "CN-GX,TRADE_TOTAL,2021,0,O,value,value-with-o",
        "CN-GX,TRADE_TOTAL,2021,1,L,obs_status,obs-status"
      })
  void namesRowColumnAndRule(
      String region,
      String indicator,
      String period,
      String value,
      String status,
      String column,
      String rule) {
    RawRow row = new RawRow(7, region, indicator, period, value, status, null);

    RowsResult result = RowRules.judge(List.of(row), "CN-GX", CATALOGUE, TODAY);

    List<RowViolation> violations = assertInstanceOf(RowsResult.Refused.class, result).violations();
    assertEquals(1, violations.size(), violations::toString);
    assertEquals(7, violations.get(0).row());
    assertEquals(column, violations.get(0).column());
    assertEquals(rule, violations.get(0).rule());
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    List<RawRow> rows =
        List.of(
            new RawRow(1, "CN-GX", "TRADE", "21", "x", "L", "\u0000"),
            new RawRow(2, "CN-GX", "TRADE_TOTAL", "2021", "1", "A", null),
            new RawRow(3, "CN-GX", "TRADE_TOTAL", "2021", "2", "A", "n".repeat(2001)));

    RowsResult result = RowRules.judge(rows, "CN-GX", CATALOGUE, TODAY);

    assertEquals(
        List.of(
            "1 unknown-indicator",
            "1 period-format",
            "1 number-format",
            "1 obs-status",
            "1 control-characters",
            "3 text-too-long",
            "3 duplicate-row"),
        assertInstanceOf(RowsResult.Refused.class, result).violations().stream()
            .map(violation -> violation.row() + " " + violation.rule())
            .toList());
  }

  @Test
  void takesOfAMergeInALoadWhatItSays() {
    RowRules rules = RowRules.ofManyRegions(CATALOGUE, TODAY);

    PartialRow row = rules.next(merge(null, null, "counted again")).orElseThrow();

    assertTrue(row.keepsValue() && row.keepsStatus() && !row.keepsNote());
    assertTrue(rules.violations().isEmpty());
  }

  @Test
  void refusesInALoadAValueOfWhatIsSaidToBeMissing() {
    RowRules rules = RowRules.ofManyRegions(CATALOGUE, TODAY);

    boolean taken = rules.next(merge("1", "O", null)).isPresent();

    assertEquals(false, taken);
    assertEquals(Rules.VALUE_WITH_O, rules.violations().kept().get(0).rule());
  }

  @Test
  void refusesInALoadAReplacementThatLeavesTheValueOut() {
    RowRules rules = RowRules.ofManyRegions(CATALOGUE, TODAY);

    boolean taken =
        rules.next(new RawRow(1, "CN-GX", "TRADE_TOTAL", "2021", null, null, null)).isPresent();

    assertEquals(false, taken);
    assertEquals(Rules.MISSING_NEEDS_O, rules.violations().kept().get(0).rule());
  }

  @Test
  void refusesOfAFilingAMergeThatNothingPublishedFilled() {
    RowsResult result =
        RowRules.judge(List.of(merge(null, null, "a note")), "CN-GX", CATALOGUE, TODAY);

    assertEquals(
        Rules.MISSING_NEEDS_O,
        assertInstanceOf(RowsResult.Refused.class, result).violations().get(0).rule());
  }

  private static RawRow merge(String value, String status, String note) {
    return new RawRow(
        1,
        "CN-GX",
        "TRADE_TOTAL",
        "2021",
        value,
        status,
        note,
        RowAction.MERGE,
        RawRow.Stated.NOTHING);
  }

  @Test
  void refusesFiguresOfAnAggregateWhichFollowFromItsMembers() {
    RawRow row = new RawRow(1, "BORDER9", "TRADE_TOTAL", "2021", "1", "A", null);

    RowsResult result = RowRules.judge(List.of(row), "BORDER9", CATALOGUE, TODAY);

    assertEquals(
        Rules.AGGREGATE_NOT_FILED,
        assertInstanceOf(RowsResult.Refused.class, result).violations().get(0).rule());
  }

  @Test
  void knowsNoCodeBeforeTheCatalogueHasCome() {
    RawRow row = new RawRow(1, "CN-GX", "TRADE_TOTAL", "2021", "1", "A", null);

    RowsResult result =
        RowRules.judge(List.of(row), "CN-GX", new Catalogue(Map.of(), Map.of()), TODAY);

    assertEquals(
        List.of(Rules.UNKNOWN_REGION, Rules.UNKNOWN_INDICATOR),
        assertInstanceOf(RowsResult.Refused.class, result).violations().stream()
            .map(RowViolation::rule)
            .toList());
  }

  @Property
  void anyCellsWhateverAreAcceptedWholeOrRefusedByName(
      @ForAll("cells") @Size(max = 6) List<List<String>> filed) {
    List<RawRow> rows =
        IntStream.range(0, filed.size())
            .mapToObj(
                i -> {
                  List<String> cells = filed.get(i);
                  return new RawRow(
                      i + 1,
                      cells.get(0),
                      cells.get(1),
                      cells.get(2),
                      cells.get(3),
                      cells.get(4),
                      cells.get(5));
                })
            .toList();

    RowsResult result = RowRules.judge(rows, "CN-GX", CATALOGUE, TODAY);

    if (result instanceof RowsResult.Accepted accepted) {
      assertEquals(rows.size(), accepted.rows().size());
    } else {
      ((RowsResult.Refused) result)
          .violations()
          .forEach(violation -> assertTrue(violation.row() >= 1 && violation.rule() != null));
    }
  }

  @Provide
  Arbitrary<List<List<String>>> cells() {
    Arbitrary<String> cell =
        Arbitraries.frequencyOf(
            Tuple.of(
                3, Arbitraries.of("CN-GX", "TRADE_TOTAL", "2021", "2020", "1.5", "A", "O", "")),
            Tuple.of(1, Arbitraries.strings().injectNull(0.2)));
    return cell.list().ofSize(6).list();
  }
}
