package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Situation.as;
import static dev.frontier.policytracker.support.Situation.report;
import static dev.frontier.policytracker.support.Situation.reported;
import static dev.frontier.policytracker.support.Situation.verify;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class MeasureApiTest {

  @Inject Situation situation;

  @BeforeEach
  void start() {
    situation.paperPlan();
  }

  @Test
  void aReportIsAnsweredWithItsAddressAndWhatIsOnRecord() {
    Response answer = report("ministry-gacc", "M30", "carried_out");

    String id = answer.path("id");
    answer
        .then()
        .statusCode(201)
        .header("Location", equalTo("/api/reports/" + id))
        .body("measure", equalTo("M30"))
        .body("status", equalTo("carried_out"))
        .body("text", equalTo("What was done"))
        .body("evidence", equalTo("https://www.example.org/evidence"))
        .body("period", equalTo("2026-H1"))
        .body("by.ministry", equalTo("GACC"))
        .body("by.role", equalTo("ministry-officer"))
        .body("verification", nullValue());
  }

  @Test
  void aVerdictIsSeenOnTheReportAndOnTheMeasure() {
    // Given
    String id = reported("ministry-gacc", "M30", "carried_out");

    // When
    verify("verifier-pboc", id, "partly").then().statusCode(201);

    // Then
    as("anonymous")
        .get("/api/reports/" + id)
        .then()
        .statusCode(200)
        .body("verification.verdict", equalTo("partly"))
        .body("verification.reason", equalTo("Seen in the published statistics"))
        .body("verification.by.ministry", equalTo("PBOC"))
        .body("verification.by.role", equalTo("verifier"));
    as("anonymous")
        .get("/api/measures/M30")
        .then()
        .body("claimed", equalTo("carried_out"))
        .body("verified", equalTo("partly"));
  }

  @Test
  void aMeasureShowsItsReportsNewestFirstAndItsHistoryOldestFirst() {
    // Given
    String first = reported("ministry-gacc", "M30", "under_way");
    verify("verifier-a", first, "confirmed").then().statusCode(201);
    String second = reported("ministry-gacc", "M30", "carried_out");

    // When
    Response answer = as("anonymous").get("/api/measures/M30");

    // Then
    answer
        .then()
        .statusCode(200)
        .body("reports.id", contains(second, first))
        .body("history.event", contains("claimed", "verified", "claimed"))
        .body("history[1].before.verified", equalTo("none"))
        .body("history[1].after.verified", equalTo("confirmed"))
        .body("history[1].verifiedBy", equalTo("independent"))
        .body("history[2].after.claimed", equalTo("carried_out"))
        .body("history[2].after.verified", equalTo("none"))
        .body("verified", equalTo("none"));
  }

  @Test
  void nobodysNameIsPublished() {
    // Given
    String id = reported("ministry-gacc", "M30", "under_way");
    verify("verifier-a", id, "confirmed").then().statusCode(201);

    // When
    String published =
        as("anonymous").get("/api/measures/M30").asString()
            + as("anonymous").get("/api/reports/" + id).asString()
            + as("anonymous").get("/api/recommendations").asString();

    // Then
    assertFalse(published.contains("ministry-gacc"));
    assertFalse(published.contains("verifier-a"));
    assertFalse(published.contains("reporter"));
  }

  @Test
  void aStepThatTheMachineDoesNotHaveIsAConflictThatSaysWhatIsPossible() {
    reported("ministry-gacc", "M30", "under_way");

    Response answer = report("ministry-gacc", "M30", "not_started");

    answer
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:frontier:problem:illegal-transition"))
        .body(
            "detail",
            equalTo(
                "The state is \"under_way\", so \"not_started\" is not possible. Possible now:"
                    + " under_way, blocked, carried_out, dropped."));
  }

  @ParameterizedTest
  @CsvSource({
    "carried_out, urn:frontier:problem:evidence-required",
    "blocked, urn:frontier:problem:invalid-fields",
    "dropped, urn:frontier:problem:invalid-fields"
  })
  void aClaimWithoutWhatItMustCarryIsRefused(String status, String type) {
    Response answer =
        as("ministry-gacc").body(Map.of("status", status)).post("/api/measures/M30/reports");

    answer.then().statusCode(422).body("type", equalTo(type));
  }

  @Test
  void aHalfYearThatHasNotBegunIsRefused() {
    Response answer =
        as("ministry-gacc")
            .body(Map.of("status", "planned", "period", "2999-H1"))
            .post("/api/measures/M30/reports");

    answer
        .then()
        .statusCode(422)
        .body("errors[0].column", equalTo("period"))
        .body("errors[0].rule", equalTo("period-not-begun"));
  }

  @Test
  void aReportIsVerifiedOnce() {
    String id = reported("ministry-gacc", "M30", "under_way");
    verify("verifier-a", id, "confirmed").then().statusCode(201);

    Response answer = verify("verifier-pboc", id, "refused");

    answer.then().statusCode(409).body("type", equalTo("urn:frontier:problem:already-verified"));
  }

  @Test
  void anOlderReportIsNotVerifiedAnyMore() {
    String older = reported("ministry-gacc", "M30", "under_way");
    reported("ministry-gacc", "M30", "under_way");

    Response answer = verify("verifier-a", older, "confirmed");

    answer.then().statusCode(409).body("type", equalTo("urn:frontier:problem:report-superseded"));
  }

  @Test
  void aRefusalWithoutAReasonIsRefused() {
    String id = reported("ministry-gacc", "M30", "under_way");

    Response answer =
        as("verifier-a")
            .body(Map.of("verdict", "refused"))
            .post("/api/reports/" + id + "/verification");

    answer.then().statusCode(422).body("type", equalTo("urn:frontier:problem:reason-required"));
  }

  @Test
  void measuresAreFoundByMinistryStateRegionIndicatorAndRecommendation() {
    reported("ministry-gacc", "M30", "under_way");

    as("anonymous")
        .get("/api/measures?ministry=GACC&claimed=under_way&verified=none")
        .then()
        .body("measures.id", contains("M30"));
    as("anonymous")
        .get("/api/measures?recommendation=R2")
        .then()
        .body("measures.id", contains("M19", "M20", "M21", "M22", "M23", "M24"));
    as("anonymous")
        .get("/api/measures?indicator=ODI_NONFINANCIAL")
        .then()
        .body("measures.id", contains("M03", "M49", "M50"));
    // M17 is Guangxi's, M05 is Yunnan's, M01 names none and so concerns all nine
    as("anonymous")
        .get("/api/measures?region=CN-GX")
        .then()
        .body("measures.id", hasItems("M01", "M17"))
        .body("measures.id", not(hasItems("M05")));
  }

  @Test
  void measuresComePageByPageAndEachOnce() {
    // Given
    Response first = as("anonymous").get("/api/measures?limit=30");
    first.then().body("measures", hasSize(30)).body("next", equalTo("M30"));

    // When
    Response second = as("anonymous").get("/api/measures?limit=30&cursor=" + first.path("next"));

    // Then
    second
        .then()
        .body("measures", hasSize(24))
        .body("measures[0].id", equalTo("M31"))
        .body("next", nullValue());
  }

  @Test
  void anUnknownMeasureIsNotOnRecord() {
    assertEquals(404, as("anonymous").get("/api/measures/M99").statusCode());
    assertEquals(404, report("ministry-pboc", "M99", "planned").statusCode());
  }
}
