package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.platform.testing.Patience.await;
import static dev.frontier.policytracker.support.Situation.as;
import static dev.frontier.policytracker.support.Situation.reported;
import static dev.frontier.policytracker.support.Situation.verify;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.support.ChangedFigures;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** M15 is led by GACC and concerns Yunnan alone; it should move the foreign trade. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class EffectApiTest {

  private static final String VINTAGE_OF_2028 = "2029-02-01T00:00:00Z";

  @Inject Situation situation;

  @BeforeEach
  void start() {
    situation.paperPlan();
  }

  private void verified() {
    String report = reported("ministry-gacc", "M15", "carried_out");
    verify("verifier-a", report, "confirmed").then().statusCode(201);
  }

  /** Trade of Yunnan that rises by a tenth after 2026, and of Guangxi that stays. */
  private void told() {
    ChangedFigures.of("TRADE_TOTAL", "CN-YN", "2026-02-01T00:00:00Z")
        .level("2021", "100")
        .level("2022", "101")
        .level("2023", "99")
        .level("2024", "100")
        .level("2025", "100")
        .publish();
    ChangedFigures.of("TRADE_TOTAL", "CN-GX", "2026-02-01T00:00:01Z")
        .level("2021", "50")
        .level("2022", "50")
        .level("2023", "50")
        .level("2024", "50")
        .level("2025", "50")
        .publish();
    ChangedFigures.of("TRADE_TOTAL", "CN-YN", VINTAGE_OF_2028)
        .level("2027", "110")
        .level("2028", "110")
        .publish();
    ChangedFigures.of("TRADE_TOTAL", "CN-GX", VINTAGE_OF_2028)
        .level("2027", "50")
        .level("2028", "50")
        .publish();
    arrived(14);
  }

  private void arrived(int figures) {
    await()
        .atMost(60, SECONDS)
        .until(() -> situation.count("select count(*) from figure") == figures);
  }

  private static io.restassured.response.ValidatableResponse effect(String asOf) {
    return as("anonymous").get("/api/measures/M15/effect?asOf=" + asOf).then().statusCode(200);
  }

  @Test
  void beforeAnybodyHasVerifiedItThereIsNothingToCompareAround() {
    effect("")
        .body("verifiedSince", nullValue())
        .body("summary.outcome", equalTo("not_comparable"))
        .body("summary.reason", equalTo("not_verified"))
        .body("indicators", hasSize(0));
  }

  @Test
  void figuresThatOthersPublishShowAsEffect() {
    verified();

    told();

    effect("2029-12-31")
        .body("summary.outcome", equalTo("moved_with"))
        .body("summary.statementEn", containsString("does not say why"))
        .body("indicators[0].before.level", equalTo("100.000000"))
        .body("indicators[0].after.level", equalTo("110.000000"))
        .body("indicators[0].provinces.percent", equalTo("10.002200"))
        .body("indicators[0].provinces.controls", contains("CN-GX"))
        .body("indicators[0].nation.reason", equalTo("no_national"));
  }

  @Test
  void anEarlierDaySeesWhatWasKnownThen() {
    verified();
    told();
    ChangedFigures.of("TRADE_TOTAL", "CN-YN", "2029-08-01T00:00:00Z")
        .level("2027", "100")
        .level("2028", "100")
        .publish();
    arrived(16);

    effect("2028-12-31").body("summary.outcome", equalTo("too_early"));
    effect("2029-07-31").body("summary.outcome", equalTo("moved_with"));
    effect("2029-08-01").body("summary.outcome", equalTo("no_different"));
  }

  @Test
  void aFigureThatIsWithdrawnIsAYearLessAndNoFall() {
    verified();
    told();
    ChangedFigures.of("TRADE_TOTAL", "CN-YN", "2029-08-01T00:00:00Z").level("2028", null).publish();
    arrived(15);

    effect("2029-12-31")
        .body("summary.outcome", equalTo("too_early"))
        .body("indicators[0].after.level", equalTo("110.000000"));
  }

  @Test
  void theSameEventTwiceIsTakenInOnce() {
    ChangedFigures figures =
        ChangedFigures.of("TRADE_TOTAL", "CN-YN", "2026-02-01T00:00:00Z").level("2021", "100");
    UUID id = figures.publish();
    arrived(1);

    figures.publish(id);
    ChangedFigures.of("TRADE_TOTAL", "CN-YN", "2026-03-01T00:00:00Z").level("2021", "7").publish();

    arrived(2);
    assertEquals(1, situation.count("select count(*) from inbox where event_id = '" + id + "'"));
  }

  @Test
  void aMeasureTellsItsEffectInOneStatementAndItsTagChangesWithIt() {
    verified();
    String before = as("anonymous").get("/api/measures/M15").then().extract().header("ETag");
    ChangedFigures.of("TRADE_TOTAL", "CN-YN", "2026-02-01T00:00:00Z").level("2021", "9").publish();
    arrived(1);

    as("anonymous")
        .header("If-None-Match", before)
        .get("/api/measures/M15")
        .then()
        .statusCode(200)
        .body("effect.outcome", equalTo("not_comparable"))
        .body("effect.reason", equalTo("no_control_figures"))
        .body("effect.statementZh", notNullValue());
  }

  @Test
  void theTagOfTheWholeRecordServesForAReport() {
    String path = "/api/measures/M15";
    String tag = as("anonymous").get(path).then().extract().header("ETag");

    as("ministry-gacc")
        .header("If-Match", tag)
        .body(
            "{\"status\":\"blocked\",\"blockedBy\":\"neighbour\",\"text\":\"The other side does not"
                + " build\"}")
        .post(path + "/reports")
        .then()
        .statusCode(201);
    as("ministry-gacc")
        .header("If-Match", tag)
        .body("{\"status\":\"blocked\",\"blockedBy\":\"neighbour\",\"text\":\"Still not\"}")
        .post(path + "/reports")
        .then()
        .statusCode(412);
  }

  @ParameterizedTest
  @CsvSource({
    "M99, 2026-06-30, 404",
    "%00, 2026-06-30, 404",
    "M01, 1971-01-01, 404",
    "M01, yesterday, 400",
    "M01, 2026-02-30, 400",
    "M01, 2026-6-1, 400",
    "M01, +1000000000-12-31T23:59:59Z, 400",
    "M01, %00, 400"
  })
  void whatMeansNothingIsAProblem(String measure, String asOf, int status) {
    as("anonymous")
        .urlEncodingEnabled(false)
        .get("/api/measures/" + measure + "/effect?asOf=" + asOf)
        .then()
        .statusCode(status)
        .contentType(containsString("application/problem+json"));
  }
}
