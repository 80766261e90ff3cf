package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.platform.reminders.Reminders;
import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.EventReader;
import dev.frontier.platform.testing.TestEvents;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Rounds of two regions that are due at one moment, and what is told and written down of them. */
abstract class RemindersWorld {
  static final Client OFFICER = Client.of("officer-gx");
  static final Client APPROVER = Client.of("approver-gx");
  static final Client STATISTICIAN = Client.of("statistician-a");
  static final Instant DUE = Instant.parse("2099-11-30T10:00:00Z");
  private static final AtomicInteger COUNT = new AtomicInteger();

  @Inject TestCatalogue catalogue;
  @Inject Reminders reminders;

  String opened(String indicator, Instant dueAt) {
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

  static String filed(String round, String indicator, String period) {
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
  static List<String> lines(String round, String region) {
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
  static List<String> told(String round, int atLeast) {
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

  static boolean isReminder(EventReader.Event event, String round) {
    return isAbout(event, round, "reminder");
  }

  private static boolean isAbout(EventReader.Event event, String round, String... steps) {
    if (event.json() == null || !event.json().contains("\"" + round + "\"")) {
      return false;
    }
    return List.of(steps).contains(JsonPath.from(event.json()).getString("event"));
  }

  static Instant days(int days) {
    return DUE.plus(Duration.ofDays(days));
  }
}
