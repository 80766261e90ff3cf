package dev.frontier.ingestion.domain.gate;

import static dev.frontier.ingestion.domain.gate.GateCase.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The gate")
class GateTest {
  private static final String[] STEADY = {"100", "104", "109", "113", "119"};

  @Test
  @DisplayName("has nothing to say about a figure that goes on as the series did")
  void steady() {
    GateCase filing = given().published("CN-GX", "TRADE", 2017, STEADY).filed("TRADE", 2022, "124");

    assertEquals(List.of(), filing.judged());
  }

  @Test
  @DisplayName("has nothing to say about the first figure of a series")
  void first() {
    assertEquals(List.of(), given().filed("TRADE", 2022, "124").judged());
  }

  @Test
  @DisplayName("names what it says by row, figure, value and rule")
  void named() {
    GateCase filing =
        given()
            .published("CN-GX", "TRADE", 2017, STEADY)
            .filed("GDP", 2022, "9")
            .filed("TRADE", 2022, "1240.50");

    Finding found = filing.judged().get(0);

    assertEquals(2, found.row());
    assertEquals(new Finding.Key("power-of-ten", "TRADE", "2022"), found.key());
    assertEquals("CN-GX", found.region());
    assertEquals("1240.50", found.value());
    assertEquals(Severity.WARNING, found.severity());
    assertEquals("×10", found.params().get("factor"));
    assertEquals("124.05", found.params().get("mended"));
  }

  @Test
  @DisplayName("lists each rule once, with its numbers")
  void cards() {
    List<RuleCard> cards = new Gate(GateCase.PARAMETERS).cards();

    assertEquals(12, cards.size());
    Set<String> codes = new HashSet<>(cards.stream().map(RuleCard::code).toList());
    assertEquals(12, codes.size());
    assertTrue(
        cards.stream()
            .anyMatch(
                card ->
                    card.code().equals(GateRules.UNLIKE_THE_OTHERS)
                        && card.parameters().get("U").equals("0.4")));
  }

  @Nested
  @DisplayName("on sign and unit")
  class SignAndUnit {
    @Test
    @DisplayName("stops a negative amount")
    void negative() {
      List<Finding> found = given().filed("TRADE", 2022, "-3").judged();

      assertEquals(List.of("negative"), found.stream().map(Finding::code).toList());
      assertTrue(found.get(0).isError());
    }

    @Test
    @DisplayName("lets a net flow be negative")
    void netFlow() {
      assertEquals(List.of(), given().filed("NET_FLOW", 2022, "-3").codes());
    }

    @ParameterizedTest
    @CsvSource({"12.34565, fraction-of-one", "12.3456, ''", "12.345600, ''", "12, ''"})
    @DisplayName("stops a fraction of a person: 万 has four decimals")
    void fraction(String value, String expected) {
      assertEquals(
          expected.isEmpty() ? List.of() : List.of(expected),
          given().filed("VISITORS", 2022, value).codes());
    }
  }

  @Nested
  @DisplayName("on slips")
  class Slipped {
    @ParameterizedTest
    @CsvSource({
      "1240, ×10",
      "12400, ×100",
      "124000, ×1000",
      "1240000, ×10000",
      "12.4, ÷10",
      "1.24, ÷100",
      "0.124, ÷1000"
    })
    @DisplayName("names the power of ten, and asks nothing else about the same cause")
    void powers(String value, String factor) {
      List<Finding> found =
          given().published("CN-GX", "TRADE", 2017, STEADY).filed("TRADE", 2022, value).judged();

      assertEquals(List.of("power-of-ten"), found.stream().map(Finding::code).toList());
      assertEquals(factor, found.get(0).params().get("factor"));
    }

    @Test
    @DisplayName("names yuan filed as dollars, by the rate of the year")
    void yuanForDollars() {
      List<Finding> found =
          given()
              .published("CN-GX", "TRADE", 2017, "100", "104", "109", "113")
              .filed("TRADE", 2021, "760")
              .judged();

      assertEquals(List.of("wrong-currency"), found.stream().map(Finding::code).toList());
      assertEquals("×6.4515", found.get(0).params().get("factor"));
      assertEquals("117.8", found.get(0).params().get("mended"));
    }

    @Test
    @DisplayName("names dollars filed as yuan, by the usual rate of a year without one")
    void dollarsForYuan() {
      List<Finding> found =
          given().published("CN-GX", "GDP", 2017, STEADY).filed("GDP", 2022, "18.5").judged();

      assertEquals(List.of("wrong-currency"), found.stream().map(Finding::code).toList());
      assertEquals("÷6.7", found.get(0).params().get("factor"));
    }

    @Test
    @DisplayName("does not speak of currencies where people are counted")
    void noCurrency() {
      GateCase filing =
          given().published("CN-GX", "VISITORS", 2017, STEADY).filed("VISITORS", 2022, "831");

      assertEquals(List.of("year-on-year"), filing.codes());
    }

