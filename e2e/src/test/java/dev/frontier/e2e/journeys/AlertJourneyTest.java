package dev.frontier.e2e.journeys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.e2e.support.Filing;
import dev.frontier.e2e.support.Receiver;
import dev.frontier.e2e.support.Series;
import dev.frontier.e2e.support.Stack;
import dev.frontier.e2e.support.Subscriptions;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** From an office's file to a subscriber's server, and what a revision leaves readable. */
@Order(30)
class AlertJourneyTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @BeforeAll
  static void theStackRuns() {
    Stack.running();
  }

  @Test
  void aFallOfTradeReachesTheSubscribersServerSignedAndARevisionKeepsBothVintages() {
    try (Receiver receiver = new Receiver()) {
      // Given a subscriber to a fall of Guangxi's trade by a fifth; 2021 stands at 917.02
      var subscription =
          Subscriptions.toFall("reader", "TRADE_TOTAL", "CN-GX", "20", receiver.url());

      // When the office files 2022 a fifth lower and a statistician publishes it
      Filing.of("gx").publish("TRADE_TOTAL", "2022", "733.61");

      // Then one webhook arrives, and an independent library finds its signature right
      await().atMost(SOON).until(() -> receiver.calls().size() == 1);
      Receiver.Call call = receiver.calls().get(0);
      assertTrue(call.signedWith(subscription.secret()));
      assertTrue(call.body().contains("TRADE_TOTAL") && call.body().contains("733.61"));

      // And when the figure is revised upward with a reason, both vintages stay readable by asOf
      await().atMost(SOON).until(() -> Series.of("TRADE_TOTAL", "CN-GX").value("2022") != null);
      String first = Series.of("TRADE_TOTAL", "CN-GX").vintage("2022");
      Filing.of("gx")
          .because("更正海关口径 / corrected customs scope")
          .publish("TRADE_TOTAL", "2022", "981.40");
      await()
          .atMost(SOON)
          .until(
              () ->
                  new BigDecimal("981.40").equals(Series.of("TRADE_TOTAL", "CN-GX").value("2022")));
      assertEquals(
          new BigDecimal("733.61"),
          Series.asOf("TRADE_TOTAL", "CN-GX", first).value("2022"),
          "as first known");
      assertTrue(
          Instant.parse(Series.of("TRADE_TOTAL", "CN-GX").vintage("2022"))
              .isAfter(Instant.parse(first)));

      // And the revision, which is no fall, takes the alert back
      await().atMost(SOON).until(() -> receiver.calls().size() == 2);
      Receiver.Call correction = receiver.calls().get(1);
      assertTrue(correction.signedWith(subscription.secret()));
      JsonPath taken = JsonPath.from(correction.body());
      assertEquals("retracted", taken.getString("data.chain.step"), correction.body());
      assertEquals(JsonPath.from(call.body()).getString("id"), taken.getString("data.chain.first"));
    }
  }

  @Test
  void theAlertIsInTheInboxOfTheSubscriberAndOfNoOneElse() {
    // Given two people, one of whom subscribes to a fall of Gansu's trade below 70
    String id = Subscriptions.toLevelBelow("ministry-mofcom", "TRADE_TOTAL", "CN-GS", "70");

    // When Gansu publishes 2022 at 66.00
    Filing.of("gs").publish("TRADE_TOTAL", "2022", "66.00");

    // Then the subscriber finds it, and the other does not
    await().atMost(SOON).until(() -> Subscriptions.inboxMentions("ministry-mofcom", id, "CN-GS"));
    assertTrue(!Subscriptions.inboxMentions("ministry-mot", id, "CN-GS"));
  }

  @Test
  void aRuleThatLooksBackIsTriedOutAndThenJudgedByWhatWasPublishedBeforeIt() {
    // Given Liaoning's trade, which the paper has falling in 2019 and again in 2020
    JsonPath preview =
        Subscriptions.preview(
            "ministry-mofcom",
            Map.of(
                "kind", "declines_in_a_row",
                "indicator", "TRADE_TOTAL",
                "region", "CN-LN",
                "years", "2"));
    assertEquals(List.of("2020"), preview.getList("alerts.figure.period"), preview.prettify());

    // And a first release of 2022, before somebody asks to be told of revisions below it
    Filing.of("ln").publish("TRADE_TOTAL", "2022", "1200.00");
    await()
        .atMost(SOON)
        .until(
            () ->
                new BigDecimal("1200.00").equals(Series.of("TRADE_TOTAL", "CN-LN").value("2022")));
    String id = Subscriptions.toFallOnFirstRelease("ministry-mofcom", "TRADE_TOTAL", "CN-LN", "5");

    // When the figure is revised downward
    Filing.of("ln")
        .because("更正海关口径 / corrected customs scope")
        .publish("TRADE_TOTAL", "2022", "1100.00");

    // Then the subscriber is told what it was first
    await()
        .atMost(SOON)
        .until(
            () ->
                Subscriptions.inboxMentions(
                    "ministry-mofcom", id, "first released as 120.000 billion US dollars"));
  }
}
