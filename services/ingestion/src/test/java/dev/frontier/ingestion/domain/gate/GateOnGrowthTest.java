package dev.frontier.ingestion.domain.gate;

import static dev.frontier.ingestion.domain.gate.GateCase.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The gate on growth")
class GateOnGrowthTest {
  private static final String[] STEADY = {"100", "104", "109", "113", "119"};

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
    GateCase filing = given().published("CN-GX", "TRADE", 2021, "100").filed("TRADE", 2022, value);

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
