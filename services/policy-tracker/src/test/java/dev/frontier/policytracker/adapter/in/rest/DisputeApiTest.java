package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Situation.as;
import static dev.frontier.policytracker.support.Situation.reported;
import static dev.frontier.policytracker.support.Situation.verify;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers to verdicts and comments on measures. M15 concerns Yunnan alone; GACC leads it. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class DisputeApiTest {

  @Inject Situation situation;

  @BeforeEach
  void start() {
    situation.paperPlan();
  }

  private static Response say(String user, String path, String text, String corrects) {
    Map<String, Object> body = new HashMap<>(Map.of("text", text));
    body.put("corrects", corrects);
    return as(user).body(body).post(path);
  }

  private static Response comment(String user, String measure) {
    return say(user, "/api/measures/" + measure + "/comments", "The yard floods in spring", null);
  }

  private static Response answer(String user, String report) {
    return say(user, "/api/reports/" + report + "/answers", "The yard was built in May", null);
  }

  private static String refused() {
    String report = reported("ministry-gacc", "M30", "carried_out");
    verify("verifier-a", report, "refused").then().statusCode(201);
    return report;
  }

  @Test
  void afterAnAnswerARefusalIsLookedAtAgainAndBothVerdictsStayOnRecord() {
    // Given a refused report that the ministry answered
    String report = refused();
    verify("verifier-pboc", report, "confirmed").then().statusCode(409);
    answer("ministry-gacc", report).then().statusCode(201).body("kind", equalTo("answer"));

    // When
    verify("verifier-pboc", report, "confirmed").then().statusCode(201);

    // Then
    as("anonymous")
        .get("/api/reports/" + report + "/answers")
        .then()
        .statusCode(200)
        .body("verdicts.verdict", contains("refused", "confirmed"))
        .body("answers.text", contains("The yard was built in May"))
        .body("answers[0].ministry", equalTo("GACC"))
        .body("next", nullValue());
    as("anonymous")
        .get("/api/reports/" + report)
        .then()
        .body("verification.verdict", equalTo("confirmed"));
    as("anonymous")
        .get("/api/measures/M30")
        .then()
        .body("verified", equalTo("confirmed"))
        .body("reports", hasSize(1))
        .body("history.event", contains("claimed", "refused", "verified"));
  }

  @Test
  void aConfirmedReportHasNothingToAnswer() {
    String report = reported("ministry-gacc", "M30", "planned");
    verify("verifier-a", report, "confirmed").then().statusCode(201);

    answer("ministry-gacc", report)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:frontier:problem:not-refused"));
  }

  @ParameterizedTest
  @CsvSource({
    "anonymous, 401",
    "reader, 403",
    "officer-gx, 403",
    "approver-gx, 403",
    "statistician-a, 403",
    "admin, 403",
    "verifier-a, 403",
    "verifier-pboc, 403",
    "ministry-nia, 403",
    "ministry-mof, 403",
    "ministry-gacc, 201"
  })
  void onlyTheLeadMinistryAnswers(String user, int expected) {
    String report = refused();

    assertEquals(expected, answer(user, report).statusCode());
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          USER,           YUNNAN, EVERYWHERE
          anonymous,      401,    401
          reader,         403,    403
          statistician-a, 403,    403
          admin,          403,    403
          verifier-a,     403,    403
          verifier-pboc,  403,    403
          officer-gx,     403,    201
          approver-gx,    403,    201
          officer-yn,     201,    201
          approver-yn,    201,    201
          ministry-mof,   403,    403
          ministry-mofcom,201,    403
          ministry-nia,   403,    201
          ministry-gacc,  201,    201
          """)
  void provincesConcernedAndMinistriesWithAPartComment(String user, int yunnan, int everywhere) {
    assertEquals(yunnan, comment(user, "M15").statusCode(), "M15");
    assertEquals(everywhere, comment(user, "M30").statusCode(), "M30");
  }

  @Test
  void whatWasSaidIsCorrectedOnceByItsOfficeAndNeverChanged() {
    // Given
    String first = comment("officer-yn", "M15").path("id");
    String path = "/api/measures/M15/comments";

    // When
    say("approver-yn", path, "The yard floods in autumn", first)
        .then()
        .statusCode(201)
        .body("region", equalTo("CN-YN"));

    // Then
    say("officer-yn", path, "In winter", first)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:frontier:problem:already-exists"));
    say("ministry-gacc", path, "Never", first)
        .then()
        .statusCode(422)
        .body("errors.column", contains("corrects"));
    as("anonymous")
        .get(path)
        .then()
        .body("remarks.text", contains("The yard floods in spring", "The yard floods in autumn"))
        .body("remarks[1].corrects", equalTo(first));
    assertFalse(as("anonymous").get(path).asString().contains("officer-yn"));
  }

  @Test
  void commentsComePageByPage() {
    for (int i = 0; i < 3; i++) {
      comment("officer-yn", "M15").then().statusCode(201);
    }

    Response first = as("anonymous").get("/api/measures/M15/comments?limit=2");

    first.then().body("remarks", hasSize(2)).body("next", notNullValue());
    as("anonymous")
        .get("/api/measures/M15/comments?limit=2&cursor=" + first.path("next"))
        .then()
        .body("remarks", hasSize(1))
        .body("next", nullValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {                                       | 400
          null                                    | 422
          {"text":" "}                            | 422
          {"text":"a","corrects":"1"}             | 422
          {"text":"a","region":"CN-GX"}           | 403
          {"text":"a","mood":"x"}                 | 422
          """)
  void aCommentThatIsNoneIsAProblem(String body, int expected) {
    Response answer = as("officer-yn").body(body).post("/api/measures/M15/comments");

    assertEquals(expected, answer.statusCode(), answer.asString());
  }

  @ParameterizedTest
  @CsvSource({
    "under_way, urn:frontier:problem:next-milestone-required",
    "carried_out, urn:frontier:problem:open-milestones"
  })
  void aClaimIsHeldAgainstTheMilestones(String status, String type) {
    // Given, for what is carried out, a milestone that is still open
    if (status.equals("carried_out")) {
      Situation.milestone("ministry-gacc", "M30").then().statusCode(201);
    }

    // When
    Response answer =
        as("ministry-gacc")
            .body(Map.of("status", status, "evidence", "https://www.example.org/"))
            .post("/api/measures/M30/reports");

    // Then
    answer.then().statusCode(422).body("type", equalTo(type));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"status":"blocked","blockedBy":"O1.2"}                          | 201
          {"status":"blocked","blockedBy":"funding","text":"None left"}    | 201
          {"status":"blocked","blockedBy":"funding"}                       | 422
          {"status":"blocked","blockedBy":"O9.9"}                          | 422
          {"status":"blocked","blockedBy":"bad luck"}                      | 422
          {"status":"blocked","text":"By whom?"}                           | 422
          {"status":"planned","blockedBy":"O1.2"}                          | 422
          """)
  void blockedNamesByWhat(String body, int expected) {
    Response answer = as("ministry-gacc").body(body).post("/api/measures/M30/reports");

    assertEquals(expected, answer.statusCode(), answer.asString());
  }
}