    @Test
    @DisplayName("blames the slip within a series and not the figures around it")
    void within() {
      List<Finding> found =
          given().filed("TRADE", 2017, "100", "104", "1090", "113", "119").judged();

      Finding slip =
          found.stream().filter(one -> one.code().equals("power-of-ten")).findFirst().orElseThrow();
      assertEquals("2019", slip.period().text());
      assertEquals(1, found.stream().filter(one -> one.code().equals("power-of-ten")).count());
    }

    @Test
    @DisplayName("carries what is expected along the growth of the series")
    void growing() {
      GateCase filing =
          given()
              .published("CN-GX", "TRADE", 2017, "100", "130", "169", "219.7", "285.6")
              .filed("TRADE", 2022, "3710");

      List<Finding> found = filing.judged();

      assertEquals("power-of-ten", found.get(0).code());
      assertEquals("371.3", found.get(0).params().get("expected"));
    }

    @Test
    @DisplayName("sees a bad year of all provinces as that")
    void allFell() {
      GateCase filing =
          given()
              .published("CN-YN", "VISITORS", 2019, "739", "57")
              .published("CN-LN", "VISITORS", 2019, "294", "20")
              .published("CN-NM", "VISITORS", 2019, "196", "16")
              .published("CN-JL", "VISITORS", 2019, "137", "21")
              .published("CN-GX", "VISITORS", 2019, "624")
              .filed("VISITORS", 2020, "62");

      assertEquals(List.of("year-on-year"), filing.codes());
    }
  }

  @Nested
  @DisplayName("on growth")
  class Growth {
    @Test
    @DisplayName("asks about a change that the series is not used to, naming what it is used to")
    void unusual() {
      List<Finding> found =
          given().published("CN-GX", "TRADE", 2017, STEADY).filed("TRADE", 2022, "85").judged();

      assertEquals(List.of("year-on-year"), found.stream().map(Finding::code).toList());
      assertEquals("-28.6%", found.get(0).params().get("change"));
      assertEquals("119", found.get(0).params().get("previous"));
    }

    @Test
    @DisplayName("lets a series that jumps jump")
    void jumpy() {
      GateCase filing =
          given()
              .published("CN-GX", "TRADE", 2017, "100", "150", "120", "190", "150")
              .filed("TRADE", 2022, "90");

      assertEquals(List.of(), filing.codes());
    }

    @ParameterizedTest
    @CsvSource({"190, ''", "210, year-on-year", "55, ''", "48, year-on-year"})
    @DisplayName("asks of a young series only what doubles or halves")
    void young(String value, String expected) {
      GateCase filing =
          given().published("CN-GX", "TRADE", 2021, "100").filed("TRADE", 2022, value);

      assertEquals(expected.isEmpty() ? List.of() : List.of(expected), filing.codes());
    }

    @Test
    @DisplayName("does not let a figure vouch for itself by the growth that follows it")
    void ownGrowthAfter() {
      // Two growths are left that the figure is no part of: too few to know what is usual.
      GateCase filing =
          given()
              .published("CN-GX", "TRADE", 2017, "100", "104", null, "108", "113")
              .filed("TRADE", 2019, "150");

      assertEquals(List.of(), filing.codes());
    }

    @Test
    @DisplayName("compares with last year and not with the year before a gap")
    void gap() {
      GateCase filing =
          given().published("CN-GX", "TRADE", 2019, "100", "104", null).filed("TRADE", 2022, "230");

      assertEquals(List.of(), filing.codes());
    }

    @Test
    @DisplayName("asks about a province that moves unlike the others, though itself is used to it")
    void unlikeTheOthers() {
      List<Finding> found = sevenOthers().filed("TRADE", 2022, "160").judged();

      assertEquals(List.of("unlike-the-others"), found.stream().map(Finding::code).toList());
      assertEquals("+60.0%", found.get(0).params().get("change"));
      assertEquals(8, found.get(0).params().get("count"));
    }

    @Test
    @DisplayName("says nothing when others that move alike are a little apart")
    void aLittleApart() {
      assertEquals(List.of(), sevenOthers().filed("TRADE", 2022, "112").codes());
    }

    @Test
    @DisplayName("makes no cross-section of fewer than six")
    void tooFew() {
      GateCase filing =
          given()
              .published("CN-GX", "TRADE", 2021, "100")
              .published("CN-YN", "TRADE", 2021, "100", "101")
              .published("CN-LN", "TRADE", 2021, "100", "102")
              .published("CN-NM", "TRADE", 2021, "100", "101")
              .published("CN-JL", "TRADE", 2021, "100", "102")
              .filed("TRADE", 2022, "190");

      assertEquals(List.of(), filing.codes());
    }

    private GateCase sevenOthers() {
      return given()
          .published("CN-GX", "TRADE", 2021, "100")
          .published("CN-YN", "TRADE", 2021, "100", "101")
          .published("CN-LN", "TRADE", 2021, "100", "102")
          .published("CN-NM", "TRADE", 2021, "100", "101")
          .published("CN-JL", "TRADE", 2021, "100", "102")
          .published("CN-HL", "TRADE", 2021, "100", "103")
          .published("CN-XJ", "TRADE", 2021, "100", "102")
          .published("CN-GS", "TRADE", 2021, "100", "103");
    }
  }

