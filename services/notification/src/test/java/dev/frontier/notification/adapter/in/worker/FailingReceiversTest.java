package dev.frontier.notification.adapter.in.worker;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Api;
import dev.frontier.notification.Database;
import dev.frontier.notification.Feed;
import dev.frontier.notification.MovableClock;
import dev.frontier.notification.Receiver;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Receivers that ask to be left alone, are gone, or fail for long; and what their owners can do.
 */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class FailingReceiversTest {
  private static final String VINTAGE = "2026-08-01T00:00:00.5Z";

  /** Long enough for a test to look around before the next attempt. */
  private static final Map<String, String> LATER = Map.of("Retry-After", "600");

  @Inject Feed feed;
  @Inject MovableClock clock;
  @Inject Database database;
  private final Api reader = Api.as("ministry-pboc");
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
  void aReceiverThatAsksForTimeIsLeftAloneSoLong() {
    String channel = reader.verified(receiver);
    receiver.answer(503, "busy", Map.of("Retry-After", "3600"));
    Api.Made made = fall(channel, "2022");

    await().untilAsserted(() -> assertThat(attempts(made)).hasSize(1));

    Instant next = Instant.parse(only(made).get("nextAttemptAt").toString());
    assertThat(next)
        .isBetween(clock.instant().plusSeconds(3500), clock.instant().plusSeconds(3600));
  }

  @Test
  void aReceiverThatIsGoneIsNotCalledAgainAndItsOwnerHearsOfIt() {
    String channel = reader.verified(receiver);
    receiver.answer(410, "gone", Map.of());

    Api.Made made = fall(channel, "2022");

    await()
        .untilAsserted(
            () ->
                assertThat(only(made))
                    .containsEntry("state", "dead")
                    .containsEntry("reason", "channel_disabled"));
    assertThat(attempts(made)).extracting(a -> a.get("status")).containsExactly(410);
    Map<String, Object> disabled = channel(channel);
    assertThat(disabled).containsEntry("state", "disabled").containsEntry("disabledReason", "gone");
    Map<String, Object> notice = notice(channel);
    assertThat(notice).containsEntry("kind", "channel_disabled").containsEntry("reminder", null);
    assertThat(notice.get("sentences").toString())
        .contains("is disabled: its receiver answered that it is gone (410)")
        .contains("已停用");
    assertThat(Api.as("admin").inbox()).noneMatch(i -> channel.equals(i.get("channel")));
  }

  @Test
  void whatComesWhileAChannelIsDisabledIsSentOnceItIsMended() {
    String channel = reader.verified(receiver);
    receiver.answer(410, "gone", Map.of());
    Api.Made made = fall(channel, "2022");
    await().untilAsserted(() -> assertThat(reader.state(channel)).isEqualTo("disabled"));
    Api.Made later = fall(channel, "2022");
    await().untilAsserted(() -> assertThat(only(later)).containsEntry("state", "dead"));
    Response refused = redeliver(only(later).get("id"));
    refused.then().statusCode(409);
    receiver.answer(200, "thanks", Map.of());
    clock.pass(Duration.ofMinutes(2));
    reader.request().post("/api/channels/" + channel + "/challenge").then().statusCode(202);
    await().untilAsserted(() -> assertThat(reader.state(channel)).isEqualTo("verified"));
    assertThat(dead(channel)).hasSize(2);

    Response all = reader.request().post("/api/channels/" + channel + "/redelivery");

    all.then().statusCode(202);
    assertThat(all.jsonPath().getInt("count")).isEqualTo(2);
    await()
        .untilAsserted(
            () -> {
              assertThat(only(made)).containsEntry("state", "delivered");
              assertThat(only(later)).containsEntry("state", "delivered");
            });
    assertThat(receiver.alerts())
        .extracting(Receiver.Received::id)
        .as("the first was tried before, under the same id")
        .containsExactlyInAnyOrder(
            only(made).get("id").toString(),
            only(made).get("id").toString(),
            only(later).get("id").toString());
    assertThat(dead(channel)).isEmpty();
  }

  @Test
  void aDeadMessageIsSentAgainOnItsOwnFromTheBeginningOfTheSchedule() {
    String channel = reader.verified(receiver);
    receiver.answer(500, "broken", LATER);
    Api.Made made = fall(channel, "2022");
    await().untilAsserted(() -> assertThat(attempts(made)).hasSize(1));
    receiver.answer(200, "thanks", Map.of());
    String id = only(made).get("id").toString();
    redeliver(id).then().statusCode(409);
    database.update(
        "UPDATE message SET state = 'dead', next_attempt_at = NULL WHERE id = ?",
        UUID.fromString(id));

    Response response = redeliver(id);

    response.then().statusCode(202);
    await().untilAsserted(() -> assertThat(only(made)).containsEntry("state", "delivered"));
    assertThat(attempts(made)).extracting(a -> a.get("status")).containsExactly(500, 200);
    assertThat(
            database.update(
                "UPDATE message SET state = state WHERE id = ? AND attempts_before = 1",
                UUID.fromString(id)))
        .as("that the schedule begins anew after the first")
        .isEqualTo(1);
    redeliver(UUID.randomUUID()).then().statusCode(404);
    Api.as("admin").request().post("/api/deliveries/" + id + "/redelivery").then().statusCode(404);
  }

  @Test
  void aWeekOfFailuresDisables() {
    String channel = reader.verified(receiver);
    receiver.answer(500, "broken", LATER);
    Api.Made made = fall(channel, "2022");
    await().untilAsserted(() -> assertThat(attempts(made)).hasSize(1));
    database.update(
        "UPDATE channel SET failing_since = failing_since - interval '7 days' WHERE id = ?",
        UUID.fromString(channel));

    clock.pass(Duration.ofMinutes(11));

    await()
        .untilAsserted(
            () -> assertThat(channel(channel)).containsEntry("disabledReason", "failing"));
    assertThat(only(made)).containsEntry("state", "dead");
    assertThat(notice(channel).get("sentences").toString()).contains("for a week nothing");
  }

  @Test
  void oneFailureAMonthAfterWhatWasGivenUpDisablesNobody() {
    String channel = reader.verified(receiver);
    receiver.answer(500, "broken", LATER);
    Api.Made given = fall(channel, "2022");
    await().untilAsserted(() -> assertThat(attempts(given)).hasSize(1));
    database.update(
        "UPDATE message SET state = 'dead', next_attempt_at = NULL WHERE id = ?",
        UUID.fromString(only(given).get("id").toString()));
    clock.pass(Duration.ofDays(30));

    Api.Made made = fall(channel, "2022");

    await().untilAsserted(() -> assertThat(attempts(made)).hasSize(1));
    assertThat(only(made)).containsEntry("state", "pending");
    assertThat(reader.state(channel)).isEqualTo("verified");
    assertThat(
            database.update(
                "UPDATE channel SET state = state WHERE id = ? AND failing_since = last_failure_at",
                UUID.fromString(channel)))
        .as("that the week began anew")
        .isEqualTo(1);
  }

  @Test
  void oneSuccessAndTheWeekBeginsAnew() {
    String channel = reader.verified(receiver);
    receiver.answer(500, "broken", LATER);
    Api.Made made = fall(channel, "2022");
    await().untilAsserted(() -> assertThat(attempts(made)).hasSize(1));
    receiver.answer(200, "thanks", Map.of());

    clock.pass(Duration.ofMinutes(11));

    await().untilAsserted(() -> assertThat(only(made)).containsEntry("state", "delivered"));
    assertThat(
            database.update(
                "UPDATE channel SET failing_since = NULL WHERE id = ? AND failing_since IS NOT"
                    + " NULL",
                UUID.fromString(channel)))
        .isZero();
  }

  @Test
  void aStateThatThereIsNotIsAProblem() {
    Response response = reader.request().queryParam("state", "lost").get("/api/deliveries");

    response.then().statusCode(400);
    assertThat(response.jsonPath().getString("type"))
        .isEqualTo("urn:frontier:problem:invalid-parameter");
    reader.request().queryParam("state", "delivered").get("/api/deliveries").then().statusCode(200);
  }

  private Api.Made fall(String channel, String period) {
    String indicator = feed.indicator();
    Api.Made made = reader.fallsBelowToldTo(List.of(channel), indicator, "900");
    feed.fall(indicator, VINTAGE, period);
    return made;
  }

  private Response redeliver(Object id) {
    return reader.request().post("/api/deliveries/" + id + "/redelivery");
  }

  private List<Map<String, Object>> dead(String channel) {
    return reader
        .request()
        .queryParam("state", "dead")
        .get("/api/deliveries")
        .jsonPath()
        .<Map<String, Object>>getList("deliveries")
        .stream()
        .filter(d -> channel.equals(d.get("channel")))
        .toList();
  }

  private Map<String, Object> channel(String id) {
    return reader.request().get("/api/channels/" + id).jsonPath().getMap("");
  }

  private Map<String, Object> notice(String channel) {
    List<Map<String, Object>> notices =
        reader.inbox().stream().filter(i -> channel.equals(i.get("channel"))).toList();
    assertThat(notices).hasSize(1);
    return notices.get(0);
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
