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
    @DisplayName("does not ask whether a figure is missing that is taken back, for a reason")
    void withdrawn() {
      GateCase filing =
          given().published("CN-GX", "TRADE", 2019, "4", "5", "6", "7").withdrawn("TRADE", 2022);

      assertEquals(List.of(), filing.codes());
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
