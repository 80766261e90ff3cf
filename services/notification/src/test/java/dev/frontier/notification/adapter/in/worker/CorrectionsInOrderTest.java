package dev.frontier.notification.adapter.in.worker;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.notification.Api;
import dev.frontier.notification.Database;
import dev.frontier.notification.Feed;
import dev.frontier.notification.MovableClock;
import dev.frontier.notification.News;
import dev.frontier.notification.Receiver;
import dev.frontier.notification.application.HandleIndicatorChanges;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What corrects or updates an alert never comes before it, however long that takes. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class CorrectionsInOrderTest {
  /** Long enough for a test to look around before the next attempt. */
  private static final Map<String, String> LATER = Map.of("Retry-After", "600");

  private static final Duration SOON = Duration.ofMinutes(11);

  @Inject Feed feed;
  @Inject MovableClock clock;
  @Inject Database database;
  @Inject HandleIndicatorChanges changes;
  @Inject ObjectMapper json;
  private final Api owner = Api.as("officer-nm");
  private Receiver receiver;
  private String indicator;

  @BeforeEach
  void listen() {
    receiver = Receiver.start();
    indicator = feed.indicator();
  }

  @AfterEach
  void hangUp() {
    receiver.close();
    clock.reset();
  }

  @Test
  void aCorrectionWaitsForTheAlertThatIsTriedAgain() {
    String channel = owner.verified(receiver);
    toldTo(channel);
    receiver.answer(503, "busy", LATER);
    falls();
    await().until(() -> attempts(channel) == 1);
    receiver.answer(200, "thanks", Map.of());

    changes.handle(News.rises(indicator, UUID.randomUUID()));

    fence();
    assertThat(steps()).containsExactly("raised");
    clock.pass(SOON);
    await().until(() -> steps().size() == 3);
    assertThat(steps()).containsExactly("raised", "raised", "retracted");
  }

  @Test
  void anUpdateWaitsForTheAlertThatIsTriedAgainAndTheCorrectionForBoth() {
    String channel = owner.verified(receiver);
    toldTo(channel);
    receiver.answer(503, "busy", LATER);
    falls();
    await().until(() -> attempts(channel) == 1);
    receiver.answer(200, "thanks", Map.of());
    changes.handle(News.worsens(indicator, UUID.randomUUID()));

    changes.handle(News.rises(indicator, UUID.randomUUID()));

    fence();
    assertThat(steps()).containsExactly("raised");
    clock.pass(SOON);
    await().until(() -> steps().size() == 4);
    assertThat(steps()).containsExactly("raised", "raised", "deepened", "retracted");
  }

  @Test
  void whatComesOfTwoSubmissionsAtOnceIsToldInItsOrder() {
    String channel = owner.verified(receiver);
    toldTo(channel);
    receiver.answer(503, "busy", LATER);
    List<IndicatorNews> batch = new ArrayList<>();
    batch.addAll(News.falls(indicator, UUID.randomUUID(), 1, 1));
    batch.addAll(News.worsens(indicator, UUID.randomUUID()));

    changes.handle(batch);

    await().until(() -> attempts(channel) == 1);
    receiver.answer(200, "thanks", Map.of());
    fence();
    assertThat(steps()).containsExactly("raised");
    clock.pass(SOON);
    await().until(() -> steps().size() == 3);
    assertThat(steps()).containsExactly("raised", "raised", "deepened");
  }

  @Test
  void whatWasHeldComesInItsOrderOnceTheChannelIsVerified() {
    String channel = owner.channel("webhook", receiver.url("/")).getString("id");
    await().until(() -> receiver.codes().size() == 1);
    toldTo(channel);
    falls();
    changes.handle(News.rises(indicator, UUID.randomUUID()));
    receiver.answer(503, "busy", LATER);

    owner
        .request()
        .body("{\"code\":\"" + receiver.codes().get(0) + "\"}")
        .post("/api/channels/" + channel + "/verification")
        .then()
        .statusCode(200);

    await().until(() -> attempts(channel) == 1);
    receiver.answer(200, "thanks", Map.of());
    fence();
    assertThat(steps()).containsExactly("raised");
    clock.pass(SOON);
    await().until(() -> steps().size() == 3);
    assertThat(steps()).containsExactly("raised", "raised", "retracted");
  }

  @Test
  void whatWasGivenUpComesInItsOrderWhenItIsSentAnew() {
    String channel = owner.verified(receiver);
    toldTo(channel);
    receiver.answer(503, "busy", LATER);
    falls();
    await().until(() -> attempts(channel) == 1);
    changes.handle(News.rises(indicator, UUID.randomUUID()));
    giveUp(channel);

    owner.request().post("/api/channels/" + channel + "/redelivery").then().statusCode(202);

    await().until(() -> attempts(channel) == 2);
    receiver.answer(200, "thanks", Map.of());
    fence();
    assertThat(steps()).containsExactly("raised", "raised");
    clock.pass(SOON);
    await().until(() -> steps().size() == 4);
    assertThat(steps()).containsExactly("raised", "raised", "raised", "retracted");
  }

  @Test
  void whatIsGivenUpHoldsNothingBack() {
    String channel = owner.verified(receiver);
    toldTo(channel);
    receiver.answer(503, "busy", LATER);
    falls();
    await().until(() -> attempts(channel) == 1);
    receiver.answer(200, "thanks", Map.of());
    changes.handle(News.rises(indicator, UUID.randomUUID()));

    database.update(
        "UPDATE message SET state = 'dead', next_attempt_at = NULL, claim = NULL"
            + " WHERE channel_id = ? AND attempts > 0 AND content = 'alerts'",
        UUID.fromString(channel));

    await().until(() -> steps().size() == 2);
    assertThat(steps()).containsExactly("raised", "retracted");
  }

  private void toldTo(String channel) {
    owner.fallsBelowToldTo(List.of(channel), indicator, "900");
  }

  private void falls() {
    changes.handle(News.falls(indicator, UUID.randomUUID(), 1, 1));
  }

  /** Something else goes to the same receiver, from the queue as what waits there would. */
  private void fence() {
    String other = feed.indicator();
    Api.Made made = owner.fallsBelow(other, "900", receiver.url("/fence"));
    changes.handle(News.falls(other, UUID.randomUUID(), 1, 1));
    await()
        .untilAsserted(
            () ->
                assertThat(owner.deliveries(made))
                    .singleElement()
                    .satisfies(sent -> assertThat(sent).containsEntry("state", "delivered")));
  }

  /** So many, of all messages with alerts, have been answered and settled. */
  private int attempts(String channel) {
    return owner.sentTo(channel).stream()
        .filter(message -> "alerts".equals(message.get("content")))
        .mapToInt(message -> ((List<?>) message.get("attempts")).size())
        .sum();
  }

  private void giveUp(String channel) {
    database.update(
        "UPDATE message SET state = 'dead', next_attempt_at = NULL WHERE channel_id = ? AND state ="
            + " 'pending' AND content = 'alerts'",
        UUID.fromString(channel));
  }

  /** What came of the indicator, tries that failed too. */
  private List<String> steps() {
    return receiver.alerts().stream()
        .map(Receiver.Received::body)
        .filter(body -> body.contains(indicator))
        .flatMap(body -> step(body).stream())
        .toList();
  }

  private List<String> step(String body) {
    try {
      return json.readTree(body).findValuesAsText("step");
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
