package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Situation.as;
import static dev.frontier.policytracker.support.Situation.load;
import static dev.frontier.policytracker.support.Situation.paper;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class MilestoneApiTest {

  private static final String PATH = "/api/measures/M01/milestones";

  @Inject Situation situation;

  @BeforeEach
  void start() {
    situation.paperPlan();
  }

  private static Response add(String user, String path, String due) {
    return as(user)
        .body(
            Map.of("nameZh", "草签", "nameEn", "Initialled", "due", due, "reason", "Agreed in talks"))
        .post(path);
  }

  private static Response move(String user, String version, String move) {
    return as(user)
        .header("If-Match", version)
        .body(Map.of("move", move, "reason", "As agreed"))
        .post(PATH + "/MS1/moves");
  }

  @Test
  void whatTheLeadMinistryAddsAnybodyReads() {
    // Given
    String before = as("anonymous").get("/api/measures/M01").header("ETag");

    // When
    add("ministry-pboc", PATH, "2027-06-30")
        .then()
        .statusCode(201)
        .header("Location", equalTo(PATH + "/MS1"))
        .header("ETag", equalTo("\"1\""));

    // Then
    as("anonymous")
        .get(PATH)
        .then()
        .statusCode(200)
        .body("milestones.code", contains("MS1"))
        .body("milestones[0].state", equalTo("open"))
        .body("milestones[0].due", equalTo("2027-06-30"))
        .body("milestones[0].reachedOn", nullValue())
        .body("milestones[0].by.ministry", equalTo("PBOC"));
    Response measure = as("anonymous").get("/api/measures/M01");
    measure.then().body("milestones.code", contains("MS1"));
    assertNotEquals(before, measure.header("ETag"));
  }

  @Test
  void whatWasAgreedBeforeStaysReadable() {
    // Given a milestone and the time before and after it
    String before = Instant.now().toString();
    add("ministry-pboc", PATH, "2027-06-30").then().statusCode(201);
    String between = as("anonymous").get(PATH + "/MS1").path("at");

    // When it is put off
    as("ministry-pboc")
        .header("If-Match", "\"1\"")
        .body(
            Map.of(
                "nameZh",
                "草签",
                "nameEn",
                "Initialled",
                "due",
                "2027-12-31",
                "reason",
                "Talks drag"))
        .put(PATH + "/MS1")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""));

    // Then
    as("anonymous")
        .get(PATH + "/MS1/history")
        .then()
        .body("milestones.due", contains("2027-06-30", "2027-12-31"))
        .body("milestones.reason", contains("Agreed in talks", "Talks drag"));
    as("anonymous").get(PATH + "?asOf=" + before).then().body("milestones", empty());
    as("anonymous")
        .get(PATH + "?asOf=" + between)
        .then()
        .body("milestones.due", contains("2027-06-30"));
  }

  @Test
  void aMilestoneIsReachedAndReopened() {
    add("ministry-pboc", PATH, "2027-06-30");

    move("ministry-pboc", "\"1\"", "reach")
        .then()
        .statusCode(200)
        .body("state", equalTo("reached"));
    move("ministry-pboc", "\"2\"", "reopen").then().statusCode(200).body("state", equalTo("open"));
  }

  @Test
  void aMoveThatIsNotPossibleNamesThoseThatAre() {
    add("ministry-pboc", PATH, "2027-06-30");
    move("ministry-pboc", "\"1\"", "drop").then().statusCode(200);

    Response answer = move("ministry-pboc", "\"2\"", "reach");

    answer
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:frontier:problem:illegal-transition"))
        .body("allowed", contains("reopen"));
  }

  @Test
  void aChangeOfAnOlderVersionIsRefused() {
    add("ministry-pboc", PATH, "2027-06-30");
    move("ministry-pboc", "\"1\"", "reach").then().statusCode(200);

    assertEquals(412, move("ministry-pboc", "\"1\"", "reopen").statusCode());
    assertEquals(
        428,
        as("ministry-pboc")
            .body(Map.of("move", "reopen", "reason", "In error"))
            .post(PATH + "/MS1/moves")
            .statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "anonymous, 401, 401",
    "reader, 403, 403",
    "officer-gx, 403, 403",
    "approver-gx, 403, 403",
    "verifier-a, 403, 403",
    "verifier-pboc, 403, 403",
    "ministry-mfa, 403, 403",
    "ministry-mof, 403, 403",
    "statistician-a, 201, 403",
    "admin, 201, 403",
    "ministry-pboc, 201, 200"
  })
  void theLeadMinistryAndThePlansKeeperChangeAndOnlyTheLeadReaches(
      String user, int added, int reached) {
    add("ministry-pboc", PATH, "2027-06-30").then().statusCode(201);

    assertEquals(added, add(user, PATH, "2027-09-30").statusCode());
    assertEquals(reached, move(user, "\"1\"", "reach").statusCode());
  }

  @Test
  void everythingWrongWithAMilestoneIsToldAtOnce() {
    Response answer =
        as("ministry-pboc")
            .body(Map.of("code", "ms 1", "nameZh", "", "nameEn", "x".repeat(401), "due", "soon"))
            .post(PATH);

    answer
        .then()
        .statusCode(422)
        .body("errors.column", contains("code", "nameZh", "nameEn", "due"))
        .body("errors.rule", contains("invalid", "required", "text-too-long", "date-format"));
  }

  @Test
  void aPlanThatNamesMilestonesSetsThemAndOneThatDoesNotLeavesThem() {
    // Given a milestone of the ministry's own
    add("ministry-pboc", PATH, "2027-06-30").then().statusCode(201);

    // When a plan is silent about them, and then one names another
    load(paper().replace("en: Inspect at the factory", "en: Inspect at the works"))
        .then()
        .statusCode(200);
    as("anonymous").get(PATH).then().body("milestones.code", contains("MS1"));
    load(paper()
            .replace(
                "support: [MFA, SAFE], indicators",
                "support: [MFA, SAFE], milestones: [{id: A1, zh: 签, en: Signed, due:"
                    + " 2027-03-31}], indicators"))
        .then()
        .statusCode(200);

    // Then
    as("anonymous")
        .get(PATH)
        .then()
        .body("milestones.code", contains("A1", "MS1"))
        .body("milestones.state", contains("open", "dropped"))
        .body("milestones[1].reason", equalTo("edition 3"));
  }
}
