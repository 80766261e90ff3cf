package dev.frontier.indicator.adapter.in.rest;

import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.missing;
import static dev.frontier.indicator.Figures.release;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.indicator.domain.observation.Action;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class FormatsApiTest {

  private static final String INDICATOR = "FORMAT_TRADE";
  private static final String SERIES =
      "/api/series?indicator=" + INDICATOR + "&region=CN-A,CN-B,GROUP";
  private static final String RANKING =
      "/api/rankings?indicator=" + INDICATOR + "&period=2018&group=GROUP";
  private static final String COMPARE =
      "/api/compare?indicator=" + INDICATOR + "&region=CN-A,CN-B,GROUP";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject PutCatalogueEntry put;
  @Inject ReceiveFigures receive;

  @BeforeEach
  void twoYears() {
    Figures.put(put, Figures.NATION);
    Figures.MEMBERS.forEach(code -> Figures.put(put, Figures.province(code)));
    Figures.put(put, Figures.GROUP);
    Figures.put(put, Figures.named(INDICATOR));
    Release.Item noted =
        new Release.Item(
            Period.ofYear(2018), Action.PUBLISHED, new BigDecimal("-5.00"), "E", "=HYPERLINK(1)");
    receive.handle(
        Stream.of(
                release(1, "CN-A", figure(2017, "10.00"), noted),
                release(2, "CN-B", figure(2017, "20.00"), figure(2018, "30.00")),
                release(3, "CN-C", figure(2017, "30.00"), figure(2018, "60.00")),
                release(4, "CN-D", figure(2017, "40.00"), missing(2018)),
                release(5, "CN", figure(2017, "200.00"), figure(2018, "400.00")))
            .map(it -> Figures.of(INDICATOR, it))
            .toList());
  }

  @Test
  void aSeriesIsGivenAsCsvWithUnitsAndWordsInBothLanguages() throws IOException {
    String csv =
        get(SERIES + "&format=csv")
            .contentType("text/csv")
            .header("Content-Disposition", equalTo("attachment; filename=\"series.csv\""))
            .extract()
            .asString();

    List<CSVRecord> rows = rows(csv);
    assertEquals(6, rows.size());
    CSVRecord noted = rows.get(1);
    assertEquals("-5.00", noted.get("value"));
    assertEquals("亿美元", noted.get("unitZh"));
    assertEquals("100 million US dollars", noted.get("unitEn"));
    assertEquals("估计值", noted.get("status.zh"));
    assertEquals("'=HYPERLINK(1)", noted.get("note"));
    assertEquals("3 of 4, partial", rows.get(5).get("coverage.text"));
  }

  @Test
  void theHeaderAsksForAFormatAsTheParameterDoesAndTheParameterWins() {
    given().header("Accept", "text/csv").get(SERIES).then().contentType("text/csv");
    given().header("Accept", XLSX).get(RANKING).then().contentType(XLSX);
    given()
        .header("Accept", "application/json;q=0.1, text/csv;q=0.5")
        .get(RANKING)
        .then()
        .contentType("text/csv");
    given()
        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
        .get(SERIES)
        .then()
        .contentType("application/json");
    given()
        .header("Accept", XLSX)
        .get(SERIES + "&format=json")
        .then()
        .contentType("application/json");
    given()
        .header("Accept", "application/pdf")
        .get(SERIES)
        .then()
        .statusCode(406)
        .body("type", equalTo("urn:frontier:problem:not-acceptable"));
  }

  @Test
  void everyAnswerSaysThatItDependsOnTheHeader() {
    get(SERIES).header("Vary", containsString("Accept"));
  }

  @Test
  void aSeriesIsGivenAsAWorkbookThatExplainsItself() throws IOException {
    byte[] bytes = get(SERIES + "&format=xlsx").contentType(XLSX).extract().asByteArray();

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertEquals(6, workbook.getSheetAt(0).getLastRowNum());
      assertEquals("贸易（亿美元）", workbook.getSheetAt(1).getRow(2).getCell(1).getStringCellValue());
    }
  }

  @Test
  void aRankingIsGivenAsCsv() throws IOException {
    List<CSVRecord> rows = rows(get(RANKING + "&format=csv&bom=true").extract().asString());

    assertEquals("CN-C", rows.get(0).get("region"));
    assertEquals("100.00", rows.get(0).get("yoyPercent"));
  }

  @Test
  void onlyTheFieldsAskedForAreGiven() throws IOException {
    get(SERIES + "&fields=value,yoy.percent")
        .body("series[1].observations[1]", aMapWithSize(3))
        .body("series[1].observations[1].value", equalTo("30.00"))
        .body("series[1].observations[1].yoy", aMapWithSize(1))
        .body("series[1].observations[1].yoy.percent", equalTo("50.00"));
    get(RANKING + "&fields=rank")
        .body("ranks[0]", aMapWithSize(2))
        .body("ranks[0]", hasKey("region"));

    String csv = get(SERIES + "&format=csv&fields=yoy").extract().asString();
    assertEquals(
        List.of(
            "yoy.absolute",
            "yoy.percent",
            "yoy.comparedWith",
            "yoy.comparedMembers",
            "yoy.withheld"),
        rows(csv).get(0).getParser().getHeaderNames().stream()
            .filter(it -> it.startsWith("yoy"))
            .toList());
    assertEquals(false, csv.contains("vintage"));
  }

  @Test
  void pagesFollowEachOtherAsOfOneInstant() {
    List<String> regions = new ArrayList<>();
    String asOf = null;
    String path = SERIES + "&limit=2";
    while (path != null) {
      ValidatableResponse page = get(path);
      regions.addAll(page.extract().path("series.region"));
      asOf = asOf == null ? page.extract().path("asOf") : asOf;
      page.body("asOf", equalTo(asOf));
      String link = page.extract().header("Link");
      path = link == null ? null : link.replaceAll("^<(.*)>.*$", "$1");
      page.body("next", path == null ? nullValue() : notNullValue());
    }

    assertEquals(List.of("CN-A", "CN-B", "GROUP"), regions);
  }

  @Test
  void aCursorOfAnotherQuestionIsRefused() {
    String cursor = get(SERIES + "&limit=1").extract().path("next");

    for (String path :
        List.of(
            RANKING + "&limit=1&cursor=" + cursor,
            SERIES + "&limit=1&from=2018&cursor=" + cursor,
            SERIES + "&limit=1&cursor=x" + cursor,
            SERIES + "&limit=1&cursor=" + ofTheYear(-20_000, cursor),
            SERIES + "&limit=1&cursor=*")) {
      given()
          .get(path)
          .then()
          .statusCode(400)
          .body("type", equalTo("urn:frontier:problem:invalid-cursor"));
    }
  }

  @Test
  void eachFormatHasATagOfItsOwnAndWhoHasItIsNotSentItAgain() {
    String json = get(SERIES).extract().header("ETag");
    String csv = get(SERIES + "&format=csv").extract().header("ETag");

    assertNotEquals(json, csv);
    given().header("If-None-Match", csv).get(SERIES + "&format=csv").then().statusCode(304);
  }

  @Test
  void regionsStandSideBySideAsAnIndexLikeForLike() {
    get(COMPARE + "&measure=index&base=2017")
        .body("base", equalTo("2017"))
        .body("series.region", contains("CN-A", "CN-B", "GROUP"))
        .body("series[0].unit", equalTo("IX"))
        .body("rows.period", contains("2017", "2018"))
        .body("rows[0].values.value", contains("100.00", "100.00", "100.00"))
        .body("rows[1].values.value", contains("-50.00", "150.00", "141.67"))
        .body("rows[1].values[2].comparedMembers", contains("CN-A", "CN-B", "CN-C"));
  }

  @Test
  void anIndexWithoutABaseBeginsWhereEverySeriesHasAFigure() {
    get(COMPARE + "&measure=index").body("base", equalTo("2017"));
  }

  @Test
  void comparisonsAreGivenAsSharesAndGrowthAndFiles() throws IOException {
    get(COMPARE + "&measure=share")
        .body("rows[0].values.value", contains("5.00", "10.00", "50.00"));
    get(COMPARE + "&measure=growth").body("rows[1].values[1].value", equalTo("50.00"));
    get(COMPARE).body("rows[1].values[0].value", equalTo("-5.00"));
    String csv = get(COMPARE + "&format=csv").extract().asString();
    assertEquals("30.00", rows(csv).get(1).get(INDICATOR + ".CN-B"));
    get(COMPARE + "&format=xlsx").contentType(XLSX);
  }

  @Test
  void whatCannotBeIsNamedWithTheNearestOfItsChoices() {
    bad(SERIES + "&formt=csv", "formt", "format");
    bad(SERIES + "&format=xls", "format", "xlsx");
    bad(SERIES + "&bom=yes", "bom", "true");
    bad(SERIES + "&includeHistory=true&format=csv", "includeHistory", "true, together with");
    bad(SERIES + "&fields=value,history&format=xlsx", "fields", "history, together with");
    bad(SERIES + "&limit=0", "limit", "1 to 1000");
    bad(SERIES + "&limit=9999999999", "limit", "1 to 1000");
    bad(SERIES + "&fields=valeu", "fields", "value");
    bad(SERIES.replace("CN-B", "CN-b"), "region", "CN-B");
    bad(COMPARE + "&measure=shares", "measure", "share");
    bad(COMPARE + "&base=2017", "base", "nothing, unless measure is index");
    bad(COMPARE + "&measure=index&base=2017-Q1", "base", "2017");
    bad(COMPARE + "&fields=value", "fields", "from");
  }

  /** The same cursor as of another year, which no database can hold. */
  private static String ofTheYear(int year, String cursor) {
    String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
    String other = text.replaceFirst(" [0-9]{4}-", " " + year + "-");
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(other.getBytes(StandardCharsets.US_ASCII));
  }

  private static ValidatableResponse get(String path) {
    return given().urlEncodingEnabled(false).get(path).then().statusCode(200);
  }

  private static List<CSVRecord> rows(String csv) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(csv.replace("\uFEFF", "")))
        .getRecords();
  }

  private static void bad(String path, String parameter, String choice) {
    given()
        .header("Accept-Language", "en")
        .get(path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:frontier:problem:invalid-parameter"))
        .body("parameter", equalTo(parameter))
        .body("choices[0]", startsWith(choice))
        .body("detail", containsString("\"" + parameter + "\""));
  }
}
