package dev.frontier.notification.adapter.out.persistence;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.notification.Api;
import dev.frontier.notification.Database;
import dev.frontier.notification.Feed;
import dev.frontier.notification.MovableClock;
import dev.frontier.notification.News;
import dev.frontier.notification.Receiver;
import dev.frontier.notification.application.DeriveFromPast;
import dev.frontier.notification.application.EnqueueMessages;
import dev.frontier.notification.application.HandleIndicatorChanges;
import dev.frontier.notification.application.RaiseAlerts;
import dev.frontier.notification.application.SendAtOnce;
import dev.frontier.notification.application.port.AlertStore;
import dev.frontier.notification.application.port.CatalogueStore;
import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.application.port.MessageStore;
import dev.frontier.notification.application.port.StandingStore;
import dev.frontier.notification.application.port.SubscriptionStore;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes from one submission is one message. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class TogetherTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  @Inject Feed feed;
  @Inject MovableClock clock;
  @Inject Database database;
  @Inject ObjectMapper json;
  @Inject HandleIndicatorChanges changes;
  @Inject SubscriptionStore subscriptions;
  @Inject StandingStore standings;
  @Inject SendAtOnce sending;
  @Inject DeriveFromPast past;
  @Inject AlertStore alerts;
  @Inject ChannelStore channels;
  @Inject MessageStore messages;
  @Inject CatalogueStore catalogue;
  private final Api reader = Api.as("approver-yn");
  private final ExecutorService replicas = Executors.newFixedThreadPool(3);
  private Receiver receiver;

  @BeforeEach
  void listen() {
    receiver = Receiver.start();
  }

  @AfterEach
  void hangUp() {
    replicas.shutdownNow();
    receiver.close();
    clock.reset();
  }

  @Test
  void aBurstFromOneSubmissionIsOneMessage() throws Exception {
    String channel = reader.verified(receiver);
    String indicator = feed.indicator();
    Api.Made made = reader.fallsBelowToldTo(List.of(channel), indicator, "900");
    UUID submission = UUID.randomUUID();

    int told = changes.handle(News.falls(indicator, submission, 1, 300));

    assertThat(told).isEqualTo(300);
    await().until(() -> receiver.alerts().size() == 1);
    JsonNode body = json.readTree(receiver.alerts().get(0).body());
    assertThat(body.path("type").asText()).isEqualTo("dev.frontier.notification.alerts.v1");
    assertThat(body.path("id").asText()).isEqualTo(receiver.alerts().get(0).id());
    assertThat(body.at("/data/alerts")).hasSize(300);
    assertThat(body.at("/data/alerts").findValuesAsText("period"))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 300).mapToObj(News::period).toList());
    assertThat(reader.deliveries(made)).hasSize(1);
  }

  @Test
  void twoSubmissionsAreTwoMessages() {
    String channel = reader.verified(receiver);
    String indicator = feed.indicator();
    reader.fallsBelowToldTo(List.of(channel), indicator, "900");
    List<IndicatorNews> batch =
        List.of(
            News.falls(indicator, UUID.randomUUID(), 1, 1).get(0),
            News.falls(indicator, UUID.randomUUID(), 2, 2).get(0));

    changes.handle(batch);

    await().until(() -> receiver.alerts().size() == 2);
    assertThat(receiver.alerts())
        .allSatisfy(
            one -> assertThat(one.body()).contains("\"dev.frontier.notification.alert.v1\""));
  }

  @Test
  void alertsOfSeveralSubscriptionsToOneChannelAreOneMessage() {
    String channel = reader.verified(receiver);
    String indicator = feed.indicator();
    reader.fallsBelowToldTo(List.of(channel), indicator, "900");
    reader.fallsBelowToldTo(List.of(channel), indicator, "800");

    changes.handle(News.falls(indicator, UUID.randomUUID(), 1, 1));

    await().untilAsserted(() -> assertThat(sent(channel)).hasSize(1));
    assertThat(sent(channel).get(0)).containsEntry("subscription", null);
    assertThat(said(sent(channel).get(0))).isEqualTo(2);
  }

  @Test
  void moreThanAProgramTakesIsCut() {
    String channel = reader.verified(receiver);
    String indicator = feed.indicator();
    reader.fallsBelowToldTo(List.of(channel), indicator, "900");
    HandleIndicatorChanges two = handling(Duration.ZERO, 2);

    inTransaction(() -> two.handle(News.falls(indicator, UUID.randomUUID(), 1, 5)));

    assertThat(sent(channel)).extracting(TogetherTest::said).containsExactlyInAnyOrder(2, 2, 1);
  }

  @Test
  void whatFollowsOfASubmissionIsOneMessageMore() {
    String channel = reader.verified(receiver);
    String indicator = feed.indicator();
    reader.fallsBelowToldTo(List.of(channel), indicator, "900");
    UUID submission = UUID.randomUUID();
    HandleIndicatorChanges patient = handling(LONG, 500);
    inTransaction(() -> patient.handle(News.falls(indicator, submission, 1, 2)));
    inTransaction(() -> patient.handle(News.falls(indicator, submission, 3, 5)));

    inTransaction(() -> patient.handle(News.falls(indicator, submission, 6, 9)));

    assertThat(sent(channel)).extracting(TogetherTest::said).containsExactly(7, 2);
    await().until(() -> receiver.alerts().size() == 1);
    assertThat(receiver.alerts().get(0).body()).contains("\"1002\"").doesNotContain("\"1003\"");
    clock.pass(LONG);
    await().until(() -> receiver.alerts().size() == 2);
    assertThat(receiver.alerts().get(1).body()).contains("\"1003\"", "\"1009\"");
  }

  @Test
  void whatAWorkerHasTakenIsNotAddedTo() {
    String channel = reader.verified(receiver);
    String indicator = feed.indicator();
    reader.fallsBelowToldTo(List.of(channel), indicator, "900");
    UUID submission = UUID.randomUUID();
    HandleIndicatorChanges patient = handling(LONG, 500);
    inTransaction(() -> patient.handle(News.falls(indicator, submission, 1, 1)));
    inTransaction(() -> patient.handle(News.falls(indicator, submission, 2, 3)));
    database.update(
        "UPDATE message SET claim = gen_random_uuid() WHERE channel_id = ?::uuid AND release_at >"
            + " now() + interval '5 minutes'",
        channel);

    inTransaction(() -> patient.handle(News.falls(indicator, submission, 4, 6)));

    assertThat(sent(channel)).extracting(TogetherTest::said).containsExactly(3, 2, 1);
  }

  @Test
  void replicasThatHearOfOneSubmissionAtOnceSayWhatFollowsInOneMessage() {
    String channel = reader.verified(receiver);
    List<String> indicators = List.of(feed.indicator(), feed.indicator(), feed.indicator());
    indicators.forEach(each -> reader.fallsBelowToldTo(List.of(channel), each, "900"));
    UUID submission = UUID.randomUUID();
    HandleIndicatorChanges patient = handling(LONG, 500);
    CountDownLatch together = new CountDownLatch(1);
    List<CompletableFuture<Void>> all =
        indicators.stream()
            .map(
                each ->
                    CompletableFuture.runAsync(
                        () -> {
                          awaitQuietly(together);
                          inTransaction(() -> patient.handle(News.falls(each, submission, 1, 20)));
                        },
                        replicas))
            .toList();

    together.countDown();

    all.forEach(CompletableFuture::join);
    List<Integer> said = sent(channel).stream().map(TogetherTest::said).toList();
    assertThat(said).hasSizeLessThanOrEqualTo(2);
    assertThat(said.stream().mapToInt(Integer::intValue).sum()).isEqualTo(60);
  }

  @Test
  void severityIsSaidWhereverTheAlertIs() throws Exception {
    String channel = reader.verified(receiver);
    String indicator = feed.indicator();
    Api.Made made =
        new Api.Made(
            reader
                .subscribe(
                    ("{\"rule\":{\"kind\":\"falls_below\",\"indicator\":\"%s\",\"region\":\"CN-GX\","
                         + "\"threshold\":\"900\"},\"channels\":[\"%s\"],\"severity\":\"critical\"}")
                        .formatted(indicator, channel))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id"),
            null);

    changes.handle(News.falls(indicator, UUID.randomUUID(), 1, 1));

    await().until(() -> receiver.alerts().size() == 1);
    assertThat(json.readTree(receiver.alerts().get(0).body()).at("/data/severity").asText())
        .isEqualTo("critical");
    assertThat(reader.inbox(made).get(0)).containsEntry("severity", "critical");
    assertThat(
            reader
                .request()
                .get("/api/subscriptions/" + made.id())
                .jsonPath()
                .getString("severity"))
        .isEqualTo("critical");
  }

  /** Handles changes with another patience than this test's service. */
  private HandleIndicatorChanges handling(Duration wait, int most) {
    return new HandleIndicatorChanges(
        subscriptions,
        standings,
        past,
        new RaiseAlerts(
            alerts,
            new EnqueueMessages(
                channels, messages, new EnqueueMessages.Together(wait, most), sending)),
        catalogue,
        clock);
  }

  private List<Map<String, Object>> sent(String channel) {
    return reader.sentTo(channel).stream().filter(m -> "alerts".equals(m.get("content"))).toList();
  }

  private static int said(Map<String, Object> message) {
    return ((List<?>) message.get("alerts")).size();
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
