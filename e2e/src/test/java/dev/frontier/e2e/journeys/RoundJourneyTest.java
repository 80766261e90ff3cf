package dev.frontier.e2e.journeys;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.e2e.support.Filing;
import dev.frontier.e2e.support.Rounds;
import dev.frontier.e2e.support.Series;
import dev.frontier.e2e.support.Stack;
import dev.frontier.e2e.support.Users;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A round from its opening to its closing. */
@Order(25)
class RoundJourneyTest {

  private static final String INDICATOR = "ODI_NONFINANCIAL";
  private static final Duration SOON = Duration.ofSeconds(60);

  @BeforeAll
  static void theStackRuns() {
    Stack.running();
  }

  @Test
  void aRoundIsOpenedExtendedForOneProvinceFiledIntoAndClosed() {
    // Given a round of 2023 for two provinces
    String round = Rounds.newCode();
    Response opened =
        Rounds.open(round, List.of(INDICATOR), List.of("2023"), List.of("CN-HL", "CN-XZ"));
    opened.then().statusCode(201).body("state", equalTo("open"));

    // When one of them gets more time, and the other files
    Response extended =
        Users.as("statistician-a")
            .header("If-Match", opened.header("ETag"))
            .body(
                Map.of(
                    "region", "CN-XZ", "dueAt", "2099-04-30T18:00", "reason", "Roads are closed"))
            .post("/api/rounds/" + round + "/extensions");
    extended.then().statusCode(200).body("extensions[0].region", equalTo("CN-XZ"));
    String figure = "region,indicator,period,value,obs_status,note\nCN-HL," + INDICATOR;
    Users.as("officer-hl")
        .contentType("text/csv; charset=utf-8")
        .body(figure + ",2023,1.10,A,\n")
        .post("/api/submissions?round=" + round)
        .then()
        .statusCode(201)
        .body("round", equalTo(round));

    // Then the statistician sees who is how far, and what is outside of the round is refused
    Users.as("statistician-a")
        .get("/api/rounds/" + round + "/completeness")
        .then()
        .statusCode(200)
        .body("cells.find { it.region == 'CN-HL' }.state", equalTo("draft"))
        .body("cells.find { it.region == 'CN-XZ' }.state", equalTo("not_started"))
        .body("cells.find { it.region == 'CN-XZ' }.dueAtLocal", equalTo("2099-04-30T18:00"));
    Users.as("officer-hl")
        .contentType("text/csv; charset=utf-8")
        .body(figure + ",1999,1.10,A,\n")
        .post("/api/submissions?round=" + round)
        .then()
        .statusCode(422)
        .contentType(startsWith("application/problem+json"))
        .body("errors[0].rule", equalTo("not-in-round"));

    // And once it is closed nothing new is taken
    Users.as("statistician-a")
        .header("If-Match", extended.header("ETag"))
        .body(Map.of("reason", "All is in"))
        .post("/api/rounds/" + round + "/close")
        .then()
        .statusCode(200)
        .body("state", equalTo("closed"));
    Users.as("officer-hl")
        .contentType("text/csv; charset=utf-8")
        .body(figure + ",2023,1.20,A,\n")
        .post("/api/submissions?round=" + round)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:frontier:problem:round-not-open"));
  }

  @Test
  void aWithdrawnFigureIsNoLongerKnownAndStaysReadableAsOfThen() {
    // Given a published figure
    String id = Filing.of("hl").publish(INDICATOR, "2022", "1.05");
    await().atMost(SOON).until(() -> Series.of(INDICATOR, "CN-HL").value("2022") != null);
    String vintage = Series.of(INDICATOR, "CN-HL").vintage("2022");

    // When a statistician withdraws it, saying why
    Users.as("statistician-b")
        .header("If-Match", "*")
        .body(Map.of("reason", "Filed for the wrong year"))
        .post("/api/submissions/" + id + "/withdraw")
        .then()
        .statusCode(200)
        .body("state", equalTo("withdrawn"));

    // Then nothing is known of it now, and what was known then still is
    await().atMost(SOON).until(() -> Series.of(INDICATOR, "CN-HL").value("2022") == null);
    assertEquals(new BigDecimal("1.05"), Series.asOf(INDICATOR, "CN-HL", vintage).value("2022"));
  }
}
