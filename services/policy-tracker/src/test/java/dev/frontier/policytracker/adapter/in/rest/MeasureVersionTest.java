package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Situation.as;
import static dev.frontier.policytracker.support.Situation.load;
import static dev.frontier.policytracker.support.Situation.paper;
import static dev.frontier.policytracker.support.Situation.reported;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever says which version a decision rests on is told when that version is gone. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class MeasureVersionTest {

  @Inject Situation situation;

  @BeforeEach
  void start() {
    situation.paperPlan();
  }

  @Test
  void aReportOnAMeasureThatMovedSinceItWasReadIsRefused() {
    // Given
    String tag = as("anonymous").get("/api/measures/M30").header("ETag");
    reported("ministry-gacc", "M30", "planned");

    // When
    Response answer =
        as("ministry-gacc")
            .header("If-Match", tag)
            .body(Map.of("status", "planned"))
            .post("/api/measures/M30/reports");

    // Then
    answer.then().statusCode(412).body("type", equalTo("urn:frontier:problem:precondition-failed"));
    as("anonymous").get("/api/measures/M30").then().body("claimed", equalTo("planned"));
  }

  @Test
  void aReportOnAMeasureAsItWasReadIsTaken() {
    String tag = as("anonymous").get("/api/measures/M30").header("ETag");

    Response answer =
        as("ministry-gacc")
            .header("If-Match", tag)
            .body(Map.of("status", "planned"))
            .post("/api/measures/M30/reports");

    answer.then().statusCode(201);
  }

  @Test
  void anotherMinistryWithAnOldTagHearsThatItMayNot() {
    Response answer =
        as("ministry-mot")
            .header("If-Match", "\"old\"")
            .body(Map.of("status", "planned"))
            .post("/api/measures/M30/reports");

    answer
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:frontier:problem:ministry-not-yours"))
        .body("detail", startsWith("Your account acts for MOT; this measure is led by GACC."));
  }

  @Test
  void aVerdictOnAMeasureThatMovedSinceItWasReadIsRefused() {
    // Given
    String tag = as("anonymous").get("/api/measures/M30").header("ETag");
    String id = reported("ministry-gacc", "M30", "planned");

    // When
    Response answer =
        as("verifier-a")
            .header("If-Match", tag)
            .body(Map.of("verdict", "confirmed"))
            .post("/api/reports/" + id + "/verification");

    // Then
    answer.then().statusCode(412);
  }

  @Test
  void aReaderWhoHasAMeasureIsNotSentItAgain() {
    String tag = as("anonymous").get("/api/measures/M30").header("ETag");

    Response answer = as("anonymous").header("If-None-Match", tag).get("/api/measures/M30");

    answer.then().statusCode(304);
  }

  @Test
  void anotherEditionOfAMeasureIsAnotherVersion() {
    String before = as("anonymous").get("/api/measures/M31").header("ETag");

    load(paper().replace("en: Inspect at the factory", "en: Inspect at the works"))
        .then()
        .statusCode(200);

    assertNotEquals(before, as("anonymous").get("/api/measures/M31").header("ETag"));
  }
}
