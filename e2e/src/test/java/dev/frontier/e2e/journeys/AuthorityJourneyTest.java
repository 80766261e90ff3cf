package dev.frontier.e2e.journeys;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.frontier.e2e.support.Filing;
import dev.frontier.e2e.support.Stack;
import dev.frontier.e2e.support.Subscriptions;
import dev.frontier.e2e.support.Users;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Who may do what, seen from outside the door. */
@Order(20)
class AuthorityJourneyTest {

  private static final String PROBLEM = "application/problem+json";

  @BeforeAll
  static void theStackRuns() {
    Stack.running();
  }

  @Test
  void anOfficerOfYunnanCannotTouchGuangxi() {
    // Given a draft of Guangxi; When Yunnan's officer tries to submit it, Then it is refused
    String draft = Filing.of("gx").draft("ODI_NONFINANCIAL", "2021", "5.10");

    Filing.step("officer-yn", draft, "submit")
        .then()
        .statusCode(403)
        .contentType(startsWith(PROBLEM));
  }

  @Test
  void anOfficerOfYunnanCannotFileForGuangxi() {
    Users.as("officer-yn")
        .contentType("text/csv; charset=utf-8")
        .body("region,indicator,period,value,obs_status,note\nCN-GX,TRADE_TOTAL,2023,1.00,A,\n")
        .post("/api/submissions")
        .then()
        .statusCode(403)
        .contentType(startsWith(PROBLEM));
  }

  @Test
  void nobodyApprovesTheirOwnWork() {
    // Given a draft of Jilin in review; When its author tries to approve, Then it is refused
    String draft = Filing.of("jl").draft("ODI_NONFINANCIAL", "2021", "1.10");
    Filing.step("officer-jl", draft, "submit").then().statusCode(200);

    Filing.step("officer-jl", draft, "approve")
        .then()
        .statusCode(403)
        .contentType(startsWith(PROBLEM));
  }

  @Test
  void anyoneReadsWhatIsPublishedAndNothingElse() {
    Users.asAnyone().get("/api/series?indicator=TRADE_TOTAL&region=CN-GX").then().statusCode(200);
    Users.asAnyone().get("/api/regions").then().statusCode(200);
    Users.asAnyone().get("/api/recommendations").then().statusCode(200);
    Users.asAnyone()
        .get("/api/submissions")
        .then()
        .statusCode(401)
        .contentType(startsWith(PROBLEM));
    Users.asAnyone().get("/api/inbox").then().statusCode(401).contentType(startsWith(PROBLEM));
  }

  @Test
  void aBadRowIsNamedInTheReadersLanguageAndNothingIsStored() {
    // Given a file whose second row has a letter for a figure; When it is filed by a Chinese reader
    var answer =
        Users.as("officer-nm")
            .contentType("text/csv; charset=utf-8")
            .header("Accept-Language", "zh-CN")
            .body(
                "region,indicator,period,value,obs_status,note\n"
                    + "CN-NM,TRADE_TOTAL,2023,200.00,A,\n"
                    + "CN-NM,FDI_UTILISED,2023,一百,A,\n")
            .post("/api/submissions")
            .then();

    // Then the row, the column and the rule are named, in Chinese
    answer
        .statusCode(422)
        .contentType(startsWith(PROBLEM))
        .header("Content-Language", startsWith("zh"))
        .body("errors.row", hasItem(2))
        .body("errors.column", hasItem("value"))
        .body("errors.size()", equalTo(1));
  }

  @Test
  void aMinistryClaimsAVerifierConfirmsAndASubscriberIsTold() {
    // Given a subscriber to measure M30, led by customs
    String id = Subscriptions.toMeasure("reader", "M30");

    // When another ministry reports on it, Then it is refused
    Map<String, Object> report =
        Map.of(
            "status", "carried_out",
            "text", "Clearance time cut at all nine ports of entry",
            "evidence", "https://www.example.org/clearance-2026",
            "period", "2026-H1");
    Users.as("ministry-mot").body(report).post("/api/measures/M30/reports").then().statusCode(403);

    // And when the lead reports and an independent verifier confirms
    String filed =
        Users.as("ministry-gacc")
            .body(report)
            .post("/api/measures/M30/reports")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Users.as("verifier-a")
        .body(Map.of("verdict", "confirmed", "reason", "Seen in the published statistics"))
        .post("/api/reports/" + filed + "/verification")
        .then()
        .statusCode(201);

    // Then the measure shows both, and the subscriber is told
    Users.asAnyone()
        .get("/api/measures/M30")
        .then()
        .statusCode(200)
        .body("claimed", equalTo("carried_out"))
        .body("verified", equalTo("confirmed"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Subscriptions.inboxMentions("reader", id, "confirmed"));
  }
}
