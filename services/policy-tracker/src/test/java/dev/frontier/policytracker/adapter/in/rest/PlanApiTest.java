package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Situation.as;
import static dev.frontier.policytracker.support.Situation.load;
import static dev.frontier.policytracker.support.Situation.paper;
import static dev.frontier.policytracker.support.Situation.reported;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.platform.testing.EventReader;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class PlanApiTest {

  @Inject Situation situation;

  @BeforeEach
  void start() {
    situation.nothing();
  }

  @Test
  void beforeTheFirstImportThereIsAnEmptyPlan() {
    Response answer = as("anonymous").get("/api/recommendations");

    answer
        .then()
        .statusCode(200)
        .body("edition", equalTo(0))
        .body("since", nullValue())
        .body("recommendations", hasSize(0))
        .body("summary.claimed.not_started", equalTo(0));
  }

  @Test
  void thePapersPlanIsTakenOverWhole() {
    Response answer = load(paper());

    answer
        .then()
        .statusCode(200)
        .body("edition", equalTo(1))
        .body("obstacles", equalTo(4))
        .body("obstacleItems", equalTo(12))
        .body("recommendations", equalTo(4))
        .body("items", equalTo(13))
        .body("measures", equalTo(54))
        .body("added", equalTo(20 + 4 + 12 + 4 + 13 + 54))
        .body("changed", equalTo(0))
        .body("retired", equalTo(0));
  }

  @Test
  void aReaderSeesTheWholePlanWithTheStateOfEachMeasure() {
    // Given
    situation.paperPlan();
    String report = reported("ministry-nia", "M05", "under_way");

    // When
    Response answer = as("anonymous").get("/api/recommendations");

    // Then
    String measures = "recommendations.items.flatten().measures.flatten()";
    answer
        .then()
        .statusCode(200)
        .body("ministries", hasSize(20))
        .body("ministries.find { it.code == 'PBOC' }.nameZh", equalTo("中国人民银行"))
        .body("recommendations", hasSize(4))
        .body("recommendations.items.flatten()", hasSize(13))
        .body(measures, hasSize(54))
        .body(measures + ".claimed", everyItem(notNullValue()))
        .body("summary.measures", equalTo(54))
        .body("summary.claimed.not_started", equalTo(53))
        .body("summary.claimed.under_way", equalTo(1))
        .body("summary.verified.none", equalTo(54))
        .rootPath(measures + ".find { it.id == 'M05' }")
        .body("nameEn", equalTo("Extend China-Myanmar labour visas to one year"))
        .body("item", equalTo("R1.2"))
        .body("recommendation", equalTo("R1"))
        .body("lead", equalTo("NIA"))
        .body("leadProposed", equalTo(true))
        .body("support", contains("MFA"))
        .body("regions", contains("CN-YN"))
        .body("indicators", contains("TRADE_TOTAL"))
        .body("claimed", equalTo("under_way"))
        .body("verified", equalTo("none"))
        .body("lastReport.id", equalTo(report))
        .body("lastReport.by.ministry", equalTo("NIA"));
  }

  @Test
  void aReaderSeesWhichRecommendationsAnswerAnObstacle() {
    situation.paperPlan();

    Response answer = as("anonymous").get("/api/obstacles");

    answer
        .then()
        .statusCode(200)
        .body("obstacles", hasSize(4))
        .body("obstacles.items.flatten()", hasSize(12))
        .body(
            "obstacles.items.flatten().find { it.id == 'O1.2' }.recommendations",
            contains("R1.1", "R3.3"));
  }

  @Test
  void theSamePlanAgainChangesNothingAndTellsNobody() {
    // Given
    situation.paperPlan();
    long rows = rows();
    try (EventReader events = TestEvents.consumeFromNow("frontier.policy-status.v1")) {

      // When
      load(paper()).then().statusCode(200).body("edition", equalTo(1)).body("added", equalTo(0));

      // Then the record is as it was, and the next thing told is somebody's report
      assertEquals(rows, rows());
      String report = reported("ministry-pboc", "M01", "planned");
      events.await(event -> event.json().contains(report));
      assertEquals(
          1,
          events
              .all(event -> !event.json().contains("\"edition\":1,"), Duration.ofSeconds(1))
              .size());
    }
  }

  @Test
  void anotherLeadIsANewRowAndTheOldOneStaysOnRecord() {
    // Given
    situation.paperPlan();
    String settled =
        paper().replace("lead: PBOC, support: [MFA, SAFE]", "lead: SAFE, leadProposed: false");

    // When
    load(settled).then().statusCode(200).body("changed", equalTo(1)).body("added", equalTo(0));

    // Then
    as("anonymous")
        .get("/api/measures/M01")
        .then()
        .body("lead", equalTo("SAFE"))
        .body("leadProposed", equalTo(false));
    assertEquals(
        1,
        situation.count(
            "select count(*) from measure old join measure new using (code) where code = 'M01'"
                + " and old.lead = 'PBOC' and new.lead = 'SAFE'"
                + " and old.known_until = new.known_from and new.known_until is null"));
  }

  @Test
  void aMeasureLeftOutIsRetiredAndComesBackWithItsRecord() {
    // Given a measure that has a report
    situation.paperPlan();
    reported("ministry-pboc", "M02", "planned");
    String without = paper().replaceAll("(?m)^.*\\{id: M02,.*$\\n", "");

    // When a plan leaves it out
    load(without).then().statusCode(200).body("measures", equalTo(53));

    // Then the plan does not show it, its record does, and it takes no reports
    as("anonymous").get("/api/recommendations").then().body("summary.measures", equalTo(53));
    as("anonymous")
        .get("/api/measures/M02")
        .then()
        .statusCode(200)
        .body("retiredAt", notNullValue())
        .body("reports", hasSize(1));
    Situation.report("ministry-pboc", "M02", "under_way")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:frontier:problem:measure-retired"));

    // And when a later plan names it again, it goes on where it was
    load(paper()).then().statusCode(200).body("measures", equalTo(54));
    as("anonymous")
        .get("/api/measures/M02")
        .then()
        .body("retiredAt", nullValue())
        .body("claimed", equalTo("planned"));
  }

  @Test
  void aReaderWhoHasThePlanIsNotSentItAgainUntilItMoves() {
    // Given
    situation.paperPlan();
    String tag = as("anonymous").get("/api/recommendations").header("ETag");

    // When nothing moved, then nothing is sent
    as("anonymous").header("If-None-Match", tag).get("/api/recommendations").then().statusCode(304);

    // And when a measure moved, the plan is sent
    reported("ministry-pboc", "M01", "planned");
    as("anonymous").header("If-None-Match", tag).get("/api/recommendations").then().statusCode(200);
  }

  @Test
  void aPlanThatBreaksRulesIsRefusedWholeWithEveryPlaceNamed() {
    // Given a plan with three mistakes
    String broken =
        paper()
            .replace("lead: NIA, support: [MFA], regions", "lead: MOON, support: [MFA], regions")
            .replace("obstacles: [O1.2]", "obstacles: [O9.9]")
            .replace("{id: M17,", "{id: M16,");

    // When
    Response answer = load(broken);

    // Then
    answer
        .then()
        .statusCode(422)
        .contentType(containsString("application/problem+json"))
        .body("type", equalTo("urn:frontier:problem:invalid-policy-tree"))
        .body("errors.rule", contains("unknown-reference", "unknown-ministry", "duplicate-id"))
        .body("errors.column[1]", equalTo("recommendations[0].items[1].measures[1].lead"))
        .body("errors", everyItem(hasEntry(equalTo("mend"), notNullValue())))
        .body("errors.value", hasItem("MOON"));
    assertEquals(0, rows());
  }

  private long rows() {
    return situation.count(
        "select (select count(*) from edition) + (select count(*) from ministry)"
            + " + (select count(*) from heading) + (select count(*) from measure)");
  }
}