  @Nested
  @DisplayName("on the nation")
  class Nation {
    @Test
    @DisplayName("stops a province that exceeds the nation, and says it once")
    void share() {
      List<Finding> found =
          given().published("CN", "TRADE", 2022, "500").filed("TRADE", 2022, "501").judged();

      assertEquals(List.of("share-over-national"), found.stream().map(Finding::code).toList());
      assertTrue(found.get(0).isError());
    }

    @Test
    @DisplayName("stops a nation that a published province exceeds, naming the province")
    void nationBelow() {
      List<Finding> found =
          given()
              .published("CN-YN", "TRADE", 2022, "501")
              .filedBy("CN")
              .filed("TRADE", 2022, "500")
              .judged();

      assertEquals(List.of("share-over-national"), found.stream().map(Finding::code).toList());
      assertEquals("CN-YN", found.get(0).params().get("region"));
    }

    @ParameterizedTest
    @CsvSource({"100, ''", "101, sum-over-national"})
    @DisplayName("asks when the provinces together exceed it")
    void sum(String value, String expected) {
      List<Finding> found =
          given()
              .published("CN", "TRADE", 2022, "500")
              .published("CN-YN", "TRADE", 2022, "400")
              .filed("TRADE", 2022, value)
              .judged();

      assertEquals(
          expected.isEmpty() ? List.of() : List.of(expected),
          found.stream().map(Finding::code).toList());
    }

    @Test
    @DisplayName("adds up nothing that does not add up")
    void rates() {
      assertEquals(
          List.of(), given().published("CN", "RATE", 2022, "3").filed("RATE", 2022, "4").codes());
    }
  }

  @Nested
  @DisplayName("on what is there")
  class Presence {
    @Test
    @DisplayName("asks about the very figure of last year, however it is written")
    void unchanged() {
      GateCase filing =
          given().published("CN-GX", "TRADE", 2021, "5.4").filed("TRADE", 2022, "5.40");

      assertEquals(List.of("same-as-last-year"), filing.codes());
    }

    @Test
    @DisplayName("lets stay what does not change")
    void area() {
      GateCase filing =
          given().published("CN-GX", "AREA", 2021, "23.67").filed("AREA", 2022, "23.67");

      assertEquals(List.of(), filing.codes());
    }

    @Test
    @DisplayName("asks about a figure that is missing after three years")
    void missing() {
      String[] noFigure = {null};
      GateCase filing =
          given().published("CN-GX", "TRADE", 2019, "4", "5", "6").filed("TRADE", 2022, noFigure);

      assertEquals(List.of("gone-missing"), filing.codes());
    }

    @Test
    @DisplayName("does not ask about one that was hardly ever there")
    void seldom() {
      String[] noFigure = {null};
      GateCase filing =
          given().published("CN-GX", "TRADE", 2019, null, "5", "6").filed("TRADE", 2022, noFigure);

      assertEquals(List.of(), filing.codes());
    }

    @Test
    @DisplayName("asks about nothing where there was something")
    void zero() {
      GateCase filing = given().published("CN-GX", "TRADE", 2021, "5").filed("TRADE", 2022, "0");

      assertEquals(List.of("zero-after-value"), filing.codes());
    }

    @Test
    @DisplayName("does not ask about nothing after nothing")
    void stillZero() {
      GateCase filing = given().published("CN-GX", "TRADE", 2021, "0").filed("TRADE", 2022, "0.00");

      assertEquals(List.of(), filing.codes());
    }
  }

  @Nested
  @DisplayName("on pairs")
  class Paired {
    @ParameterizedTest
    @ValueSource(strings = {"10.1", "6.0"})
    @DisplayName("asks once when visitors move and receipts do not, or fall")
    void apart(String receipts) {
      List<Finding> found =
          given()
              .published("CN-GX", "VISITORS", 2021, "100")
              .published("CN-GX", "RECEIPTS", 2021, "10")
              .filed("VISITORS", 2022, "130")
              .filed("RECEIPTS", 2022, receipts)
              .judged();

      assertEquals(List.of("pair-apart"), found.stream().map(Finding::code).toList());
      assertEquals("RECEIPTS", found.get(0).indicator());
      assertEquals("+30.0%", found.get(0).params().get("otherChange"));
    }

    @Test
    @DisplayName("asks about the visitors when the receipts are published already")
    void leaderLater() {
      List<Finding> found =
          given()
              .published("CN-GX", "VISITORS", 2021, "100")
              .published("CN-GX", "RECEIPTS", 2021, "10", "10.1")
              .filed("VISITORS", 2022, "130")
              .judged();

      assertEquals(List.of("pair-apart"), found.stream().map(Finding::code).toList());
      assertEquals("VISITORS", found.get(0).indicator());
    }

    @Test
    @DisplayName("lets both move together")
    void together() {
      GateCase filing =
          given()
              .published("CN-GX", "VISITORS", 2021, "100")
              .published("CN-GX", "RECEIPTS", 2021, "10")
              .filed("VISITORS", 2022, "130")
              .filed("RECEIPTS", 2022, "12");

      assertEquals(List.of(), filing.codes());
    }
  }
}
