package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ledger of reminders shows, and to whom. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class RemindersLedgerTest extends RemindersWorld {
  @ParameterizedTest
  @CsvSource({
    "anonymous, 401, ''",
    "reader, 403, ''",
    "ministry-pboc, 403, ''",
    "officer-gx, 200, CN-GX",
    "approver-gx, 200, CN-GX",
    "officer-yn, 200, CN-YN",
    "officer-ln, 200, ''",
    "statistician-b, 200, 'CN-GX, CN-YN'",
    "admin, 200, 'CN-GX, CN-YN'"
  })
  void theLedgerIsShownToStatisticiansAndToAnOfficeItsOwn(String user, int status, String regions) {
    String round =
        opened(catalogue.newIndicatorOfNoRound(), Instant.now().plus(Duration.ofHours(20)));

    var response = Client.of(user).request().get("/api/rounds/" + round + "/reminders");

    response.then().statusCode(status);
    if (status == 200) {
      List<String> seen = response.jsonPath().getList("items.region", String.class);
      assertEquals(regions, String.join(", ", seen.stream().distinct().sorted().toList()));
    }
  }

  @Test
  void theLedgerSaysWhenAndUntilWhen() {
    String round = opened(catalogue.newIndicatorOfNoRound(), DUE);
    reminders.remind(days(-7));

    var response = OFFICER.request().get("/api/rounds/" + round + "/reminders");

    response
        .then()
        .body("items.kind", contains("due_in_7", "due_in_14"))
        .body("items[0].dueAt", equalTo(DUE.toString()))
        .body("items[0].dueAtLocal", equalTo("2099-11-30T18:00"))
        .body("items[0].plannedAt", equalTo(days(-7).toString()))
        .body("items[0].sentTo", contains("province-officer"))
        .body("items[1].skipped", equalTo("overtaken"))
        .body("items[1].sentTo", empty());
  }

  @ParameterizedTest
  @CsvSource({"NO-SUCH-ROUND", "no-code", "%00"})
  void thereIsNoLedgerOfNoRound(String code) {
    var response =
        STATISTICIAN.request().urlEncodingEnabled(false).get("/api/rounds/" + code + "/reminders");

    assertTrue(response.statusCode() == 404 || response.statusCode() == 400);
    response.then().body("type", endsWith(response.statusCode() == 404 ? "not-found" : ""));
  }
}
