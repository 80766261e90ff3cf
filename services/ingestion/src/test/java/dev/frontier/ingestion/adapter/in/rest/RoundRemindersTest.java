package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.reminders.Reminders;
import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.EventReader;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
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
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is reminded of a round when, at whatever day a test says it is. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class RoundRemindersTest {
  private static final Client OFFICER = Client.of("officer-gx");
  private static final Client APPROVER = Client.of("approver-gx");
  private static final Client STATISTICIAN = Client.of("statistician-a");
  private static final Instant DUE = Instant.parse("2099-11-30T10:00:00Z");
  private static final AtomicInteger COUNT = new AtomicInteger();

  @Inject TestCatalogue catalogue;
  @Inject Reminders reminders;
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
  void whatComesBackIsToldToTheOfficeAtOnceWithItsReasonAndEachTime() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String round = opened(indicator, DUE);
    String id = filed(round, indicator, "2021");
    OFFICER.step(id, "submit").then().statusCode(200);

    APPROVER.giveBack(id, "wrong unit").then().statusCode(200);

    assertEquals(List.of("returned [province-officer] null"), lines(round, "CN-GX"));
    try (EventReader reader = TestEvents.consume("frontier.collection.v1")) {
      JsonPath note =
          JsonPath.from(
              reader.await(event -> isReminder(event, round) && event.json().contains(id)).json());
      assertEquals("wrong unit", note.getString("reason"));
      assertEquals("returned", note.getString("kind"));
      assertEquals(Map.of("role", "province-officer", "region", "CN-GX"), note.getMap("audience"));
      assertEquals(DUE.toString(), note.getString("dueAt"));
    }
    OFFICER.step(id, "submit").then().statusCode(200);
    APPROVER.giveBack(id, "still wrong").then().statusCode(200);
    assertEquals(2, lines(round, "CN-GX").size());
  }

  @Test
  void aRevisionThatComesBackIsToldOutsideOfAnyRound() {
    String indicator = catalogue.newIndicator();
    Client.published(indicator, "2021", "\"917.02\"", null);
    String id =
        OFFICER
            .file(Client.filing("CN-GX", indicator, "2021", "\"917.20\"", "transposed digits"))
            .path("id");
    OFFICER.step(id, "submit").then().statusCode(200);

    APPROVER.giveBack(id, "no").then().statusCode(200);

    try (EventReader reader = TestEvents.consume("frontier.collection.v1")) {
      String json =
          reader
              .await(event -> event.json().contains("\"reminder\"") && event.json().contains(id))
              .json();
      Contracts.assertValid("ingestion/collection/v1", json);
      assertTrue(json.contains("\"dueAt\":null"));
      assertEquals("returned", JsonPath.from(json).getString("kind"));
    }
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

  private String opened(String indicator, Instant dueAt) {
    String code = "REM-" + COUNT.incrementAndGet() + "-" + System.nanoTime();
    STATISTICIAN
        .request()
        .contentType(ContentType.JSON)
        .body(
            """
            {"id":"%s","nameZh":"年报","nameEn":"Annual","freq":"A","periods":["2021","2022"],
             "indicators":["%s"],"regions":["CN-GX","CN-YN"],"dueAt":"%s"}
            """
                .formatted(code, indicator, dueAt))
        .post("/api/rounds")
        .then()
        .statusCode(201);
    return code;
  }

  private void submittedInFull(String round, String indicator) {
    for (String period : List.of("2021", "2022")) {
      String id = filed(round, indicator, period);
      OFFICER.step(id, "submit").then().statusCode(200);
      APPROVER.step(id, "approve").then().statusCode(200);
    }
  }

  private static String filed(String round, String indicator, String period) {
    return OFFICER
        .file(
            """
            {"round":"%s","rows":[{"region":"CN-GX","indicator":"%s","period":"%s","value":"1"}]}
            """
                .formatted(round, indicator, period))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** The ledger of a region in the order of the moments: kind, roles, why not. */
  private static List<String> lines(String round, String region) {
    JsonPath ledger =
        STATISTICIAN
            .request()
            .get("/api/rounds/" + round + "/reminders")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    List<Map<String, Object>> items = ledger.getList("items");
    return items.stream()
        .filter(line -> region.equals(line.get("region")))
        .sorted((a, b) -> a.get("plannedAt").toString().compareTo(b.get("plannedAt").toString()))
        .map(line -> line.get("kind") + " " + line.get("sentTo") + " " + line.get("skipped"))
        .toList();
  }

  /** What was told of a round beside its opening and its filings, by region in order. */
  private static List<String> told(String round, int atLeast) {
    try (EventReader reader = TestEvents.consume("frontier.collection.v1")) {
      List<EventReader.Event> events =
          reader.await(
              event -> isReminder(event, round) || isAbout(event, round, "due", "overdue"),
              atLeast);
      events.forEach(event -> Contracts.assertValid("ingestion/collection/v1", event.json()));
      return events.stream()
          .map(event -> JsonPath.from(event.json()))
          .sorted((a, b) -> a.getString("region").compareTo(b.getString("region")))
          .map(
              json ->
                  json.getString("event").equals("reminder")
                      ? json.getString("kind")
                          + " "
                          + json.getString("audience.role")
                          + " "
                          + json.getString("audience.region")
                      : json.getString("event") + " " + json.getString("region"))
          .toList();
    }
  }

  private static boolean isReminder(EventReader.Event event, String round) {
    return isAbout(event, round, "reminder");
  }

  private static boolean isAbout(EventReader.Event event, String round, String... steps) {
    if (event.json() == null || !event.json().contains("\"" + round + "\"")) {
      return false;
    }
    return List.of(steps).contains(JsonPath.from(event.json()).getString("event"));
  }

  private static Instant days(int days) {
    return DUE.plus(Duration.ofDays(days));
  }
}
