package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Situation.as;
import static dev.frontier.policytracker.support.Situation.load;
import static dev.frontier.policytracker.support.Situation.paper;
import static dev.frontier.policytracker.support.Situation.reported;
import static dev.frontier.policytracker.support.Situation.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who may make each call beside those on reports, verdicts and evidence, which have tables of their
 * own. PBOC leads M01, supports M03 (led by NFRA) and has no part in M06 (led by MOT). A cell has
 * the answers for these three, or the one that is the same for all.
 */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class CallTableTest {

  private static final List<String> MEASURES = List.of("M01", "M03", "M06");
  private static final Map<String, String> LEADS =
      Map.of("M01", "ministry-pboc", "M03", "ministry-nfra", "M06", "ministry-mot");

  @Inject Situation situation;

  /** The report of each measure that was refused. */
  private final Map<String, String> refused = new HashMap<>();

  @BeforeEach
  void start() {
    situation.paperPlan();
    LEADS.forEach(
        (measure, lead) -> {
          String report = reported(lead, measure, "planned");
          verify("verifier-a", report, "refused").then().statusCode(201);
          refused.put(measure, report);
          for (int i = 0; i < 3; i++) {
            Situation.milestone(lead, measure).then().statusCode(201);
          }
        });
  }

  private interface Call {
    int status(String user, String measure);
  }

  private static void assertTable(String expected, String user, Call call) {
    List<String> cells = List.of(expected.split("/"));
    assertEquals(
        cells.size() == 1 ? List.of(expected, expected, expected) : cells,
        MEASURES.stream().map(measure -> "" + call.status(user, measure)).toList());
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          USER           | COMMENT     | ANSWER      | REMINDERS
          anonymous      | 401         | 401         | 401
          reader         | 403         | 403         | 403
          officer-gx     | 201         | 403         | 403
          approver-gx    | 201         | 403         | 403
          statistician-a | 403         | 403         | 200
          admin          | 403         | 403         | 200
          verifier-a     | 403         | 403         | 403
          verifier-pboc  | 403         | 403         | 403
          head-pboc      | 403         | 403         | 200
          ministry-pboc  | 201/201/403 | 201/403/403 | 200
          ministry-mof   | 403         | 403         | 200
          """)
  void remarksAndReminders(String user, String comment, String answer, String reminders) {
    Map<String, String> words = Map.of("text", "We differ");

    assertTable(
        comment,
        user,
        (who, measure) ->
            as(who).body(words).post("/api/measures/" + measure + "/comments").statusCode());
    assertTable(
        answer,
        user,
        (who, measure) ->
            as(who)
                .body(words)
                .post("/api/reports/" + refused.get(measure) + "/answers")
                .statusCode());
    assertTable(
        reminders,
        user,
        (who, measure) -> as(who).get("/api/measures/" + measure + "/reminders").statusCode());
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          USER           | ADD         | EDIT        | REACH       | DROP        | REOPEN
          anonymous      | 401         | 401         | 401         | 401         | 401
          reader         | 403         | 403         | 403         | 403         | 403
          officer-gx     | 403         | 403         | 403         | 403         | 403
          approver-gx    | 403         | 403         | 403         | 403         | 403
          statistician-a | 201         | 200         | 403         | 200         | 200
          admin          | 201         | 200         | 403         | 200         | 200
          verifier-a     | 403         | 403         | 403         | 403         | 403
          verifier-pboc  | 403         | 403         | 403         | 403         | 403
          head-pboc      | 403         | 403         | 403         | 403         | 403
          ministry-pboc  | 201/403/403 | 200/403/403 | 200/403/403 | 200/403/403 | 200/403/403
          ministry-mof   | 403         | 403         | 403         | 403         | 403
          """)
  void milestones(String user, String add, String edit, String reach, String drop, String reopen) {
    assertTable(add, user, (who, measure) -> Situation.milestone(who, measure).statusCode());
    assertTable(edit, user, CallTableTest::putOff);
    assertTable(reach, user, (who, measure) -> move(who, measure, "MS2", "reach"));
    assertTable(drop, user, (who, measure) -> move(who, measure, "MS3", "drop"));
    LEADS.forEach((measure, lead) -> move(lead, measure, "MS3", "drop"));
    assertTable(reopen, user, (who, measure) -> move(who, measure, "MS3", "reopen"));
  }

  private static int putOff(String user, String measure) {
    return as(user)
        .header("If-Match", "*")
        .body(Map.of("nameZh", "签署", "nameEn", "Signed", "due", "2099-06-30", "reason", "Put off"))
        .put("/api/measures/" + measure + "/milestones/MS1")
        .statusCode();
  }

  private static int move(String user, String measure, String milestone, String move) {
    return as(user)
        .header("If-Match", "*")
        .body(Map.of("move", move, "reason", "As agreed"))
        .post("/api/measures/" + measure + "/milestones/" + milestone + "/moves")
        .statusCode();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          USER           | EDIT | RETIRE | IMPORT
          anonymous      | 401  | 401    | 401
          reader         | 403  | 403    | 403
          officer-gx     | 403  | 403    | 403
          approver-gx    | 403  | 403    | 403
          statistician-a | 200  | 204    | 200
          admin          | 200  | 204    | 200
          verifier-a     | 403  | 403    | 403
          verifier-pboc  | 403  | 403    | 403
          head-pboc      | 403  | 403    | 403
          ministry-pboc  | 403  | 403    | 403
          ministry-mof   | 403  | 403    | 403
          """)
  void thePlan(String user, String edit, String retire, int bring) {
    byte[] book = as("anonymous").get("/api/plan?format=xlsx").asByteArray();

    assertTable(edit, user, CallTableTest::reword);
    assertTable(
        retire,
        user,
        (who, measure) ->
            as(who)
                .header("If-Match", "*")
                .body(Map.of("reason", "Merged"))
                .post("/api/plan/measures/" + measure + "/retirement")
                .statusCode());
    assertEquals(bring, load(user, paper(), StandardCharsets.UTF_8).statusCode());
    assertEquals(
        bring,
        as(user)
            .contentType("application/yaml; charset=UTF-8")
            .body(paper())
            .put("/api/plan")
            .statusCode());
    assertEquals(
        bring,
        as(user)
            .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .body(book)
            .put("/api/plan")
            .statusCode());
  }

  private static int reword(String user, String measure) {
    Map<String, Object> known = as("anonymous").get("/api/plan/measures/" + measure).path("");
    Map<String, Object> body =
        known.entrySet().stream()
            .filter(
                it ->
                    List.of("nameZh", "lead", "support", "regions", "indicators", "also")
                        .contains(it.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    body.put("nameEn", "In other words");
    body.put("item", known.get("parent"));
    body.put("reason", "Reworded");
    return as(user)
        .header("If-Match", "*")
        .body(body)
        .put("/api/plan/measures/" + measure)
        .statusCode();
  }

  @ParameterizedTest
  @CsvSource({
    "anonymous",
    "reader",
    "officer-gx",
    "approver-gx",
    "statistician-a",
    "admin",
    "verifier-a",
    "verifier-pboc",
    "head-pboc",
    "ministry-pboc",
    "ministry-mof"
  })
  void whatIsOnRecordIsReadByAnybody(String user) {
    assertEquals(200, as(user).get("/api/ministries/PBOC/calendar.ics").statusCode());
    for (String path :
        List.of(
            "/api/plan",
            "/api/plan?format=yaml",
            "/api/plan?format=xlsx",
            "/api/scoreboard?format=csv")) {
      assertEquals(200, as(user).get(path).statusCode(), path);
    }
    for (String part :
        List.of(
            "/api/measures/%s/history",
            "/api/measures/%s/milestones",
            "/api/measures/%s/milestones/MS1",
            "/api/measures/%s/milestones/MS1/history",
            "/api/measures/%s/comments",
            "/api/measures/%s/evidence",
            "/api/plan/measures/%s",
            "/api/plan/measures/%s/history")) {
      assertTable("200", user, (who, measure) -> as(who).get(part.formatted(measure)).statusCode());
    }
    assertTable(
        "200",
        user,
        (who, measure) ->
            as(who).get("/api/reports/" + refused.get(measure) + "/answers").statusCode());
  }
}
