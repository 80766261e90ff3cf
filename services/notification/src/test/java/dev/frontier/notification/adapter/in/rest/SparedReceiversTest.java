package dev.frontier.notification.adapter.in.rest;

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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever reads what is sent to an address, codes and tests are not to molest them. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class SparedReceiversTest {
  @Inject Feed feed;
  @Inject MovableClock clock;
  @Inject Database database;

  @ConfigProperty(name = "frontier.channels.codes-per-day")
  int codesPerDay;

  private final Api reader = Api.as("approver-gx");
  private Receiver receiver;

  @BeforeEach
  void listen() {
    receiver = Receiver.start();
  }

  @AfterEach
  void hangUp() {
    receiver.close();
    clock.reset();
    // Those of sentBefore, or their owners could not be asked for another code today.
    database.update(
        "DELETE FROM message WHERE content = 'challenge' AND state = 'cancelled' AND finished_at ="
            + " created_at");
  }

  @Test
  void aChannelIsTriedOutOnceInAFewSeconds() {
    String id = reader.verified(receiver);
    reader.request().post("/api/channels/" + id + "/test").then().statusCode(202);

    Response again = reader.request().post("/api/channels/" + id + "/test");

    assertTooSoon(again, 1, 5);
    String other = reader.verified(receiver);
    reader.request().post("/api/channels/" + other + "/test").then().statusCode(202);
    clock.pass(Duration.ofSeconds(6));
    reader.request().post("/api/channels/" + id + "/test").then().statusCode(202);
  }

  @Test
  void oneHasAsManyCodesADayAsOneMayHaveEndedChannelsIncluded() {
    Api owner = Api.as("ministry-miit");
    String ended = owner.channel("webhook", receiver.url("/")).getString("id");
    String kept = owner.channel("webhook", receiver.url("/")).getString("id");
    owner.request().delete("/api/channels/" + ended).then().statusCode(204);
    sentBefore(ended, codesPerDay - 2);

    Response next =
        owner.addChannel("{\"kind\":\"webhook\",\"address\":\"%s\"}".formatted(receiver.url("/")));

    assertTooSoon(next, 86_000, 86_400);
    clock.pass(Duration.ofMinutes(2));
    Response resent = owner.request().post("/api/channels/" + kept + "/challenge");
    assertTooSoon(resent, 86_000, 86_400);
    reader.channel("webhook", receiver.url("/"));
    clock.pass(Duration.ofHours(24));
    owner.request().post("/api/channels/" + kept + "/challenge").then().statusCode(202);
  }

  @Test
  void aWebhookThatIsGivenWithASubscriptionIsCountedToo() {
    Api owner = Api.as("ministry-mof");
    String indicator = feed.indicator();
    String ended = owner.channel("webhook", receiver.url("/")).getString("id");
    sentBefore(ended, codesPerDay - 1);

    Response response =
        owner.subscribe(
            ("{\"rule\":{\"kind\":\"falls_below\",\"indicator\":\"%s\",\"region\":\"CN-GX\","
                    + "\"threshold\":\"1\"},\"webhook\":{\"url\":\"https://receiver.invalid/\"}}")
                .formatted(indicator));

    assertTooSoon(response, 86_000, 86_400);
    assertThat(owner.request().get("/api/subscriptions").body().asString())
        .doesNotContain(indicator);
    assertThat(owner.request().get("/api/channels").body().asString()).doesNotContain(".invalid");
  }

  /** As many codes more as if they had been asked for before. */
  private void sentBefore(String channel, int codes) {
    database.update(
        """
        INSERT INTO message (id, owner, channel_id, content, receiver, state, release_at, created_at, finished_at)
        SELECT gen_random_uuid(), owner, channel_id, content, receiver, 'cancelled', release_at, created_at, created_at
          FROM message, generate_series(1, ?)
         WHERE channel_id = ?::uuid AND content = 'challenge'
        """,
        codes,
        channel);
  }

  private static void assertTooSoon(Response response, int from, int to) {
    response.then().statusCode(429);
    assertThat(response.jsonPath().getString("type"))
        .isEqualTo("urn:frontier:problem:too-many-requests");
    assertThat(Integer.parseInt(response.header("Retry-After"))).isBetween(from, to);
  }
}
