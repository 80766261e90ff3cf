package dev.frontier.e2e.journeys;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.e2e.support.Filing;
import dev.frontier.e2e.support.Stack;
import dev.frontier.e2e.support.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * What a ministry claims, what a verifier finds and what the figures do, all through the gateway.
 */
@Order(57)
class EffectJourneyTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @BeforeAll
  static void theStackRuns() {
    Stack.running();
  }

  @Test
  void theScoreboardOfThePaperHasEveryMinistryAndEveryMeasureOnce() {
    Users.asAnyone()
        .get("/api/scoreboard?by=ministry")
        .then()
        .statusCode(200)
        .body("groups", hasSize(20))
        .body("total.measures", equalTo(54));
    Users.asAnyone()
        .get("/api/scoreboard?by=province")
        .then()
        .statusCode(200)
        .body("groups", hasSize(9))
        .body("total.measures", equalTo(54));
    String csv =
        Users.asAnyone()
            .get("/api/scoreboard?by=obstacle&format=csv")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertTrue(csv.startsWith("code,nameZh,nameEn,measures,claimed.not_started"), csv);
    Users.asAnyone()
        .get("/api/scoreboard/timeline?ministry=GACC&limit=1")
        .then()
        .statusCode(200)
        .body("measures.lead", contains("GACC"));
  }

  @Test
  void aRevisedFigureChangesTheEffectOfAVerifiedMeasureAndAnEarlierDayDoesNotSeeIt() {
    // Given a measure for Yunnan that the railway administration claims to have carried out, and a
    // verifier confirms
    String report =
        Users.as("ministry-nra")
            .body(
                Map.of(
                    "status", "carried_out",
                    "text", "More trains than ever",
                    "evidence", "https://www.example.org/announcement"))
            .post("/api/measures/M48/reports")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Users.as("verifier-a")
        .body(Map.of("verdict", "confirmed", "reason", "Counted at the border"))
        .post("/api/reports/" + report + "/verification")
        .then()
        .statusCode(201);
    Users.asAnyone()
        .get("/api/measures/M48/effect")
        .then()
        .statusCode(200)
        .body("summary.outcome", equalTo("not_comparable"))
        .body("indicators[0].before.level", equalTo("486.590000"));

    // When Yunnan's trade of a later year is published, and then revised
    Filing.of("yn").publish("TRADE_TOTAL", "2024", "500.00");
    await().atMost(SOON).until(() -> "493.295000".equals(before("")));
    String published = Instant.now().toString();
    Filing.of("yn")
        .because("更正海关口径 / corrected customs scope")
        .publish("TRADE_TOTAL", "2024", "520.00");

    // Then the level before follows, and as of then it is what was known then
    await().atMost(SOON).until(() -> "503.295000".equals(before("")));
    assertEquals("493.295000", before("?asOf=" + published));
    Users.asAnyone()
        .get("/api/scoreboard?by=ministry")
        .then()
        .statusCode(200)
        .body(
            "groups.find { it.code == 'NRA' }.counts.verified.confirmed", greaterThanOrEqualTo(1));
  }

  private static String before(String query) {
    return Users.asAnyone()
        .get("/api/measures/M48/effect" + query)
        .then()
        .statusCode(200)
        .extract()
        .path("indicators[0].before.level");
  }
}
