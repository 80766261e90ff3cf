package dev.frontier.e2e.journeys;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.e2e.support.Stack;
import dev.frontier.e2e.support.Users;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** From a milestone that is due today to the officer of the ministry that owes it. */
@Order(37)
class DutyJourneyTest {

  /** What is owed is looked for each minute; one more for a busy machine. */
  private static final Duration SOON = Duration.ofMinutes(3);

  private static final String CODE = "J" + System.nanoTime() % 1_000_000_000;

  @BeforeAll
  static void theStackRuns() {
    Stack.running();
  }

  @Test
  void aMilestoneThatIsDueTodayIsInTheInboxOfTheOfficerAndOfNoOneElse() {
    // Given a milestone of a measure that the People's Bank leads, due by the end of the day
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    Users.as("ministry-pboc")
        .body(
            Map.of(
                "code", CODE,
                "nameZh", "试点",
                "nameEn", "Pilot",
                "due", today.toString(),
                "reason", "Agreed"))
        .post("/api/measures/M01/milestones")
        .then()
        .statusCode(201);

    // When the officer looks
    await().atMost(SOON).until(() -> !reminders("ministry-pboc").isEmpty());

    // Then the reminder is there once, and nobody else has it
    List<Map<String, Object>> mine = reminders("ministry-pboc");
    assertEquals(1, mine.size());
    assertTrue(mine.get(0).get("sentence").toString().contains("里程碑" + CODE));
    for (String other : List.of("head-pboc", "ministry-mof", "statistician-a", "verifier-pboc")) {
      assertEquals(List.of(), reminders(other), other);
    }

    // And anybody's calendar shows the day
    String day = "DTSTART;VALUE=DATE:" + today.toString().replace("-", "");
    String calendar =
        Users.asAnyone()
            .get("/api/ministries/PBOC/calendar.ics?lang=en")
            .then()
            .statusCode(200)
            .contentType(startsWith("text/calendar"))
            .extract()
            .asString();
    assertTrue(unfolded(calendar).contains(day), calendar);

    // And a milestone that was reached is in it no more
    Users.as("ministry-pboc")
        .header("If-Match", "*")
        .body(Map.of("move", "reach"))
        .post("/api/measures/M01/milestones/" + CODE + "/moves")
        .then()
        .statusCode(200);
    String without = Users.asAnyone().get("/api/ministries/PBOC/calendar.ics?lang=en").asString();
    assertFalse(unfolded(without).contains("milestone.M01." + CODE), without);
  }

  /** As RFC 5545 reads it: a line break before a blank is none. */
  private static String unfolded(String calendar) {
    return calendar.replace("\r\n ", "");
  }

  private static List<Map<String, Object>> reminders(String user) {
    List<Map<String, Object>> items =
        Users.as(user)
            .get("/api/inbox?limit=100")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items");
    return items.stream()
        .filter(
            item -> item.get("reminder") instanceof Map<?, ?> r && CODE.equals(r.get("milestone")))
        .toList();
  }
}
