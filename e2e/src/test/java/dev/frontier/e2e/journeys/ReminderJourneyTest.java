package dev.frontier.e2e.journeys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.e2e.support.RemindedRound;
import dev.frontier.e2e.support.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** From a statistician who asks for figures by tomorrow to the office that owes them. */
@Order(35)
class ReminderJourneyTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  private RemindedRound round;

  @BeforeAll
  static void theStackRuns() {
    Stack.running();
  }

  @AfterEach
  void closeTheRound() {
    if (round != null) {
      round.close();
    }
  }

  @Test
  void aRoundThatIsDueTomorrowIsInTheInboxOfTheOfficerOfTheProvinceAndOfNoOneElse() {
    // Given a round that asks Xinjiang for a figure by tomorrow
    round =
        RemindedRound.open(
            "TRADE_TOTAL", "2025", "CN-XJ", Instant.now().plus(Duration.ofHours(20)));

    // When the officer looks
    await().atMost(SOON).until(() -> !reminders("officer-xj").isEmpty());

    // Then the reminder is there once and says until when, and nobody else has it
    List<Map<String, Object>> mine = reminders("officer-xj");
    assertEquals(1, mine.size());
    assertEquals("due_in_1", RemindedRound.of(mine.get(0)).get("kind"));
    assertTrue(mine.get(0).get("sentence").toString().contains("北京时间"));
    for (String other : List.of("officer-xz", "approver-xj", "statistician-a", "reader")) {
      assertEquals(List.of(), reminders(other), other);
    }

    // And the statistician reads in the ledger who was told, and why nobody was before
    assertEquals(
        List.of("due_in_1 [province-officer]", "due_in_14 []", "due_in_7 []"), round.ledger());
  }

  private List<Map<String, Object>> reminders(String user) {
    return round.remindersOf(user);
  }
}
