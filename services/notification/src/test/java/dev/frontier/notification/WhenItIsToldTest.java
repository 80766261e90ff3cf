package dev.frontier.notification;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.notification.application.HandleIndicatorChanges;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Digests, quiet hours and mutes: what is sent when, and what is not. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class WhenItIsToldTest {
  @Inject Feed feed;
  @Inject MovableClock clock;
  @Inject HandleIndicatorChanges changes;
  @Inject ObjectMapper json;
  private final Api owner = Api.as("officer-xz");
  private final ExecutorService replicas = Executors.newFixedThreadPool(4);
  private Receiver receiver;
  private String channel;
  private String indicator;

  @BeforeEach
  void listen() {
    receiver = Receiver.start();
    channel = owner.verified(receiver);
    indicator = feed.indicator();
    // The clock of the tests is anywhere in the day, so theirs is UTC's.
    settings("null");
  }

  @AfterEach
  void hangUp() {
    replicas.shutdownNow();
    receiver.close();
    clock.reset();
  }

  @Test
  void aDigestSaysWhatCameUntilItsHour() throws Exception {
    Instant slot = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
    Api.Made made = subscribe(daily(slot));
    changes.handle(News.falls(indicator, UUID.randomUUID(), 1, 2));

    changes.handle(News.falls(indicator, UUID.randomUUID(), 3, 5));

    Map<String, Object> waiting = only();
    assertThat(waiting).containsEntry("state", "pending");
    assertThat(Instant.parse(waiting.get("nextAttemptAt").toString())).isEqualTo(slot);
    assertThat(owner.inbox(made)).hasSize(5);
    assertThat(receiver.alerts()).isEmpty();
    clock.pass(Duration.between(clock.instant(), slot).plusSeconds(1));
    await().until(() -> receiver.alerts().size() == 1);
    assertThat(periods()).containsExactly("1001", "1002", "1003", "1004", "1005");
    assertThat(receiver.alerts().get(0).id()).isEqualTo(waiting.get("id"));
  }

  @Test
  void aDigestSpeaksOfAllSubscriptionsThatWaitForIt() {
    Instant slot = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
    subscribe(daily(slot));
    subscribe(daily(slot));

    changes.handle(News.falls(indicator, UUID.randomUUID(), 1, 1));

    assertThat(only()).containsEntry("subscription", null);
    assertThat((List<?>) only().get("alerts")).hasSize(2);
  }

  @Test
  void replicasAddToOneDigest() {
    Instant slot = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
    subscribe(daily(slot));
    CountDownLatch together = new CountDownLatch(1);
    List<CompletableFuture<Void>> all =
        List.of(1, 2, 3, 4).stream()
            .map(
                i ->
                    CompletableFuture.runAsync(
                        () -> {
                          awaitQuietly(together);
                          changes.handle(News.falls(indicator, UUID.randomUUID(), i, i));
                        },
                        replicas))
            .toList();

    together.countDown();

    all.forEach(CompletableFuture::join);
    assertThat((List<?>) only().get("alerts")).hasSize(4);
  }

  @Test
  void whatIsCriticalWaitsForNoDigestAndNoMorning() {
    quietNow();
    Instant slot = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(5));
    subscribe(",\"severity\":\"critical\"" + daily(slot));

    changes.handle(News.falls(indicator, UUID.randomUUID(), 1, 1));

    await().until(() -> receiver.alerts().size() == 1);
  }

  @Test
  void inQuietHoursAlertsWaitForTheirEndInOneMessage() throws Exception {
    Instant end = quietNow();
    Api.Made made = subscribe("");

    changes.handle(News.falls(indicator, UUID.randomUUID(), 1, 1));
    changes.handle(News.falls(indicator, UUID.randomUUID(), 2, 2));

    assertThat(owner.inbox(made)).hasSize(2);
    assertThat(Instant.parse(only().get("nextAttemptAt").toString())).isEqualTo(end);
    clock.pass(Duration.between(clock.instant(), end).plusSeconds(1));
    await().until(() -> receiver.alerts().size() == 1);
    assertThat(periods()).containsExactly("1001", "1002");
  }

  @Test
  void whatIsMuteIsInTheInboxAlone() {
    Api.Made made =
        subscribe(",\"mutedUntil\":\"" + clock.instant().plus(Duration.ofHours(1)) + "\"");

    changes.handle(News.falls(indicator, UUID.randomUUID(), 1, 1));

    assertThat(owner.inbox(made)).hasSize(1);
    assertThat(sent()).isEmpty();
    clock.pass(Duration.ofMinutes(61));
    changes.handle(News.falls(indicator, UUID.randomUUID(), 2, 2));
    await().until(() -> receiver.alerts().size() == 1);
    assertThat(receiver.alerts().get(0).body()).contains("\"1002\"").doesNotContain("\"1001\"");
  }

  @Test
  void whatIsCriticalPassesAMuteAndSoDoesItsCorrection() {
    subscribe(
        ",\"severity\":\"critical\",\"mutedUntil\":\""
            + clock.instant().plus(Duration.ofHours(1))
            + "\"");
    changes.handle(News.falls(indicator, UUID.randomUUID(), 1, 1));
    await().until(() -> receiver.alerts().size() == 1);

    changes.handle(News.rises(indicator, UUID.randomUUID()));

    await().until(() -> receiver.alerts().size() == 2);
    assertThat(receiver.alerts().get(1).body()).contains("\"retracted\"");
  }

  @Test
  void aCorrectionOfWhatWaitsIsSaidWithIt() throws Exception {
    Instant slot = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
    Api.Made made = subscribe(daily(slot));
    changes.handle(News.falls(indicator, UUID.randomUUID(), 1, 1));
    change(made, "{\"digest\":{\"rhythm\":\"immediate\"}}");

    changes.handle(News.rises(indicator, UUID.randomUUID()));

    assertThat((List<?>) only().get("alerts")).hasSize(2);
    clock.pass(Duration.between(clock.instant(), slot).plusSeconds(1));
    await().until(() -> receiver.alerts().size() == 1);
    JsonNode alerts = json.readTree(receiver.alerts().get(0).body()).at("/data/alerts");
    assertThat(alerts.findValuesAsText("step")).containsExactly("raised", "retracted");
    assertThat(alerts.findValuesAsText("standing")).containsExactly("false", "false");
  }

  @Test
  void nothingIsCorrectedThatWasNotSaid() {
    Api.Made made =
        subscribe(",\"mutedUntil\":\"" + clock.instant().plus(Duration.ofHours(1)) + "\"");
    changes.handle(News.falls(indicator, UUID.randomUUID(), 1, 1));
    change(made, "{\"mutedUntil\":null}");

    changes.handle(News.rises(indicator, UUID.randomUUID()));

    assertThat(owner.inbox(made)).hasSize(2);
    assertThat(sent()).isEmpty();
  }

  @Test
  void aCorrectionOfWhatWasSaidOutlastsAMute() {
    Api.Made made = subscribe("");
    changes.handle(News.falls(indicator, UUID.randomUUID(), 1, 1));
    await().until(() -> receiver.alerts().size() == 1);
    Instant until = clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    change(made, "{\"mutedUntil\":\"" + until + "\"}");

    changes.handle(News.rises(indicator, UUID.randomUUID()));

    assertThat(receiver.alerts()).hasSize(1);
    clock.pass(Duration.ofMinutes(61));
    await().until(() -> receiver.alerts().size() == 2);
    assertThat(receiver.alerts().get(1).body()).contains("\"retracted\"");
  }

  @Test
  void anEndedSubscriptionTakesItsDigestWithIt() {
    Instant slot = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
    Api.Made made = subscribe(daily(slot));
    changes.handle(News.falls(indicator, UUID.randomUUID(), 1, 1));

    owner.unsubscribe(made);

    assertThat(only()).containsEntry("state", "cancelled");
  }

  @Test
  void anEndedSubscriptionIsNotSpokenOfInADigestOfSeveral() {
    Instant slot = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
    Api.Made ended = subscribe(daily(slot));
    Api.Made other = subscribe(daily(slot));
    changes.handle(News.falls(indicator, UUID.randomUUID(), 1, 2));
    assertThat((List<?>) only().get("alerts")).hasSize(4);

    owner.unsubscribe(ended);

    assertThat((List<?>) only().get("alerts")).hasSize(2);
    clock.pass(Duration.between(clock.instant(), slot).plusSeconds(1));
    await().until(() -> receiver.alerts().size() == 1);
    assertThat(receiver.alerts().get(0).body()).contains(other.id()).doesNotContain(ended.id());
  }

  @Test
  void aDigestOfSeveralSubscriptionsThatHaveAllEndedIsNotSent() {
    Instant slot = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
    Api.Made first = subscribe(daily(slot));
    Api.Made second = subscribe(daily(slot));
    changes.handle(News.falls(indicator, UUID.randomUUID(), 1, 1));
    owner.unsubscribe(first);

    owner.unsubscribe(second);

    assertThat(only()).containsEntry("state", "cancelled").containsEntry("nextAttemptAt", null);
  }

  /** Makes it quiet from an hour ago; until when. */
  private Instant quietNow() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    Instant end = now.plus(Duration.ofHours(3));
    settings(
        "{\"from\":\"%s\",\"to\":\"%s\"}"
            .formatted(local(now.minus(Duration.ofHours(1))), local(end)));
    return end;
  }

  private static LocalTime local(Instant instant) {
    return LocalTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private void settings(String quiet) {
    owner
        .request()
        .header("If-Match", "*")
        .body("{\"timeZone\":\"UTC\",\"quietHours\":" + quiet + "}")
        .put("/api/subscriptions/settings")
        .then()
        .statusCode(200);
  }

  private static String daily(Instant slot) {
    return ",\"digest\":{\"rhythm\":\"daily\",\"hour\":" + local(slot).getHour() + "}";
  }

  private Api.Made subscribe(String more) {
    String id =
        owner
            .subscribe(
                ("{\"rule\":{\"kind\":\"falls_below\",\"indicator\":\"%s\",\"region\":\"CN-GX\","
                        + "\"threshold\":\"900\"},\"channels\":[\"%s\"]%s}")
                    .formatted(indicator, channel, more))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id");
    return new Api.Made(id, null);
  }

  private void change(Api.Made made, String body) {
    owner
        .request()
        .header("If-Match", "\"0\"")
        .body(body)
        .patch("/api/subscriptions/" + made.id())
        .then()
        .statusCode(200);
  }

  private List<Map<String, Object>> sent() {
    return owner.sentTo(channel).stream().filter(m -> "alerts".equals(m.get("content"))).toList();
  }

  private Map<String, Object> only() {
    assertThat(sent()).hasSize(1);
    return sent().get(0);
  }

  private List<String> periods() throws Exception {
    return json.readTree(receiver.alerts().get(0).body())
        .at("/data/alerts")
        .findValuesAsText("period");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
