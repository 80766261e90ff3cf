package dev.frontier.e2e.journeys;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.frontier.e2e.support.Filing;
import dev.frontier.e2e.support.Justifying;
import dev.frontier.e2e.support.Rounds;
import dev.frontier.e2e.support.Series;
import dev.frontier.e2e.support.Stack;
import dev.frontier.e2e.support.Users;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A statistician extends the catalogue, offices file by it, and anybody reads what follows. */
@Order(27)
class CatalogueJourneyTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String WHY = "A figure of a test; it stands as it is.";

  @BeforeAll
  static void theStackRuns() {
    Stack.running();
  }

  @Test
  void whatAStatisticianDefinesIsFiledComputedRankedAndExplained() {
    // Given a unit, two indicators and one that is computed of them, all by the interface
    String code = "E2E" + System.currentTimeMillis();
    String workers = code + "_WORKERS";
    String pay = code + "_PAY";
    String perHead = code + "_PER_HEAD";
    put("/api/units/" + code + "_CNY_PER_PERSON", unit("CNY/PERSON")).statusCode(201);
    put("/api/indicators/" + workers, indicator("PERSON", 4, null)).statusCode(201);
    put("/api/indicators/" + pay, indicator("CNY", 8, null)).statusCode(201);
    put(
            "/api/indicators/" + perHead,
            indicator(code + "_CNY_PER_PERSON", 0, "per_head(" + pay + ", " + workers + ")"))
        .statusCode(201);

    // When two offices file what it is computed of
    awaitRound(pay, "CN-GX");
    awaitRound(workers, "CN-GX");
    Filing.of("gx").publish(pay, "2023", "12");
    Filing.of("gx").publish(workers, "2023", "3");
    Filing.of("hl").publish(pay, "2023", "20");
    Filing.of("hl").publish(workers, "2023", "4");

    // Then it is read, and explained down to the submissions; of two of nine there is no rank
    await().atMost(SOON).until(() -> Series.of(perHead, "CN-HL").value("2023") != null);
    assertEquals(new BigDecimal("40000.00"), Series.of(perHead, "CN-GX").value("2023"));
    Users.asAnyone()
        .get("/api/series/" + perHead + "/CN-HL/explain?period=2023")
        .then()
        .statusCode(200)
        .body("value", equalTo("50000.00"))
        .body("values[0].formula", equalTo(pay + "[CN-HL, 2023] ÷ " + workers + "[CN-HL, 2023]"))
        .body("inputs.indicator", hasItems(pay, workers))
        .body("inputs.submissionPath", hasItem(containsString("/api/submissions/")));
    Users.asAnyone()
        .get("/api/rankings?indicator=" + perHead + "&period=2023&group=BORDER9")
        .then()
        .body("withheld", equalTo("below_coverage"));

    // And in a group of the two they have their places
    String group = "Z" + code;
    Map<String, Object> two = entry();
    two.put("kind", "aggregate");
    two.put("members", List.of("CN-GX", "CN-HL"));
    put("/api/regions/" + group, two).statusCode(201);
    Users.asAnyone()
        .get("/api/rankings?indicator=" + perHead + "&period=2023&group=" + group)
        .then()
        .body("ranks.region", contains("CN-HL", "CN-GX"));
    assertEquals("2 of 2", Series.of(perHead, group).coverage("2023"));

    // And nobody files what is computed
    Rounds.open(Rounds.newCode(), List.of(perHead), List.of("2023"), List.of("CN-GX"))
        .then()
        .statusCode(422)
        .body("errors.rule", hasItem("computed-not-filed"));
  }

  @Test
  void dollarsAreNotAddedToPersonsAndTheRefusalSaysWhereAndWhy() {
    put(
            "/api/indicators/E2E_NONSENSE",
            indicator("USD", 8, "TRADE_TOTAL + INBOUND_RECEIPTS + POPULATION"))
        .statusCode(422)
        .body("errors[0].column", equalTo("expression"))
        .body("errors[0].rule", equalTo("units-differ"))
        .body("errors[0].message", containsString("USD"))
        .body("errors[0].message", containsString("PERSON"))
        .body("errors[0].message", containsString("character 32"));
    Users.asAnyone().get("/api/indicators/E2E_NONSENSE").then().statusCode(404);
  }

  @Test
  void theOfficeOfAProvinceFilesForItsPrefectureAndTheTotalRollsUp() {
    // Given a prefecture of Guangxi and an indicator that the province has filed nothing of
    String digits = "45" + (10 + System.currentTimeMillis() % 80) + "00";
    String prefecture = "CN-" + digits;
    String indicator = "E2E" + System.currentTimeMillis() + "_PORT";
    Map<String, Object> division = entry();
    division.put("kind", "prefecture");
    division.put("gb2260", digits);
    division.put("parent", "CN-GX");
    put("/api/regions/" + prefecture, division);
    put("/api/indicators/" + indicator, indicator("USD", 8, null)).statusCode(201);
    String round = awaitRound(indicator, prefecture);

    // When the office of the province files for it, and another office tries to
    String rows = "region,indicator,period,value,obs_status,note\n" + prefecture + "," + indicator;
    Users.as("officer-hl")
        .contentType("text/csv; charset=utf-8")
        .body(rows + ",2023,1.50,A,\n")
        .post("/api/submissions?round=" + round)
        .then()
        .statusCode(403);
    Response filed =
        Users.as("officer-gx")
            .contentType("text/csv; charset=utf-8")
            .body(rows + ",2023,1.50,A,\n")
            .post("/api/submissions?round=" + round);
    filed.then().statusCode(201).body("region", equalTo(prefecture));
    String id = filed.path("id");
    Justifying.open("officer-gx", id, WHY);
    Filing.step("officer-gx", id, "submit").then().statusCode(200);
    Filing.step("approver-gx", id, "approve").then().statusCode(200);
    Filing.step("statistician-a", id, "publish").then().statusCode(200);

    // Then the province has the total of its prefectures, which says what it is
    await().atMost(SOON).until(() -> Series.of(indicator, prefecture).value("2023") != null);
    Users.asAnyone()
        .get("/api/series?indicator=" + indicator + "&region=CN-GX")
        .then()
        .body("series[0].observations[0].coverage", notNullValue())
        .body("series[0].observations[0].submission", equalTo(null));

    // And what is retired is out of the total and stays in the record
    Users.as("statistician-a")
        .header("If-Match", "*")
        .delete("/api/regions/" + prefecture + "?reason=A%20test")
        .then()
        .statusCode(204);
    assertNull(Series.of(indicator, "CN-GX").value("2023"));
    assertEquals(new BigDecimal("1.50"), Series.of(indicator, prefecture).value("2023"));
  }

  /** The codes reach the service that collects a moment after they were put. */
  private static String awaitRound(String indicator, String region) {
    String[] code = new String[1];
    await()
        .atMost(SOON)
        .until(
            () -> {
              code[0] = Rounds.newCode();
              return Rounds.open(code[0], List.of(indicator), List.of("2023"), List.of(region))
                      .statusCode()
                  == 201;
            });
    return code[0];
  }

  private static Map<String, Object> entry() {
    Map<String, Object> entry = new HashMap<>();
    entry.put("nameZh", "测试");
    entry.put("nameEn", "Of a test");
    entry.put("reason", "for a test");
    return entry;
  }

  private static Map<String, Object> unit(String dimension) {
    Map<String, Object> unit = entry();
    unit.put("dimension", dimension);
    unit.put("summable", false);
    return unit;
  }

  private static Map<String, Object> indicator(String unit, int mult, String expression) {
    Map<String, Object> indicator = entry();
    indicator.put("unit", unit);
    indicator.put("unitMult", mult);
    indicator.put("decimals", 2);
    indicator.put("freq", "A");
    indicator.put("higherIsBetter", true);
    indicator.put("expression", expression);
    return indicator;
  }

  private static ValidatableResponse put(String path, Map<String, Object> body) {
    return Users.as("statistician-a").body(body).put(path).then();
  }
}
