package dev.frontier.e2e.journeys;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import dev.frontier.e2e.support.Stack;
import dev.frontier.e2e.support.Users;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A year of one measure through the gateway, by five people: the officer of the lead ministry, one
 * of a ministry that supports it, a verifier, the province concerned, and the statistician. M15,
 * the raising of Nansan to a first-class port, is led by customs, supported by commerce, and
 * concerns Yunnan.
 */
@Order(38)
class MeasureYearTest {

  private static final String MEASURE = "/api/measures/M15";
  private static final String ENTRY = "/api/plan/measures/M15";

  private static final String LEAD = "ministry-gacc";
  private static final String SUPPORT = "ministry-mofcom";
  private static final String VERIFIER = "verifier-a";
  private static final String PROVINCE = "officer-yn";
  private static final String STATISTICIAN = "statistician-a";

  @BeforeAll
  static void theStackRuns() {
    Stack.running();
  }

  @Test
  void aMeasureIsSettledPlannedBlockedRefusedAnsweredAndCarriedOut() {
    String before = Instant.now().toString();

    // In January the statistician settles who leads, and the record keeps that it was a proposal
    settle();

    // "Under way" needs a next step; the lead sets two, and the supporting ministry may not
    report(Map.of("status", "under_way", "period", "2026-H1"))
        .statusCode(422)
        .body("type", equalTo("urn:frontier:problem:next-milestone-required"));
    milestone(SUPPORT, "勘界", "Surveyed").statusCode(403);
    milestone(LEAD, "勘界", "Surveyed").statusCode(201);
    milestone(LEAD, "国家验收", "Accepted by the State").statusCode(201);
    String underWay = filed(Map.of("status", "under_way", "period", "2026-H1"));
    verify(underWay, "confirmed").statusCode(201);

    // In spring it is blocked: by what is a code, and the supporting ministry comments
    report(Map.of("status", "blocked", "text", "It does not go on"))
        .statusCode(422)
        .body("errors.column", hasItem("blockedBy"));
    filed(Map.of("status", "blocked", "blockedBy", "O1.1"));
    say(SUPPORT, MEASURE + "/comments", "The other side builds its yard in summer").statusCode(201);

    // In summer it goes on, and the first milestone is reached
    filed(Map.of("status", "under_way", "text", "Both sides build"));
    move("MS1", "reach").statusCode(200);

    // In autumn the lead claims too much: a milestone is open, then the evidence is not enough
    Map<String, Object> done =
        Map.of(
            "status", "carried_out",
            "text", "The port is open",
            "evidence", "https://www.example.org/nansan");
    report(done).statusCode(422).body("milestones", contains("MS2"));
    move("MS2", "reach").statusCode(200);
    String claim = filed(done);
    verify(claim, "refused").statusCode(201);
    String refused = Users.asAnyone().get(MEASURE).path("changedAt");

    // The province says what it sees; nobody else's province may
    say(PROVINCE, MEASURE + "/comments", "Lorries pass since October").statusCode(201);
    say("officer-gx", MEASURE + "/comments", "So we heard").statusCode(403);

    // A refusal is final until the lead answers it; then the verifier looks again
    verify(claim, "confirmed").statusCode(409);
    say(SUPPORT, "/api/reports/" + claim + "/answers", "It is true").statusCode(403);
    say(LEAD, "/api/reports/" + claim + "/answers", "The State Council's notice is public")
        .statusCode(201);
    verify(claim, "confirmed").statusCode(201);

    // At the end of the year anybody reads all of it, as it is and as it was
    Users.asAnyone()
        .get(MEASURE)
        .then()
        .body("claimed", equalTo("carried_out"))
        .body("verified", equalTo("confirmed"))
        .body("milestones.state", contains("reached", "reached"))
        .body("reports.status", hasItems("under_way", "blocked", "carried_out"));
    Users.asAnyone()
        .get("/api/reports/" + claim + "/answers")
        .then()
        .body("verdicts.verdict", contains("refused", "confirmed"))
        .body("answers[0].ministry", equalTo("GACC"));
    Users.asAnyone().get(MEASURE + "?asOf=" + refused).then().body("verified", equalTo("refused"));
    Users.asAnyone()
        .get(MEASURE + "?asOf=" + before)
        .then()
        .body("leadProposed", equalTo(true))
        .body("reports", empty());
    Users.asAnyone()
        .get(MEASURE + "/history")
        .then()
        .body("versions.leadProposed", contains(true, false))
        .body("milestones.move", hasItems("add", "reach"));
    Users.asAnyone()
        .get(MEASURE + "/comments")
        .then()
        .body("remarks.ministry", hasItem("MOFCOM"))
        .body("remarks.region", hasItem("CN-YN"));
    Users.asAnyone()
        .get("/api/plan?format=yaml")
        .then()
        .contentType(containsString("yaml"))
        .body(containsString("Accepted by the State"));
  }

  private static void settle() {
    String tag = Users.asAnyone().get(ENTRY).then().extract().header("ETag");
    Map<String, Object> body = new HashMap<>();
    body.put("nameZh", "南伞口岸升格一类口岸");
    body.put("nameEn", "Raise Nansan to a first-class port");
    body.put("item", "R1.3");
    body.put("lead", "GACC");
    body.put("leadProposed", false);
    body.put("support", List.of("MOFCOM"));
    body.put("regions", List.of("CN-YN"));
    body.put("indicators", List.of("TRADE_TOTAL"));
    body.put("also", List.of("R4.3"));
    body.put("reason", "Named by the State Council's notice");
    Users.as(LEAD).header("If-Match", tag).body(body).put(ENTRY).then().statusCode(403);
    Users.as(STATISTICIAN)
        .header("If-Match", tag)
        .body(body)
        .put(ENTRY)
        .then()
        .statusCode(200)
        .body("edition", notNullValue());
  }

  private static ValidatableResponse report(Map<String, Object> body) {
    return Users.as(LEAD).body(body).post(MEASURE + "/reports").then();
  }

  private static String filed(Map<String, Object> body) {
    return report(body).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse verify(String report, String verdict) {
    return Users.as(VERIFIER)
        .body(Map.of("verdict", verdict, "reason", "Seen on the spot"))
        .post("/api/reports/" + report + "/verification")
        .then();
  }

  private static ValidatableResponse milestone(String user, String zh, String en) {
    return Users.as(user)
        .body(Map.of("nameZh", zh, "nameEn", en, "due", "2099-12-31", "reason", "Agreed"))
        .post(MEASURE + "/milestones")
        .then();
  }

  private static ValidatableResponse move(String milestone, String move) {
    String path = MEASURE + "/milestones/" + milestone;
    String tag = Users.asAnyone().get(path).then().extract().header("ETag");
    return Users.as(LEAD)
        .header("If-Match", tag)
        .body(Map.of("move", move))
        .post(path + "/moves")
        .then();
  }

  private static ValidatableResponse say(String user, String path, String text) {
    return Users.as(user).body(Map.of("text", text)).post(path).then();
  }
}
