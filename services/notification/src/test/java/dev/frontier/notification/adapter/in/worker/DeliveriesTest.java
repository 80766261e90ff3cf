package dev.frontier.notification.adapter.in.worker;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.frontier.notification.Api;
import dev.frontier.notification.Database;
import dev.frontier.notification.Feed;
import dev.frontier.notification.MovableClock;
import dev.frontier.notification.Receiver;
import dev.frontier.notification.application.DeliverMessages;
import dev.frontier.notification.application.port.DeliveryStore;
import dev.frontier.notification.application.port.Signals;
import dev.frontier.notification.config.WebhookConfig;
import dev.frontier.notification.domain.channel.Lane;
import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.delivery.DeliveryState;
import dev.frontier.platform.testing.FrontierStack;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages to webhooks: tried again, never twice by two workers, and nobody waits for another. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class DeliveriesTest {
  private static final String VINTAGE = "2026-08-01T00:00:00.5Z";

  @Inject Feed feed;
  @Inject MovableClock clock;
  @Inject Database database;
  @Inject DeliverMessages deliver;
  @Inject DeliveryStore store;
  @Inject Signals signals;
  @Inject WebhookConfig config;
  @Inject MeterRegistry meters;
  private final Api reader = Api.as("reader");
  private Receiver receiver;

  @BeforeEach
  void listen() {
    receiver = Receiver.start();
  }

  @AfterEach
  void hangUp() {
    receiver.close();
    clock.reset();
  }

  @Test
  void aReceiverThatFailedGetsTheSameMessageAgainNewlySigned() throws Exception {
    receiver.answer(503, "later", Map.of());
    Api.Made made = fall();
    await().untilAsserted(() -> assertThat(attempts(made)).hasSize(1));
    receiver.answer(204, "", Map.of());

    clock.pass(Duration.ofSeconds(6));

    await().untilAsserted(() -> assertThat(only(made)).containsEntry("state", "delivered"));
    List<Receiver.Received> received = receiver.received();
    assertThat(received).hasSize(2);
    assertThat(received.get(1).id()).isEqualTo(received.get(0).id());
    assertThat(received.get(1).body()).isEqualTo(received.get(0).body());
    assertThat(received.get(1).header("webhook-timestamp"))
        .isNotEqualTo(received.get(0).header("webhook-timestamp"));
    for (Receiver.Received each : received) {
      new Webhook(made.secret()).verify(each.body(), each.headers());
    }
    assertThat(attempts(made)).extracting(a -> a.get("status")).containsExactly(503, 204);
    assertThat(attempts(made)).extracting(a -> a.get("answer")).containsExactly("later", "");
  }

  @Test
  void aReceiverThatWasDownGetsItsMessageWhenItIsBack() {
    int port = receiver.port();
    receiver.close();
    Api.Made made = fall();
    await().untilAsserted(() -> assertThat(attempts(made)).hasSize(1));
    assertThat(attempts(made).get(0))
        .containsEntry("failure", "connection_failed")
        .containsEntry("status", null);
    receiver = Receiver.startAt(port);

    clock.pass(Duration.ofSeconds(6));

    await().until(() -> receiver.received().size() == 1);
    assertThat(receiver.received().get(0).id()).isEqualTo(only(made).get("id"));
    await()
        .untilAsserted(
            () ->
                assertThat(only(made))
                    .containsEntry("state", "delivered")
                    .containsEntry("nextAttemptAt", null));
  }

  @Test
  void afterTenAttemptsOverThreeDaysItIsGivenUp() {
    receiver.answer(500, "broken", Map.of());
    Api.Made made = fall();

    for (int made10 = 1; made10 < 10; made10++) {
      int attempts = made10;
      await().untilAsserted(() -> assertThat(attempts(made)).hasSizeGreaterThanOrEqualTo(attempts));
      assertThat(only(made)).containsEntry("state", "pending");
      // No more than the schedule takes: a week of failures is another matter.
      Duration wait = config.schedule().get(attempts);
      clock.pass(wait.plus(wait.dividedBy(10)).plusSeconds(1));
    }

    await().untilAsserted(() -> assertThat(only(made)).containsEntry("state", "dead"));
    assertThat(attempts(made)).hasSize(10);
    assertThat(receiver.received())
        .hasSize(10)
        .extracting(Receiver.Received::id)
        .containsOnly(only(made).get("id").toString());
    assertThat(only(made)).containsEntry("nextAttemptAt", null);
  }

  @Test
  void threeWorkersThatRaceSendEachMessageOnce() throws Exception {
    DeliveryWorker second = new DeliveryWorker(deliver, signals, config, meters);
    DeliveryWorker third = new DeliveryWorker(deliver, signals, config, meters);
    second.start(null);
    third.start(null);
    try {
      Api.Made made = manyFalls(60);

      await()
          .untilAsserted(
              () ->
                  assertThat(reader.deliveries(made))
                      .hasSize(60)
                      .allMatch(d -> d.get("state").equals("delivered")));

      Set<String> ids =
          new HashSet<>(receiver.received().stream().map(Receiver.Received::id).toList());
      assertThat(ids).hasSize(60);
      assertThat(receiver.received()).hasSize(60);
    } finally {
      second.stop(null);
      third.stop(null);
    }
  }

  @Test
  void anErrorWhileMessagesAreTakenDoesNotEndTheTaking() throws Exception {
    AtomicInteger rounds = new AtomicInteger();
    DeliverMessages broken =
        new DeliverMessages(null, null, null, clock) {
          @Override
          public List<DeliveryStore.Claim> take(int free, Map<Lane, Integer> busy) {
            rounds.incrementAndGet();
            throw new StackOverflowError("a defect");
          }
        };
    DeliveryWorker worker = new DeliveryWorker(broken, signals, config, new SimpleMeterRegistry());

    worker.start(null);

    try {
      await().until(() -> rounds.get() >= 2);
    } finally {
      worker.stop(null);
    }
  }

  @Test
  void aSlowReceiverDoesNotDelayAnother() {
    try (Receiver slow = Receiver.start()) {
      slow.hold();
      String indicator = feed.indicator();
      reader.fallsBelow(indicator, "900", slow.url("/"));
      publish(indicator, 40);
      await().until(() -> !slow.received().isEmpty());
      fall();

      await().atMost(Duration.ofSeconds(6)).until(() -> receiver.received().size() == 1);

      assertThat(slow.received()).hasSizeLessThanOrEqualTo(2 * config.perReceiver());
    }
  }

  @Test
  void aWorkerThatDiedLetsItsMessageGoAgainUnderTheSameId() {
    receiver.answer(503, "later", Map.of());
    Api.Made made = fall();
    await().untilAsserted(() -> assertThat(attempts(made)).hasSize(1));
    receiver.answer(200, "thanks", Map.of());
    DeliveryStore.Claim dead = claimSecondsAhead(10, made);
    assertThat(dead.made()).isEqualTo(1);

    clock.pass(Duration.ofSeconds(20));
    Api.Made fence = fall();
    await().untilAsserted(() -> assertThat(only(fence)).containsEntry("state", "delivered"));
    assertThat(attempts(made)).as("the lease still runs").hasSize(1);
    clock.pass(Duration.ofSeconds(60));

    await().untilAsserted(() -> assertThat(only(made)).containsEntry("state", "delivered"));
    assertThat(receiver.received()).filteredOn(r -> r.id().equals(only(made).get("id"))).hasSize(2);
    settleLate(dead);
    assertThat(attempts(made)).as("a lost claim settles nothing").hasSize(2);
    assertThat(only(made)).containsEntry("state", "delivered");
  }

  @Test
  void whatIsStillToBeSentIsCancelledWithItsSubscription() {
    receiver.answer(503, "later", Map.of());
    Api.Made made = fall();
    await().untilAsserted(() -> assertThat(attempts(made)).hasSize(1));

    reader.unsubscribe(made);

    assertThat(only(made)).containsEntry("state", "cancelled").containsEntry("nextAttemptAt", null);
    clock.pass(Duration.ofSeconds(6));
    receiver.answer(200, "thanks", Map.of());
    Api.Made fence = fall();
    await().untilAsserted(() -> assertThat(only(fence)).containsEntry("state", "delivered"));
    assertThat(attempts(made)).hasSize(1);
  }

  @Test
  void theSecretIsShownOnceAndNeverStoredInClear() {
    Api.Made made = fall();

    String again = reader.request().get("/api/subscriptions/" + made.id()).body().asString();

    assertThat(made.secret()).startsWith("whsec_");
    assertThat(again).doesNotContain("whsec_").doesNotContain(made.secret().substring(6));
    assertThat(stored(made))
        .doesNotContain(
            new String(
                java.util.Base64.getDecoder().decode(made.secret().substring(6)),
                StandardCharsets.ISO_8859_1));
  }

  @Test
  void aMessageWhoseSecretCannotBeReadIsNotSent() {
    String indicator = feed.indicator();
    Api.Made made = reader.fallsByPercent(indicator, "20", receiver.url("/"));
    database.update(
        "UPDATE channel SET secret = '\\x0102' WHERE id ="
            + " (SELECT channel_id FROM subscription_channel WHERE subscription_id = ?)",
        UUID.fromString(made.id()));

    feed.fall(indicator, VINTAGE);

    await().untilAsserted(() -> assertThat(attempts(made)).hasSize(1));
    assertThat(attempts(made).get(0)).containsEntry("failure", "secret_unreadable");
    assertThat(receiver.received()).isEmpty();
  }

  private Api.Made fall() {
    String indicator = feed.indicator();
    Api.Made made = reader.fallsByPercent(indicator, "20", receiver.url("/"));
    feed.fall(indicator, VINTAGE);
    return made;
  }

  private Api.Made manyFalls(int count) {
    String indicator = feed.indicator();
    Api.Made made = reader.fallsBelow(indicator, "900", receiver.url("/"));
    publish(indicator, count);
    return made;
  }

  /** So many submissions of a period below 900 each, so that each is a message. */
  private void publish(String indicator, int periods) {
    IntStream.range(0, periods)
        .forEach(i -> feed.fall(indicator, VINTAGE, Integer.toString(1900 + i)));
  }

  /**
   * Takes the message of a subscription before the workers see that it is due, as one does whose
   * clock is ahead.
   */
  private DeliveryStore.Claim claimSecondsAhead(int seconds, Api.Made made) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                store
                    .claim(
                        clock.instant().plusSeconds(seconds),
                        clock.instant().plusSeconds(seconds).plus(config.lease()),
                        1000,
                        1000,
                        1000,
                        Map.of())
                    .stream()
                    .filter(c -> made.id().equals(String.valueOf(c.subscription())))
                    .findFirst()
                    .orElseThrow());
  }

  private void settleLate(DeliveryStore.Claim claim) {
    Attempt late =
        new Attempt(clock.instant(), Duration.ofMillis(1), new Attempt.Answered(500, "late"));
    QuarkusTransaction.requiringNew()
        .run(() -> store.record(claim, late, DeliveryState.DEAD, null, "late"));
  }

  private String stored(Api.Made made) {
    return database.run(
        connection -> {
          try (var statement =
              connection.prepareStatement(
                  "SELECT secret FROM channel WHERE id = (SELECT channel_id FROM"
                      + " subscription_channel WHERE subscription_id = ?)")) {
            statement.setObject(1, UUID.fromString(made.id()));
            ResultSet row = statement.executeQuery();
            row.next();
            return new String(row.getBytes(1), StandardCharsets.ISO_8859_1);
          }
        });
  }

  private Map<String, Object> only(Api.Made made) {
    List<Map<String, Object>> deliveries = reader.deliveries(made);
    assertThat(deliveries).hasSize(1);
    return deliveries.get(0);
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> attempts(Api.Made made) {
    return (List<Map<String, Object>>) only(made).get("attempts");
  }
}
