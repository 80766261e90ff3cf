package dev.frontier.e2e.faults;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.e2e.support.Filing;
import dev.frontier.e2e.support.Receiver;
import dev.frontier.e2e.support.Series;
import dev.frontier.e2e.support.Stack;
import dev.frontier.e2e.support.Subscriptions;
import dev.frontier.e2e.support.Users;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Publishing goes on while a part is gone, and what it missed is made good once. */
@Order(60)
class KilledIndicatorTest {

  /**
   * Kafka gives a killed reader's partitions away only after its session: see the consumers'
   * settings.
   */
  private static final Duration SOON = Duration.ofSeconds(90);

  private final Stack stack = Stack.running();

  @AfterEach
  void everyPartRuns() {
    stack.frontier("part", "start", "indicator");
  }

  @Test
  void anAlertArrivesOnceThoughTheIndicatorServiceDiedBetweenPublishAndChange() {
    try (Receiver receiver = new Receiver()) {
      // Given a subscriber to Yunnan's trade, a figure on the statistician's desk, and no indicator
      var subscription =
          Subscriptions.toFall("reader", "TRADE_TOTAL", "CN-YN", "10", receiver.url());
      String ready = Filing.of("yn").approved("TRADE_TOTAL", "2022", "400.00");
      assertEquals(0, stack.frontier("part", "kill", "indicator").exit());

      // When it is published, and the service comes back afterwards
      Filing.step("statistician-a", ready, "publish").then().statusCode(200);
      assertEquals(0, stack.frontier("part", "start", "indicator").exit());

      // Then the change is computed and the alert arrives
      await().atMost(SOON).ignoreExceptions().until(() -> !receiver.calls().isEmpty());
      assertTrue(receiver.calls().get(0).signedWith(subscription.secret()));

      // And it stays at one while later figures of the same series pass the same way
      Filing.of("yn").publish("TRADE_TOTAL", "2023", "401.00");
      await()
          .atMost(SOON)
          .until(
              () ->
                  new BigDecimal("401.00").equals(Series.of("TRADE_TOTAL", "CN-YN").value("2023")));
      assertEquals(1, receiver.calls().size());
    }
  }

  @Test
  void aPartThatIsDownGivesAProblemAtOnceAndTheOthersAnswer() {
    // Given no indicator service
    assertEquals(0, stack.frontier("part", "kill", "indicator").exit());

    // When its data is asked for, Then the door says so within its time, and does not hang
    Users.asAnyone()
        .get("/api/series?indicator=TRADE_TOTAL&region=CN-GX")
        .then()
        .statusCode(503)
        .contentType(startsWith("application/problem+json"))
        .time(org.hamcrest.Matchers.lessThan(5000L));
    Users.asAnyone().get("/api/recommendations").then().statusCode(200);
  }

  @Test
  void aKilledPartIsSeenByStatusAndMendedByUp() {
    // Given no indicator service
    stack.frontier("part", "kill", "indicator");

    // When the status is asked for, Then it names the part and fails
    Stack.Result status = stack.frontier("status");
    assertTrue(status.exit() != 0, status.output());
    assertTrue(status.output().contains("indicator"), status.output());

    // And when up is typed again, Then the part runs again
    Stack.Result up = stack.frontier("up");
    assertEquals(0, up.exit(), up.output());
    assertEquals(0, stack.frontier("status").exit());
  }
}
