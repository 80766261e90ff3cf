package dev.frontier.policytracker.support;

import static dev.frontier.policytracker.support.Situation.as;

import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.EventReader;
import dev.frontier.platform.testing.TestEvents;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Measures of a test of its own, what their ministry does, and what is told of their duties. */
public final class Duties {

  private static final AtomicInteger COUNT = new AtomicInteger();

  /** What the names of these measures begin with: events of other tests are of others. */
  private final String prefix =
      "T" + (System.nanoTime() / 1_000_000 % 1_000_000) + "N" + COUNT.incrementAndGet() + "M";

  /** The name of a measure of that number; the first has 10. */
  public String measure(int number) {
    return prefix + number;
  }

  /** A plan of so many measures that PBOC leads. */
  public String plan(int measures) {
    return """
    ministries: {PBOC: {zh: 行, en: Bank}, MOF: {zh: 部, en: Finance}}
    obstacles: [{id: O1, zh: 碍, en: Obstacle, items: [{id: O1.1, zh: 碍, en: Item}]}]
    recommendations:
      - {id: R1, zh: 荐, en: Recommendation, items: [
          {id: R1.1, zh: 项, en: Item, obstacles: [O1.1], measures: [
    %s
          ]}]}
    """
        .formatted(
            String.join(
                ",\n",
                IntStream.range(10, 10 + measures)
                    .mapToObj(
                        id ->
                            "        {id: %s%d, zh: 措施, en: Measure, lead: PBOC}"
                                .formatted(prefix, id))
                    .toList()));
  }

  /** The lead ministry reports. */
  public static void filed(String measure, String period) {
    as("ministry-pboc")
        .body(Map.of("status", "planned", "text", "Begun", "period", period))
        .post("/api/measures/" + measure + "/reports")
        .then()
        .statusCode(201);
  }

  /** The lead ministry sets a milestone. */
  public static void milestone(String measure, String code, String due) {
    as("ministry-pboc")
        .body(
            Map.of("code", code, "nameZh", "试点", "nameEn", "Pilot", "due", due, "reason", "Agreed"))
        .post("/api/measures/" + measure + "/milestones")
        .then()
        .statusCode(201);
  }

  /** The lead ministry puts a milestone off. */
  public static void edit(String measure, String code, String due) {
    as("ministry-pboc")
        .header("If-Match", "*")
        .body(Map.of("nameZh", "试点", "nameEn", "Pilot", "due", due, "reason", "Floods"))
        .put("/api/measures/" + measure + "/milestones/" + code)
        .then()
        .statusCode(200);
  }

  /** The lead ministry says what became of a milestone. */
  public static void move(String measure, String code, String move) {
    as("ministry-pboc")
        .header("If-Match", "*")
        .body(Map.of("move", move, "reason", "Done"))
        .post("/api/measures/" + measure + "/milestones/" + code + "/moves")
        .then()
        .statusCode(200);
  }

  /** The ledger of a duty in the order of its due times and moments: kind, roles, why not. */
  public static List<String> lines(String measure, String duty) {
    List<Map<String, Object>> items =
        as("statistician-a")
            .get("/api/measures/" + measure + "/reminders")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items");
    return items.stream()
        .filter(line -> duty.equals(line.get("period")) || duty.equals(line.get("milestone")))
        .sorted((a, b) -> a.get("plannedAt").toString().compareTo(b.get("plannedAt").toString()))
        .map(line -> line.get("kind") + " " + line.get("sentTo") + " " + line.get("skipped"))
        .toList();
  }

  /** What was told of a measure's duties, in order; each as its contract says. */
  public static List<String> told(String measure, int atLeast) {
    try (EventReader reader = TestEvents.consume("frontier.policy-status.v1")) {
      List<EventReader.Event> events = reader.await(event -> isOfDuty(event, measure), atLeast);
      events.forEach(
          event -> Contracts.assertValid("policy-tracker/policy-status/v1", event.json()));
      return events.stream()
          .map(event -> JsonPath.from(event.json()))
          .map(
              json ->
                  json.getString("event").equals("reminder")
                      ? json.getString("kind")
                          + " "
                          + json.getString("audience.role")
                          + " "
                          + json.getString("audience.ministry")
                      : json.getString("event"))
          .toList();
    }
  }

  private static boolean isOfDuty(EventReader.Event event, String measure) {
    return event.json() != null
        && event.json().contains("\"" + measure + "\"")
        && List.of("due", "overdue", "reminder")
            .contains(JsonPath.from(event.json()).getString("event"));
  }
}
