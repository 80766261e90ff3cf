package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Situation.as;
import static dev.frontier.policytracker.support.Situation.load;
import static dev.frontier.policytracker.support.Situation.paper;
import static dev.frontier.policytracker.support.Situation.reported;
import static dev.frontier.policytracker.support.Situation.verify;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class ScoreboardApiTest {

  private static final String CUSTOMS = "groups.find { it.code == 'GACC' }.";

  @Inject Situation situation;

  @BeforeEach
  void start() {
    situation.paperPlan();
  }

  private static ValidatableResponse scoreboard(String query) {
    return as("anonymous")
        .get(query.isEmpty() ? "/api/scoreboard" : "/api/scoreboard?" + query)
        .then();
  }

  @Test
  void everyMinistryIsThereInThePlansOrderAlsoThoseThatLeadNothing() {
    load(paper().replace("lead: CAAC", "lead: MOT").replace("support: [CAAC]", "support: []"))
        .then()
        .statusCode(200);

    scoreboard("")
        .statusCode(200)
        .body("by", equalTo("ministry"))
        .body("groups", hasSize(20))
        .body("groups[0].code", equalTo("NDRC"))
        .body("groups.find { it.code == 'CAAC' }.counts.measures", equalTo(0))
        .body("groups.find { it.code == 'CAAC' }.counts.claimedIndex", nullValue())
        .body("total.measures", equalTo(54))
        .body("total.claimedIndex", equalTo("0.00"));
  }

  @Test
  void whatIsClaimedAndWhatWasFoundStandApart() {
    String confirmed = reported("ministry-gacc", "M30", "carried_out");
    verify("verifier-a", confirmed, "confirmed").then().statusCode(201);
    reported("ministry-gacc", "M15", "carried_out");

    scoreboard("by=ministry")
        .statusCode(200)
        .body(CUSTOMS + "counts.claimed.carried_out", equalTo(2))
        .body(CUSTOMS + "counts.verified.confirmed", equalTo(1))
        .body("total.claimedIndex", equalTo("3.70"))
        .body("total.verifiedIndex", equalTo("1.85"))
        .body("total.gap", equalTo("1.85"));
  }

  @ParameterizedTest
  @CsvSource({"ministry, 20", "recommendation, 4", "obstacle, 4", "province, 9"})
  void itHasLinesByEachDimensionAndInTheTotalEachMeasureOnce(String by, int groups) {
    scoreboard("by=" + by)
        .statusCode(200)
        .body("groups", hasSize(groups))
        .body("total.measures", equalTo(54));
  }

  @Test
  void theSameReaderAsksAgainAndIsToldThatNothingChanged() {
    String tag = scoreboard("by=province").extract().header("ETag");

    as("anonymous")
        .header("If-None-Match", tag)
        .get("/api/scoreboard?by=province")
        .then()
        .statusCode(304);
    as("anonymous")
        .header("If-None-Match", tag)
        .get("/api/scoreboard?by=province&format=csv")
        .then()
        .statusCode(200);
  }

  @Test
  void beforeAnyPlanThereIsNothing() {
    scoreboard("by=ministry&asOf=2020-01-01")
        .statusCode(200)
        .body("groups", hasSize(0))
        .body("total.measures", equalTo(0))
        .body("total.gap", nullValue());
  }

  @Test
  void asCsvItHasTheNamesOfTheJsonAndNothingThatRuns() {
    load(paper().replace("en: Ministry of Finance}", "en: \"=cmd|' /C calc'!A0\"}"))
        .then()
        .statusCode(200);

    String csv =
        scoreboard("by=ministry&format=csv")
            .statusCode(200)
            .contentType(containsString("text/csv"))
            .header("Content-Disposition", containsString("scoreboard-ministry.csv"))
            .extract()
            .asString();

    List<String> lines = csv.lines().toList();
    assertEquals(22, lines.size());
    assertTrue(lines.get(0).startsWith("code,nameZh,nameEn,measures,claimed.not_started,"));
    assertTrue(
        lines.get(0).endsWith("claimedIndex,verifiedIndex,gap,overdue,blocked,verifiedNotMoving"));
    assertTrue(csv.contains("'=cmd|"), csv);
    assertTrue(lines.get(21).startsWith("*,"));
  }

  @Test
  void asAWorkbookItsNumbersAreNumbers() throws IOException {
    byte[] bytes =
        as("anonymous")
            .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .get("/api/scoreboard?by=province")
            .then()
            .statusCode(200)
            .header("Vary", containsString("Accept"))
            .extract()
            .asByteArray();

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var rows = workbook.getSheetAt(0);
      assertEquals(10, rows.getLastRowNum());
      assertEquals("CN-LN", rows.getRow(1).getCell(0).getStringCellValue());
      assertEquals(CellType.NUMERIC, rows.getRow(1).getCell(3).getCellType());
      assertEquals(54, rows.getRow(10).getCell(3).getNumericCellValue());
    }
  }

  @Test
  void theTimelineHasWhatACalendarNeeds() {
    String report = reported("ministry-gacc", "M30", "carried_out");
    verify("verifier-a", report, "confirmed").then().statusCode(201);
    String measure = "measures.find { it.id == 'M30' }.";

    as("anonymous")
        .get("/api/scoreboard/timeline?ministry=GACC")
        .then()
        .statusCode(200)
        .body("measures.lead", hasItem("GACC"))
        .body("next", nullValue())
        .body(measure + "recommendation", notNullValue())
        .body(measure + "begun", notNullValue())
        .body(measure + "verifiedSince", notNullValue())
        .body(measure + "overdue", equalTo(false))
        .body(measure + "reports.id", contains(report))
        .body(measure + "spans.lights.verified", contains("none", "confirmed"))
        .body(measure + "spans[1].until", nullValue());
  }

  @Test
  void theTimelineOfAnEarlierDayHasNothingOfWhatCameLater() {
    reported("ministry-gacc", "M30", "planned");
    String between = java.time.Instant.now().toString();
    reported("ministry-gacc", "M30", "carried_out");

    as("anonymous")
        .get("/api/scoreboard/timeline?ministry=GACC&asOf=" + between)
        .then()
        .statusCode(200)
        .body("measures.find { it.id == 'M30' }.reports", hasSize(1))
        .body("measures.find { it.id == 'M30' }.spans", hasSize(1))
        .body("measures.find { it.id == 'M30' }.spans[0].until", nullValue());
  }

  @Test
  void theTimelineIsTurnedPageByPage() {
    String next =
        as("anonymous")
            .get("/api/scoreboard/timeline?limit=30")
            .then()
            .statusCode(200)
            .body("measures", hasSize(30))
            .extract()
            .path("next");

    as("anonymous")
        .get("/api/scoreboard/timeline?limit=30&cursor=" + next)
        .then()
        .statusCode(200)
        .body("measures", hasSize(24))
        .body("next", nullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "'?by=people', 400",
    "'?by=%00', 400",
    "'?asOf=soon', 400",
    "'?asOf=2026-13-01', 400",
    "'?format=pdf', 400",
    "'?bom=perhaps', 400",
    "'/timeline?limit=0', 400",
    "'/timeline?cursor=%00', 400",
    "'/timeline?ministry=%27%20or%201=1', 400",
    "'/timeline?asOf=soon', 400",
    "'/nothing', 404"
  })
  void whatMeansNothingIsAProblem(String query, int status) {
    as("anonymous")
        .urlEncodingEnabled(false)
        .get("/api/scoreboard" + query)
        .then()
        .statusCode(status)
        .contentType(containsString("application/problem+json"));
  }

  @Test
  void whatCannotBeGivenIsNotAcceptable() {
    as("anonymous").accept("application/pdf").get("/api/scoreboard").then().statusCode(406);
  }
}
