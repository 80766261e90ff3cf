package dev.frontier.e2e.journeys;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.e2e.support.Series;
import dev.frontier.e2e.support.Stack;
import dev.frontier.e2e.support.Users;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The paper's tables, filed by the offices at start, come back out as printed. */
@Order(10)
class PaperFiguresTest {

  @BeforeAll
  static void theStackRuns() {
    Stack.running();
  }

  @Test
  void everyFigureOfTheProvincesIsServedAsItWasPrinted() {
    // Given the 189 figures of tables 1 to 4
    List<CSVRecord> figures = paper("figures.csv");
    assertEquals(189, figures.size());

    // When each is looked up in its series, Then it has its printed value; an empty one is missing
    assertAll(
        figures.stream()
            .map(
                figure ->
                    (Executable)
                        () -> {
                          Series series = series(figure.get("indicator"), figure.get("region"));
                          String period = figure.get("period");
                          if (figure.get("value").isEmpty()) {
                            assertNull(series.value(period), figure.toString());
                            assertEquals("O", series.status(period), figure.toString());
                          } else {
                            assertEquals(
                                0,
                                new BigDecimal(figure.get("value")).compareTo(series.value(period)),
                                figure.toString());
                          }
                        }));
  }

  @Test
  void fourFiguresAreMissingInPrintAndStayMissing() {
    long missing = paper("figures.csv").stream().filter(f -> f.get("value").isEmpty()).count();

    assertEquals(4, missing);
  }

  @Test
  void theRegisterHoldsWhatThePaperCounts() {
    // Given the zones, ports, pipelines, airports and fairs of the paper
    List<CSVRecord> facilities = paper("facilities.csv");

    // When the register is read through the gateway, as a file
    String csv =
        given()
            .get("/api/facilities?format=csv&fields=count")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    // Then each is there with its count
    List<String> lines = csv.lines().toList();
    facilities.forEach(
        it -> assertTrue(lines.contains(it.get("code") + "," + it.get("count")), it.toString()));
  }

  @Test
  void onlyWhatThePaperGetsWrongIsCalledFalse() {
    // Given the sentences of the opening and the first section, as they were registered
    long sentences = paperClaims();

    // When their verdicts are read through the gateway
    JsonPath answer =
        given().get("/api/claims?limit=500").then().statusCode(200).extract().jsonPath();

    // Then each has one, and three are false by the paper's own figures
    List<String> ids = answer.getList("claims.id");
    assertEquals(sentences, ids.stream().filter(id -> id.startsWith("P")).count());
    assertEquals(
        List.of("P1.2-21", "P1.2-25", "P1.3-09"),
        answer.getList(
            "claims.findAll { it.id.startsWith('P') && it.verdict.verdict == 'false' }.id"));
  }

  @Test
  void whatTheTablesDoNotAgreeInIsInTheLedger() {
    JsonPath ledger =
        given().get("/api/reconciliation").then().statusCode(200).extract().jsonPath();

    assertFalse(ledger.getList("lines").isEmpty());
  }

  static List<CSVRecord> totals() {
    return paper("published-totals.csv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("totals")
  void theNineProvincesTotalAndShareAreThePrintedOnes(CSVRecord printed) {
    // Given a total and a share as the paper prints them; When the system computes its own
    Series nine = series(printed.get("indicator"), "BORDER9");

    // Then both are equal to two decimals
    String period = printed.get("period");
    assertEquals(
        new BigDecimal(printed.get("border9_total")),
        nine.value(period).setScale(2, RoundingMode.HALF_UP));
    assertEquals(
        new BigDecimal(printed.get("share_of_national_percent")),
        nine.share(period).setScale(2, RoundingMode.HALF_UP));
  }

  @ParameterizedTest
  @CsvSource({
    "FDI_UTILISED,2017",
    "FDI_UTILISED,2018",
    "INBOUND_VISITORS,2020",
    "INBOUND_RECEIPTS,2020"
  })
  void aTotalOfEightSaysSo(String indicator, String period) {
    assertEquals("8 of 9, partial", series(indicator, "BORDER9").coverage(period));
  }

  @ParameterizedTest
  @CsvSource({
    "FDI_UTILISED,2019,CN-XZ",
    "INBOUND_VISITORS,2020,CN-HL",
    "INBOUND_RECEIPTS,2020,CN-HL"
  })
  void aChangeBetweenDifferentCoverageIsGivenLikeForLike(
      String indicator, String period, String absent) {
    // Given a year and the year before with different provinces present; When the change is read
    List<String> compared = series(indicator, "BORDER9").comparedMembers(period);

    // Then it was made over the eight that are present in both, and says which
    assertEquals(8, compared.size());
    assertFalse(compared.contains(absent));
  }

  @Test
  void likeForLikeGrowthOfForeignInvestmentIn2019LeavesTibetOut() {
    // Given 165.33 in 2018 without Tibet and 90.41 in 2019 of which Tibet 0.30
    // When the change of 2019 is read
    BigDecimal growth = series("FDI_UTILISED", "BORDER9").growthPercent("2019");

    // Then it is (90.11 - 165.33) / 165.33
    assertEquals(new BigDecimal("-45.50"), growth.setScale(2, RoundingMode.HALF_UP));
  }

  @Test
  void theRankingNamesLiaoningFirstAndTheMissingApart() {
    // Given the trade of 2021 and the visitors of 2020; When they are ranked
    var trade = ranking("TRADE_TOTAL", "2021");
    var visitors = ranking("INBOUND_VISITORS", "2020");

    // Then Liaoning leads trade, and Heilongjiang, which printed no visitors, has no rank
    assertEquals("CN-LN", trade.getString("ranks.find { it.rank == 1 }.region"));
    assertEquals(9, trade.getList("ranks").size());
    assertEquals(8, visitors.getList("ranks").size());
    assertEquals(List.of("CN-HL"), visitors.getList("missing"));
  }

  @Test
  void thePolicyTreeIsComplete() {
    // Given the tree that was loaded at start; When it is read
    var tree =
        Users.asAnyone().get("/api/recommendations").then().statusCode(200).extract().jsonPath();
    var obstacles =
        Users.asAnyone().get("/api/obstacles").then().statusCode(200).extract().jsonPath();

    // Then it has 4 recommendations, 13 items and 54 measures, and 4 obstacles
    String root = tree.get("recommendations") != null ? "recommendations" : "$";
    assertEquals(4, tree.getList(root).size());
    assertEquals(13, tree.getList(root + ".items.flatten()").size());
    assertEquals(54, tree.getList(root + ".items.flatten().measures.flatten()").size());
    assertEquals(
        4, obstacles.getList(obstacles.get("obstacles") != null ? "obstacles" : "$").size());
  }

  private static io.restassured.path.json.JsonPath ranking(String indicator, String period) {
    return Users.asAnyone()
        .queryParam("indicator", indicator)
        .queryParam("period", period)
        .get("/api/rankings")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static final java.util.Map<String, Series> READ = new java.util.HashMap<>();

  private static Series series(String indicator, String region) {
    return READ.computeIfAbsent(indicator + ":" + region, key -> Series.of(indicator, region));
  }

  /** How many claims are written down, a line with an id each. */
  private static long paperClaims() {
    try (Stream<String> lines = Files.lines(Stack.ROOT.resolve("data/paper/claims.yaml"))) {
      return lines.filter(line -> line.strip().startsWith("- id: ")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<CSVRecord> paper(String file) {
    try (Reader reader = Files.newBufferedReader(Stack.ROOT.resolve("data/paper/" + file))) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
