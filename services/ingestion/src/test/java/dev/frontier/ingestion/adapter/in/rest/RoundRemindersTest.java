package dev.frontier.ingestion.adapter.in.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Who is reminded of a round when, at whatever day a test says it is. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class RoundRemindersTest extends RemindersWorld {
  @Inject DataSource database;

  @Test
  void aRoundsLifeDayByDay() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String round = opened(indicator, DUE);
    for (int day = -40; day <= -11; day++) {
      reminders.remind(days(day));
    }
    submittedInFull(round, indicator);

    for (int day = -10; day <= 10; day++) {
      reminders.remind(days(day));
    }

    assertEquals(
        List.of(
            "due_in_14 [province-officer] null",
            "due_in_7 [] submitted",
            "due_in_1 [] submitted",
            "overdue [] submitted"),
        lines(round, "CN-GX"));
    assertEquals(
        List.of(
            "due_in_14 [province-officer] null",
            "due_in_7 [province-officer] null",
            "due_in_1 [province-officer] null",
            "overdue [province-officer, province-approver] null"),
        lines(round, "CN-YN"));
    assertEquals(
        List.of(
            "due CN-GX",
            "due_in_14 province-officer CN-GX",
            "due CN-YN",
            "due_in_14 province-officer CN-YN",
            "due_in_7 province-officer CN-YN",
            "due_in_1 province-officer CN-YN",
            "overdue CN-YN",
            "overdue province-officer CN-YN",
            "overdue province-approver CN-YN"),
        told(round, 9));
  }

  @Test
  void afterALongSleepTheLatestReminderAloneIsSent() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String round = opened(indicator, DUE);

    reminders.remind(days(30));

    assertEquals(
        List.of(
            "due_in_14 [] overtaken",
            "due_in_7 [] overtaken",
            "due_in_1 [] overtaken",
            "overdue [province-officer, province-approver] null"),
        lines(round, "CN-GX"));
  }

  @Test
  void aRoundThatIsDueWithinADayIsToldOfAtOnce() {
    String indicator = catalogue.newIndicatorOfNoRound();

    String round = opened(indicator, Instant.now().plus(Duration.ofHours(20)));

    assertEquals(
        List.of(
            "due CN-GX",
            "due_in_1 province-officer CN-GX",
            "due CN-YN",
            "due_in_1 province-officer CN-YN"),
        told(round, 4));
  }

  @Test
  void whatWaitsForTheApproverIsToldToTheApprover() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String round = opened(indicator, DUE);
    String first = filed(round, indicator, "2021");
    OFFICER.step(first, "submit").then().statusCode(200);
    reminders.remind(days(-14));
    String second = filed(round, indicator, "2022");
    OFFICER.step(second, "submit").then().statusCode(200);

    reminders.remind(days(-7));

    assertEquals(
        List.of(
            "due_in_14 [province-officer, province-approver] null",
            "due_in_7 [province-approver] null"),
        lines(round, "CN-GX"));
  }

  @Test
  void moreTimeMovesTheRemindersOfThatRegion() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String round = opened(indicator, DUE);
    reminders.remind(days(-14));
    STATISTICIAN
        .request()
        .header("If-Match", "*")
        .contentType(ContentType.JSON)
        .body("{\"region\":\"CN-GX\",\"dueAt\":\"%s\",\"reason\":\"floods\"}".formatted(days(30)))
        .post("/api/rounds/" + round + "/extensions")
        .then()
        .statusCode(200);

    reminders.remind(days(1));

    assertEquals(List.of("due_in_14 [province-officer] null"), lines(round, "CN-GX"));
    assertEquals(4, lines(round, "CN-YN").size());
    reminders.remind(days(16));
    assertEquals(
        List.of("due_in_14 [province-officer] null", "due_in_14 [province-officer] null"),
        lines(round, "CN-GX"));
  }

  @Test
  void aRoundFromBeforeThereWereRemindersHasItsDutiesToo() throws Exception {
    String round = opened(catalogue.newIndicatorOfNoRound(), DUE);
    STATISTICIAN
        .request()
        .header("If-Match", "*")
        .contentType(ContentType.JSON)
        .body("{\"region\":\"CN-GX\",\"dueAt\":\"%s\",\"reason\":\"floods\"}".formatted(days(30)))
        .post("/api/rounds/" + round + "/extensions")
        .then()
        .statusCode(200);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        InputStream migration =
            getClass().getResourceAsStream("/db/migration/V2_41__duties_of_rounds.sql")) {
      statement.execute("delete from reminder_duty where subject = '" + round + "'");
      statement.execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
    }

    reminders.remind(days(17));

    assertEquals(List.of("due_in_14 [province-officer] null"), lines(round, "CN-GX"));
    assertEquals(4, lines(round, "CN-YN").size());
  }

  @Test
  void nobodyIsRemindedOfAClosedRound() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String round = opened(indicator, DUE);
    STATISTICIAN
        .request()
        .header("If-Match", "*")
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/rounds/" + round + "/close")
        .then()
        .statusCode(200);

    reminders.remind(days(1));

    assertEquals(
        List.of(
            "due_in_14 [] closed", "due_in_7 [] closed", "due_in_1 [] closed", "overdue [] closed"),
        lines(round, "CN-GX"));
  }

  @Test
  void twoReplicasAtOnceRemindOnce() throws Exception {
    String indicator = catalogue.newIndicatorOfNoRound();
    List<String> rounds = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      rounds.add(opened(indicator, DUE));
    }
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService replicas = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        running.add(
            replicas.submit(
                () -> {
                  together.await();
                  return reminders.remind(days(-14));
                }));
      }
      for (Future<Integer> one : running) {
        one.get();
      }
    } finally {
      replicas.shutdownNow();
    }

    for (String round : rounds) {
      List<String> told = told(round, 4);
      assertEquals(4, told.size());
      assertEquals(4, new HashSet<>(told).size());
    }
  }

  private void submittedInFull(String round, String indicator) {
    for (String period : List.of("2021", "2022")) {
      String id = filed(round, indicator, period);
      OFFICER.step(id, "submit").then().statusCode(200);
      APPROVER.step(id, "approve").then().statusCode(200);
    }
  }
}
