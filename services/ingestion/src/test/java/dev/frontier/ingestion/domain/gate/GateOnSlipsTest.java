package dev.frontier.ingestion.domain.gate;

import static dev.frontier.ingestion.domain.gate.GateCase.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The gate on slips")
class GateOnSlipsTest {
  private static final String[] STEADY = {"100", "104", "109", "113", "119"};

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
    List<Finding> found = given().filed("TRADE", 2017, "100", "104", "1090", "113", "119").judged();

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
