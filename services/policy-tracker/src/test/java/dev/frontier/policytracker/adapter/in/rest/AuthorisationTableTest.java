package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Situation.as;
import static dev.frontier.policytracker.support.Situation.load;
import static dev.frontier.policytracker.support.Situation.paper;
import static dev.frontier.policytracker.support.Situation.report;
import static dev.frontier.policytracker.support.Situation.reported;
import static dev.frontier.policytracker.support.Situation.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who may do what, with tokens of the real identity provider. PBOC leads M01, supports M03 (led by
 * NFRA) and has no part in M06 (led by MOT).
 */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class AuthorisationTableTest {

  @Inject Situation situation;

  @BeforeEach
  void start() {
    situation.paperPlan();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          USER,           LEAD, SUPPORTING, OTHER
          anonymous,      401,  401,        401
          reader,         403,  403,        403
          officer-gx,     403,  403,        403
          approver-gx,    403,  403,        403
          statistician-a, 403,  403,        403
          admin,          403,  403,        403
          verifier-a,     403,  403,        403
          verifier-pboc,  403,  403,        403
          head-pboc,      403,  403,        403
          ministry-pboc,  201,  403,        403
          ministry-mof,   403,  403,        403
          """)
  void onlyTheLeadMinistryReports(String user, int lead, int supporting, int other) {
    assertEquals(lead, report(user, "M01", "planned").statusCode(), "M01");
    assertEquals(supporting, report(user, "M03", "planned").statusCode(), "M03");
    assertEquals(other, report(user, "M06", "planned").statusCode(), "M06");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          USER,           LEAD, SUPPORTING, OTHER
          anonymous,      401,  401,        401
          reader,         403,  403,        403
          officer-gx,     403,  403,        403
          approver-gx,    403,  403,        403
          statistician-a, 403,  403,        403
          admin,          403,  403,        403
          head-pboc,      403,  403,        403
          ministry-pboc,  403,  403,        403
          ministry-mof,   403,  403,        403
          verifier-a,     201,  201,        201
          verifier-pboc,  403,  201,        201
          """)
  void onlyAVerifierOutsideTheLeadMinistryVerifies(
      String user, int lead, int supporting, int other) {
    // Given reports on a measure that PBOC leads, one that it supports, and one of others
    String ofLead = reported("ministry-pboc", "M01", "planned");
    String ofSupporting = reported("ministry-nfra", "M03", "planned");
    String ofOther = reported("ministry-mot", "M06", "planned");

    // When the user gives a verdict on each, Then
    assertEquals(lead, verify(user, ofLead, "confirmed").statusCode(), "M01");
    assertEquals(supporting, verify(user, ofSupporting, "confirmed").statusCode(), "M03");
    assertEquals(other, verify(user, ofOther, "confirmed").statusCode(), "M06");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          USER,           IMPORT
          anonymous,      401
          reader,         403
          officer-gx,     403
          approver-gx,    403
          ministry-pboc,  403
          verifier-a,     403
          verifier-pboc,  403
          statistician-a, 200
          admin,          200
          """)
  void onlyAStatisticianOrTheAdministratorBringsAPlan(String user, int expected) {
    int status = load(user, paper(), StandardCharsets.UTF_8).statusCode();

    assertEquals(expected, status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anonymous",
        "reader",
        "officer-gx",
        "approver-gx",
        "statistician-a",
        "admin",
        "ministry-pboc",
        "verifier-a",
        "verifier-pboc"
      })
  void anybodyReads(String user) {
    String id = reported("ministry-pboc", "M01", "planned");

    assertEquals(200, as(user).get("/api/recommendations").statusCode());
    assertEquals(200, as(user).get("/api/obstacles").statusCode());
    assertEquals(200, as(user).get("/api/measures").statusCode());
    assertEquals(200, as(user).get("/api/measures/M01").statusCode());
    assertEquals(200, as(user).get("/api/measures/M01/effect").statusCode());
    assertEquals(200, as(user).get("/api/scoreboard").statusCode());
    assertEquals(200, as(user).get("/api/scoreboard/timeline").statusCode());
    assertEquals(200, as(user).get("/api/reports/" + id).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-a-token", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9."})
  void aTokenThatWeDidNotIssueOpensNothing(String token) {
    int status =
        as("anonymous")
            .header("Authorization", "Bearer " + token)
            .body("{\"status\":\"planned\"}")
            .post("/api/measures/M01/reports")
            .statusCode();

    assertEquals(401, status);
  }
}
