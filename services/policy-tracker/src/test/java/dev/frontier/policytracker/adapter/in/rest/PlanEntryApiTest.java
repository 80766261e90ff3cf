package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Situation.as;
import static dev.frontier.policytracker.support.Situation.reported;
import static dev.frontier.policytracker.support.Situation.verify;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single entries of the plan: edited with their history, read as of any time, never lost. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class PlanEntryApiTest {

  private static final String M01 = "/api/plan/measures/M01";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject Situation situation;

  @BeforeEach
  void start() {
    situation.paperPlan();
  }

  private static Map<String, Object> measure(String lead, boolean proposed) {
    return new HashMap<>(
        Map.of(
            "nameZh",
            "签署双边本币结算协议",
            "nameEn",
            "Sign bilateral local-currency settlement agreements",
            "item",
            "R1.1",
            "lead",
            lead,
            "leadProposed",
            proposed,
            "support",
            List.of("MFA"),
            "indicators",
            List.of("TRADE_TOTAL"),
            "also",
            List.of("R3.3"),
            "reason",
            "Settled between the ministries"));
  }

  private static RequestSpecification known(String user, String path) {
    return as(user).header("If-Match", as("anonymous").get(path).header("ETag"));
  }

  @Test
  void anEditIsAnEditionWithItsReasonAndWhatWasBeforeStaysReadable() {
    // Given
    String before = Instant.now().toString();

    // When
    known("statistician-a", M01)
        .body(measure("SAFE", false))
        .put(M01)
        .then()
        .statusCode(200)
        .body("edition", equalTo(2))
        .body("lead", equalTo("SAFE"))
        .body("also", contains("R3.3"));

    // Then
    as("anonymous")
        .get("/api/measures/M01/history")
        .then()
        .statusCode(200)
        .body("versions.lead", contains("PBOC", "SAFE"))
        .body("versions.leadProposed", contains(true, false))
        .body("versions[1].reason", equalTo("Settled between the ministries"))
        .body("versions[0].knownUntil", notNullValue())
        .body("versions[1].knownUntil", nullValue());
    as("anonymous").get("/api/measures/M01").then().body("lead", equalTo("SAFE"));
    as("anonymous").get("/api/measures/M01?asOf=" + before).then().body("lead", equalTo("PBOC"));
    as("anonymous")
        .get("/api/measures?recommendation=R3")
        .then()
        .body("measures.id", hasItem("M01"));
    assertEquals(2, (int) as("anonymous").get("/api/plan").path("edition"));
    assertEquals(1, (int) as("anonymous").get("/api/plan?asOf=" + before).path("edition"));
  }

  @Test
  void theRecordAsOfATimeKnowsNothingThatCameLater() {
    // Given a refused claim, and what came after it
    String report = reported("ministry-gacc", "M30", "planned");
    verify("verifier-a", report, "refused").then().statusCode(201);
    String then = as("anonymous").get("/api/measures/M30").path("changedAt");
    as("ministry-gacc")
        .body(Map.of("text", "We differ"))
        .post("/api/reports/" + report + "/answers");
    verify("verifier-a", report, "confirmed").then().statusCode(201);
    Situation.milestone("ministry-gacc", "M30").then().statusCode(201);

    // When
    Response measure = as("anonymous").get("/api/measures/M30?asOf=" + then);

    // Then
    measure
        .then()
        .statusCode(200)
        .body("verified", equalTo("refused"))
        .body("reports[0].verification.verdict", equalTo("refused"))
        .body("milestones", empty())
        .body("history", hasSize(2));
    String found = "recommendations.items.flatten().measures.flatten().find { it.id == 'M30' }";
    as("anonymous")
        .get("/api/recommendations?asOf=" + then)
        .then()
        .body(found + ".verified", equalTo("refused"))
        .body(found + ".lastReport.verification.verdict", equalTo("refused"))
        .body("summary.claimed.planned", equalTo(1));
    as("anonymous")
        .get("/api/recommendations?asOf=2020-01-01")
        .then()
        .body("edition", equalTo(0))
        .body("recommendations", empty());
    as("anonymous").get("/api/measures/M30?asOf=2020-01-01").then().statusCode(404);
  }

  @Test
  void aNewMeasureComesLastUnlessItSaysWhere() {
    Map<String, Object> body = measure("PBOC", true);
    body.put("position", 0);

    as("statistician-a")
        .header("If-None-Match", "*")
        .body(body)
        .put("/api/plan/measures/M99")
        .then()
        .statusCode(201)
        .body("position", equalTo(0));

    as("anonymous")
        .get("/api/recommendations")
        .then()
        .body("recommendations[0].items[0].measures.id", contains("M99", "M01", "M02", "M03"));
    as("statistician-a")
        .header("If-None-Match", "*")
        .body(body)
        .put("/api/plan/measures/M99")
        .then()
        .statusCode(412);
    reported("ministry-pboc", "M99", "planned");
  }

  @Test
  void whatOthersReferToStaysAndWhatNobodyRefersToRetires() {
    known("statistician-a", "/api/plan/items/R1.1")
        .body(Map.of("reason", "Done with"))
        .post("/api/plan/items/R1.1/retirement")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:frontier:problem:still-in-use"))
        .body("references", contains("M01", "M02", "M03"));

    known("statistician-a", M01)
        .body(Map.of("reason", "Taken over by M02"))
        .post(M01 + "/retirement")
        .then()
        .statusCode(204);

    as("anonymous").get(M01).then().statusCode(404);
    as("anonymous").get("/api/measures/M01").then().body("retiredAt", notNullValue());
    as("anonymous")
        .get("/api/recommendations")
        .then()
        .body("recommendations[0].items[0].measures.id", not(hasItem("M01")));
  }

  @Test
  void anEditThatBreaksRulesNamesItsFields() {
    Map<String, Object> body = measure("MOON", true);
    body.put("nameZh", " ");
    body.put("regions", List.of("GX"));

    known("statistician-a", M01)
        .body(body)
        .put(M01)
        .then()
        .statusCode(422)
        .body("errors.column", contains("nameZh", "lead", "regions[0]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/plan/measures/M01    | {                              | 400
          /api/plan/measures/M01    | null                           | 422
          /api/plan/measures/M01    | {"parent":"R1"}                | 422
          /api/plan/measures/M01    | {"position":-1}                | 422
          /api/plan/measures/M01    | {"support":[null]}             | 422
          /api/plan/measures/m%00   | {}                             | 404
          /api/plan/wishes/W1       | {}                             | 404
          /api/plan/ministries/x    | {"nameZh":"a","nameEn":"b"}    | 422
          """)
  void anEntryThatIsNoneIsAProblem(String path, String body, int expected) {
    Response answer =
        as("statistician-a").header("If-Match", "*").urlEncodingEnabled(false).body(body).put(path);

    // A new ministry is expected to be there by "If-Match: *", and is not.
    int status = path.endsWith("/x") ? 412 : expected;
    assertEquals(status, answer.statusCode(), answer.asString());
  }

  @Test
  void aChangeSaysWhichVersionItMeansAndWhy() {
    as("statistician-a").body(measure("SAFE", false)).put(M01).then().statusCode(428);
    as("statistician-a")
        .header("If-Match", "\"old\"")
        .body(measure("SAFE", false))
        .put(M01)
        .then()
        .statusCode(412);
    Map<String, Object> silent = measure("SAFE", false);
    silent.remove("reason");
    known("statistician-a", M01)
        .body(silent)
        .put(M01)
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:frontier:problem:reason-required"));
  }

  @ParameterizedTest
  @CsvSource({
    "anonymous, 401",
    "reader, 403",
    "officer-gx, 403",
    "approver-gx, 403",
    "ministry-pboc, 403",
    "ministry-mfa, 403",
    "ministry-mof, 403",
    "verifier-a, 403",
    "verifier-pboc, 403",
    "statistician-a, 200",
    "admin, 200"
  })
  void onlyThePlansKeepersEditIt(String user, int expected) {
    String tag = as("anonymous").get(M01).header("ETag");
    byte[] book = as("anonymous").get("/api/plan?format=xlsx").asByteArray();

    assertEquals(
        expected,
        as(user).header("If-Match", tag).body(measure("SAFE", false)).put(M01).statusCode());
    assertEquals(
        expected == 200 ? 204 : expected,
        as(user)
            .header("If-Match", "*")
            .body(Map.of("reason", "Done with"))
            .post("/api/plan/measures/M54/retirement")
            .statusCode());
    assertEquals(expected, as(user).contentType(XLSX).body(book).put("/api/plan").statusCode());
    assertEquals(200, as(user).get(M01).statusCode());
    assertEquals(200, as(user).get("/api/plan").statusCode());
    assertEquals(200, as(user).get("/api/measures/M01/history").statusCode());
    assertEquals(200, as(user).get("/api/measures/M01/comments").statusCode());
  }

  @ParameterizedTest
  @CsvSource({"yaml, application/yaml", "xlsx, " + XLSX})
  void whatIsExportedIsTakenBackAndChangesNothing(String format, String type) {
    // Given a plan with a milestone and an edit
    Situation.milestone("ministry-gacc", "M30").then().statusCode(201);
    known("statistician-a", M01).body(measure("SAFE", false)).put(M01).then().statusCode(200);

    // When
    byte[] exported =
        as("anonymous")
            .get("/api/plan?format=" + format)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    Response back = bring(format, type, exported);

    // Then
    back.then()
        .statusCode(200)
        .body("edition", equalTo(2))
        .body("added", equalTo(0))
        .body("changed", equalTo(0))
        .body("retired", equalTo(0));
    if (format.equals("yaml")) {
      assertArrayEquals(
          exported, as("anonymous").header("Accept", type).get("/api/plan").asByteArray());
    }
  }

  private static Response bring(String format, String type, byte[] exported) {
    RequestSpecification request = as("statistician-a");
    return format.equals("yaml")
        ? request
            .contentType(type + "; charset=UTF-8")
            .body(new String(exported, StandardCharsets.UTF_8))
            .put("/api/plan")
        : request.contentType(type).body(exported).put("/api/plan");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/plan?format=doc, 400",
    "/api/plan?asOf=yesterday, 400",
    "/api/recommendations?asOf=2026-02-30, 400",
    "/api/obstacles?asOf=%00, 400",
    "/api/measures/M01?asOf=soon, 400",
    "/api/measures/M99/history, 404",
    "/api/measures/M01/comments?cursor=1, 400",
    "/api/measures/M01/comments?limit=0, 400",
    "/api/reports/1/answers, 404",
    "/api/measures/M01/milestones/MS1, 404",
    "/api/measures/M01/milestones?asOf=soon, 400"
  })
  void anAddressThatMeansNothingIsAProblem(String path, int expected) {
    Response answer = as("anonymous").urlEncodingEnabled(false).get(path);

    answer.then().statusCode(expected).body("status", equalTo(expected));
  }

  @Test
  void aWorkbookThatIsNoneIsAProblem() {
    as("statistician-a")
        .contentType(XLSX)
        .body(new byte[] {1, 2, 3})
        .put("/api/plan")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:frontier:problem:workbook-refused"));
  }
}
