package dev.frontier.e2e.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.e2e.support.Announcements;
import dev.frontier.e2e.support.FreshIndicator;
import dev.frontier.e2e.support.InboxEvents;
import dev.frontier.e2e.support.Stack;
import dev.frontier.e2e.support.Subscriptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Who reads the inbox as a stream misses nothing though the service dies in between. */
@Order(61)
class InboxAcrossRestartTest {
  private static final String REGION = "CN-YN";

  /** Kafka gives a killed reader's partitions away only after its session. */
  private static final Duration SOON = Duration.ofSeconds(90);

  private final Stack stack = Stack.running();

  @AfterEach
  void everyPartRuns() {
    stack.frontier("part", "start", "notification");
  }

  @Test
  void aReaderWhoComesBackGetsWhatWasToldMeanwhileInOrderAndOnce() {
    // Given somebody who reads the inbox as it fills, and a first fall in it
    String indicator = FreshIndicator.code();
    FreshIndicator.put(indicator);
    await()
        .atMost(SOON)
        .untilAsserted(() -> Subscriptions.toLevelBelow("reader", indicator, REGION, "600"));
    try (Announcements announcements = new Announcements(stack.kafka())) {
      InboxEvents before = InboxEvents.of("reader", null);
      announcements.level(indicator, REGION, "2001", null, "501");
      await().atMost(SOON).until(() -> before.told().size() == 1);
      long last = before.told().get(0).position();

      // When the service dies, more falls come meanwhile, and the reader comes back
      assertEquals(0, stack.frontier("part", "kill", "notification").exit());
      await().atMost(SOON).until(before::ended);
      announcements.level(indicator, REGION, "2002", null, "502");
      announcements.level(indicator, REGION, "2003", null, "503");
      assertEquals(0, stack.frontier("part", "start", "notification").exit());
      InboxEvents after = InboxEvents.of("reader", last);
      announcements.level(indicator, REGION, "2004", null, "504");

      // Then all of them come, in their order and each once
      await().atMost(SOON).until(() -> after.told().size() >= 3);
      List<InboxEvents.Event> told = after.told();
      assertEquals(3, told.size());
      for (int i = 0; i < told.size(); i++) {
        assertTrue(told.get(i).data().contains("\"" + (2002 + i) + "\""), told.get(i).data());
      }
      assertEquals(
          told.stream().map(InboxEvents.Event::position).sorted().toList(),
          told.stream().map(InboxEvents.Event::position).toList());
      assertTrue(told.get(0).position() > last);
    }
  }
}
