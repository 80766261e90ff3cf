package dev.frontier.notification;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an event to the inbox and the webhook, once. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class AlertsOnceTest {
  private static final String VINTAGE = "2026-08-01T00:00:00.500001Z";
  private static final String LATER = "2026-09-01T00:00:00.500001Z";

  @Inject Feed feed;
  private final Api reader = Api.as("reader");
  private Receiver receiver;

  @BeforeEach
  void listen() {
    receiver = Receiver.start();
  }

  @AfterEach
  void hangUp() {
    receiver.close();
  }

  @Test
  void aFallComesIntoTheInboxAndSignedToTheWebhook() throws Exception {
    String indicator = feed.indicator();
    Api.Made made = reader.fallsByPercent(indicator, "20", receiver.url("/hook"));

    UUID event = feed.fall(indicator, VINTAGE);

    await().until(() -> receiver.received().size() == 1);
    Map<String, Object> alert = reader.inbox(made).get(0);
    assertThat(alert)
        .containsEntry("kind", "falls_by_percent")
        .containsEntry("language", "en")
        .containsEntry("move", null)
        .containsEntry("readAt", null)
        .containsEntry(
            "sentence",
            "Total foreign trade of Guangxi fell by 20.00% in 2022 on 2021, to 73.361 billion US"
                + " dollars.");
    assertThat(figure(alert))
        .containsEntry("indicator", indicator)
        .containsEntry("region", "CN-GX")
        .containsEntry("period", "2022")
        .containsEntry("vintage", VINTAGE)
        .containsEntry("measure", "yoy_percent")
        .containsEntry("old", null)
        .containsEntry("value", "-20.000654")
        .containsEntry("level", "733.61")
        .containsEntry("comparedWith", "2021")
        .containsEntry("unit", "USD")
        .containsEntry("unitMult", 8);
    Receiver.Received received = receiver.received().get(0);
    new Webhook(made.secret()).verify(received.body(), received.headers());
    assertThat(received.id()).isEqualTo(alert.get("id"));
    assertThat(received.body())
        .contains("-20.000654")
        .contains("广西外贸总额2022年比2021年下降20.00%，为733.61亿美元。");
    assertThat(event).isNotNull();
    await()
        .untilAsserted(
            () -> assertThat(reader.deliveries(made).get(0)).containsEntry("state", "delivered"));
    Map<String, Object> attempt = attempts(reader.deliveries(made).get(0)).get(0);
    assertThat(attempt)
        .containsEntry("status", 200)
        .containsEntry("answer", "thanks")
        .containsEntry("failure", null)
        .containsKeys("at", "latencyMs");
  }

  @Test
  void theSameEventTwiceIsOneAlert() {
    String indicator = feed.indicator();
    Api.Made made = reader.fallsByPercent(indicator, "20", receiver.url("/"));
    String json = Feed.fallJson(indicator, VINTAGE, "2022");
    UUID id = UUID.randomUUID();

    TestEvents.publish(Feed.CHANGES, indicator + ":CN-GX", Feed.CHANGES_TYPE, json, id);
    TestEvents.publish(Feed.CHANGES, indicator + ":CN-GX", Feed.CHANGES_TYPE, json, id);
    feed.fall(indicator, LATER, "2023");

    await().until(() -> receiver.received().size() >= 2);
    assertThat(reader.inbox(made)).hasSize(2);
    assertThat(receiver.received()).hasSize(2);
  }

  @Test
  void theSameFigureInAnotherEventIsOneAlert() {
    String indicator = feed.indicator();
    Api.Made made = reader.fallsByPercent(indicator, "20", receiver.url("/"));

    feed.fall(indicator, VINTAGE);
    feed.fall(indicator, VINTAGE);
    feed.fall(indicator, VINTAGE, "2020");

    await().until(() -> receiver.received().size() >= 2);
    assertThat(reader.inbox(made))
        .extracting(a -> figure(a).get("period"))
        .containsExactly("2020", "2022");
    assertThat(receiver.received()).hasSize(2);
  }

  @Test
  void aLaterVintageThatIsNoWorseIsNoAlert() {
    String indicator = feed.indicator();
    Api.Made made = reader.fallsBelow(indicator, "900", null);

    feed.fall(indicator, VINTAGE);
    feed.fall(indicator, LATER);
    feed.fall(indicator, LATER, "2023");

    await().untilAsserted(() -> assertThat(reader.inbox(made)).hasSize(2));
    assertThat(reader.inbox(made))
        .extracting(a -> figure(a).get("vintage"))
        .containsExactly(LATER, VINTAGE);
    assertThat(reader.inbox(made).get(1).get("sentence"))
        .isEqualTo("广西外贸总额2022年为733.61亿美元，低于900亿美元。");
  }

  @Test
  void onlyTheSubscriptionsThatAChangeTripsAreTold() {
    String indicator = feed.indicator();
    Api.Made trips = reader.fallsByPercent(indicator, "20.000654", null);
    Api.Made farther = reader.fallsByPercent(indicator, "20.000655", null);
    Api.Made below = reader.fallsBelow(indicator, "733.62", null);
    Api.Made at = reader.fallsBelow(indicator, "733.61", null);
    Api.Made other = reader.fallsBelow(feed.indicator(), "900", null);

    feed.fall(indicator, VINTAGE);

    await().untilAsserted(() -> assertThat(reader.inbox(below)).hasSize(1));
    assertThat(reader.inbox(trips)).hasSize(1);
    assertThat(reader.inbox(farther)).isEmpty();
    assertThat(reader.inbox(at)).isEmpty();
    assertThat(reader.inbox(other)).isEmpty();
  }

  @Test
  void somethingMissingIsNoAlert() {
    String indicator = feed.indicator();
    Api.Made falls = reader.fallsByPercent(indicator, "1", null);
    Api.Made below = reader.fallsBelow(indicator, "999999", null);
    String withdrawn =
        Feed.example("indicator/indicator-changes", "withdrawn.json")
            .replace("\"TRADE_TOTAL\"", "\"" + indicator + "\"");

    TestEvents.publish(Feed.CHANGES, indicator + ":CN-GX", Feed.CHANGES_TYPE, withdrawn);
    feed.fall(indicator, VINTAGE, "2020");

    await().untilAsserted(() -> assertThat(reader.inbox(below)).hasSize(1));
    assertThat(reader.inbox(falls))
        .extracting(a -> figure(a).get("period"))
        .containsExactly("2020");
    assertThat(reader.inbox(below))
        .extracting(a -> figure(a).get("period"))
        .containsExactly("2020");
  }

  @Test
  void aMeasureThatMovesIsToldOncePerEvent() {
    String measure = feed.measure();
    Api.Made one = reader.measureMoves(measure);
    Api.Made any = reader.measureMoves("*");

    feed.claimed(measure);
    feed.claimed(measure);

    await().untilAsserted(() -> assertThat(reader.inbox(one)).hasSize(2));
    assertThat(reader.inbox(one).get(0))
        .containsEntry(
            "sentence",
            "Measure "
                + measure
                + " \"Sign agreements\" (PBOC): claimed status moved from \"not started\" to"
                + " \"under way\".")
        .containsEntry("figure", null);
    assertThat(reader.inbox(any))
        .filteredOn(a -> a.get("sentence").toString().contains(measure))
        .hasSize(2);
    reader.unsubscribe(any);
  }

  @Test
  void theSameMoveOfAMeasureTwiceIsOneAlert() {
    String measure = feed.measure();
    Api.Made made = reader.measureMoves(measure);
    UUID event = UUID.randomUUID();

    feed.claimed(measure, event);
    feed.claimed(measure, event);
    feed.claimed(measure);

    await().until(() -> reader.inbox(made).size() >= 2);
    assertThat(reader.inbox(made)).hasSize(2);
  }

  @Test
  void aRefusalOfAMeasureIsToldToThoseWhoAskedForRefusals() {
    String measure = feed.measure();
    Api.Made refused = reader.measure("measure_refused", measure);
    Api.Made blocked = reader.measure("measure_blocked", measure);
    Api.Made moves = reader.measureMoves(measure);

    feed.refused(measure);

    await().untilAsserted(() -> assertThat(reader.inbox(moves)).hasSize(1));
    assertThat(reader.inbox(refused))
        .singleElement()
        .satisfies(
            alert ->
                assertThat(alert)
                    .containsEntry("kind", "measure_refused")
                    .containsEntry(
                        "sentence",
                        "Measure "
                            + measure
                            + " \"Sign agreements\" (MOFCOM): verified status moved from \"not"
                            + " verified\" to \"refused\"."));
    assertThat(reader.inbox(blocked)).isEmpty();
  }

  @Test
  void aMeasureSaidToBeBlockedIsToldToThoseWhoAskedForThat() {
    String measure = feed.measure();
    Api.Made refused = reader.measure("measure_refused", measure);
    Api.Made blocked = reader.measure("measure_blocked", measure);
    Api.Made moves = reader.measureMoves(measure);

    feed.blocked(measure);

    await().untilAsserted(() -> assertThat(reader.inbox(moves)).hasSize(1));
    assertThat(reader.inbox(blocked))
        .singleElement()
        .satisfies(
            alert ->
                assertThat(alert)
                    .containsEntry("kind", "measure_blocked")
                    .containsEntry(
                        "sentence",
                        "Measure "
                            + measure
                            + " \"Sign agreements\" (PBOC): claimed status moved from \"under way\""
                            + " to \"blocked\"."));
    assertThat(reader.inbox(refused)).isEmpty();
  }

  @Test
  void aFallOfAComputedIndicatorIsToldInItsOwnUnit() {
    String indicator = feed.computed();
    Api.Made made = reader.fallsBelow(indicator, "900", null);
    Api.Made falls = reader.fallsByPercent(indicator, "20", null);
    await()
        .untilAsserted(() -> assertThat(reader.sentence(made)).isEqualTo("广西人均外贸额低于900美元/人时提醒。"));

    feed.computedFall(indicator, VINTAGE);

    await().untilAsserted(() -> assertThat(reader.inbox(falls)).hasSize(1));
    assertThat(reader.inbox(made))
        .singleElement()
        .satisfies(
            alert ->
                assertThat(alert.get("sentence")).isEqualTo("广西人均外贸额2022年为733.61美元/人，低于900美元/人。"))
        .satisfies(
            alert ->
                assertThat(figure(alert))
                    .containsEntry("indicator", indicator)
                    .containsEntry("value", "733.61")
                    .containsEntry("unit", "USD_PER_PERSON")
                    .containsEntry("unitMult", 0));
  }

  @Test
  void anEventThatCannotBeReadDoesNotHoldUpTheNext() {
    String indicator = feed.indicator();
    Api.Made made = reader.fallsByPercent(indicator, "20", null);

    TestEvents.publish(Feed.CHANGES, indicator + ":CN-GX", Feed.CHANGES_TYPE, "{\"indicator\":7}");
    feed.fall(indicator, VINTAGE);

    await().untilAsserted(() -> assertThat(reader.inbox(made)).hasSize(1));
  }

  @Test
  void namesFollowTheCatalogue() {
    String indicator = feed.indicator();
    String renamed =
        Feed.example("indicator/catalogue", "indicator-money.json")
            .replace("\"TRADE_TOTAL\"", "\"" + indicator + "\"")
            .replace("外贸总额", "进出口总额");
    Api.Made made = reader.fallsBelow(indicator, "900", null);

    TestEvents.publish(Feed.CATALOGUE, "indicator:" + indicator, Feed.CATALOGUE_TYPE, renamed);

    await()
        .untilAsserted(
            () ->
                assertThat(
                        reader
                            .request()
                            .get("/api/subscriptions/" + made.id())
                            .jsonPath()
                            .getString("sentence"))
                    .isEqualTo("广西进出口总额低于900亿美元时提醒。"));
  }

  @Test
  void anEndedSubscriptionIsToldNothingMore() {
    String indicator = feed.indicator();
    Api.Made ended = reader.fallsBelow(indicator, "900", null);
    Api.Made stays = reader.fallsBelow(indicator, "900", null);
    reader.unsubscribe(ended);

    feed.fall(indicator, VINTAGE);

    await().untilAsserted(() -> assertThat(reader.inbox(stays)).hasSize(1));
    assertThat(reader.inbox(ended)).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> figure(Map<String, Object> alert) {
    return (Map<String, Object>) alert.get("figure");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> attempts(Map<String, Object> delivery) {
    return (List<Map<String, Object>>) delivery.get("attempts");
  }
}
