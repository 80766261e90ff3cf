package dev.frontier.notification.adapter.in.rest;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Api;
import dev.frontier.notification.Database;
import dev.frontier.notification.Feed;
import dev.frontier.notification.Receiver;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses are things of their own: each has a state and a secret, and serves subscriptions. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class ChannelsTest {
  private static final String VINTAGE = "2026-08-01T00:00:00.5Z";

  @Inject Feed feed;
  @Inject Database database;

  /** Each of these classes has a reader of its own, whose lists stay short. */
  private final Api reader = Api.as("officer-gx");

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
  void aChannelIsListedWithoutTheSecretThatWasShownOnce() {
    JsonPath made = reader.channel("webhook", receiver.url("/hook"));

    Response listed = reader.request().get("/api/channels");

    assertThat(made.getString("secret")).startsWith("whsec_");
    assertThat(made.getString("state")).isEqualTo("unverified");
    assertThat(listed.body().asString())
        .contains(made.getString("id"))
        .doesNotContain("whsec_")
        .doesNotContain("\"secret\"");
    Response one = reader.request().get("/api/channels/" + made.getString("id"));
    assertThat(one.jsonPath().getString("address")).isEqualTo(receiver.url("/hook").toString());
    assertThat(one.jsonPath().getMap("")).doesNotContainKey("secret");
  }

  @Test
  void anEd25519ChannelShowsItsPublicKeyAndNoSecret() {
    Response made =
        reader.addChannel(
            "{\"kind\":\"webhook\",\"address\":\"%s\",\"signing\":\"ed25519\"}"
                .formatted(receiver.url("/")));

    made.then().statusCode(201);
    assertThat(made.jsonPath().getString("publicKey")).startsWith("whpk_");
    assertThat(made.jsonPath().getMap("")).doesNotContainKey("secret");
  }

  @Test
  void anAlertGoesToEachChannelOfItsSubscriptionOnce() {
    try (Receiver second = Receiver.start()) {
      List<String> channels = List.of(reader.verified(receiver), reader.verified(second));
      String indicator = feed.indicator();
      Api.Made made = reader.fallsBelowToldTo(channels, indicator, "900");

      feed.fall(indicator, VINTAGE);

      await().until(() -> receiver.alerts().size() == 1 && second.alerts().size() == 1);
      String alert = reader.inbox(made).get(0).get("id").toString();
      assertThat(receiver.alerts().get(0).id()).isEqualTo(alert);
      assertThat(second.alerts().get(0).id()).isNotEqualTo(alert);
      assertThat(reader.deliveries(made))
          .hasSize(2)
          .allSatisfy(d -> assertThat(d).containsEntry("alerts", List.of(alert)))
          .extracting(d -> d.get("channel"))
          .containsExactlyInAnyOrderElementsOf(channels);
    }
  }

  @Test
  void aWebhookThatIsGivenAgainIsTheSameChannel() {
    Api.Made first = reader.fallsBelow(feed.indicator(), "900", receiver.url("/same"));

    Api.Made second = reader.fallsBelow(feed.indicator(), "900", receiver.url("/same"));

    assertThat(first.secret()).startsWith("whsec_");
    assertThat(second.secret()).isNull();
    assertThat(channels(second)).isEqualTo(channels(first)).hasSize(1);
  }

  @Test
  void whileAChannelIsNotVerifiedItsMessagesWaitAndSayWhy() {
    String channel = reader.channel("webhook", receiver.url("/")).getString("id");
    String indicator = feed.indicator();
    Api.Made made = reader.fallsBelowToldTo(List.of(channel), indicator, "900");

    feed.fall(indicator, VINTAGE);

    await().untilAsserted(() -> assertThat(reader.deliveries(made)).hasSize(1));
    assertThat(reader.deliveries(made).get(0))
        .containsEntry("state", "held")
        .containsEntry("reason", "channel_unverified")
        .containsEntry("nextAttemptAt", null)
        .containsEntry("attempts", List.of());
  }

  @Test
  void aDeletedChannelGetsNothingMoreAndItsSubscriptionGoesOnWithoutIt() {
    String channel = reader.channel("webhook", receiver.url("/")).getString("id");
    String indicator = feed.indicator();
    Api.Made made = reader.fallsBelowToldTo(List.of(channel), indicator, "900");
    feed.fall(indicator, VINTAGE, "2022");
    await().untilAsserted(() -> assertThat(reader.deliveries(made)).hasSize(1));

    reader.request().delete("/api/channels/" + channel).then().statusCode(204);

    assertThat(reader.deliveries(made).get(0))
        .containsEntry("state", "cancelled")
        .containsEntry("reason", null);
    assertThat(channels(made)).isEmpty();
    reader.request().get("/api/channels/" + channel).then().statusCode(404);
    reader.request().delete("/api/channels/" + channel).then().statusCode(404);
    feed.fall(indicator, VINTAGE, "2021");
    await().untilAsserted(() -> assertThat(reader.inbox(made)).hasSize(2));
    assertThat(reader.deliveries(made)).hasSize(1);
    assertThat(secretsOf(channel)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"statistician-a", "admin"})
  void whatIsAnothersIsNotThere(String stranger) {
    String channel = reader.channel("webhook", receiver.url("/")).getString("id");
    Api other = Api.as(stranger);

    Response response = other.request().get("/api/channels/" + channel);

    response.then().statusCode(404);
    other.request().delete("/api/channels/" + channel).then().statusCode(404);
    assertThat(other.request().get("/api/channels").body().asString()).doesNotContain(channel);
    other
        .subscribe(
            "{\"rule\":{\"kind\":\"measure_status_moves\",\"measure\":\"*\"},\"channels\":[\"%s\"]}"
                .formatted(channel))
        .then()
        .statusCode(422);
    reader.request().get("/api/channels/" + channel).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|kind|required",
        "{\"kind\":\"pigeon\",\"address\":\"x\"}|kind|choice",
        "{\"kind\":\"mail\",\"address\":\"reader@example.org\"}|kind|choice",
        "{\"kind\":\"webhook\",\"address\":\"http://127.0.0.1/\",\"secret\":\"x\"}|secret|invalid",
        "{\"kind\":\"wecom\",\"address\":\"https://example.org/\"}|address|robot-address",
        "{\"kind\":\"webhook\"}|address|required",
        "{\"kind\":\"webhook\",\"address\":\"ftp://example.org/\"}|address|not-a-url",
        "{\"kind\":\"webhook\",\"address\":\"http://127.0.0.1/\",\"language\":\"fr\"}|language|choice",
        "{\"kind\":\"webhook\",\"address\":\"http://127.0.0.1/\",\"signing\":\"rsa\"}|signing|choice"
      })
  void aFieldThatBreaksARuleIsNamedWithHowToMendIt(String body, String field, String rule) {
    Response response = reader.addChannel(body);

    response.then().statusCode(422);
    assertThat(response.jsonPath().getList("errors.column")).containsExactly(field);
    assertThat(response.jsonPath().getList("errors.rule")).containsExactly(rule);
    assertThat(response.jsonPath().getString("errors[0].mend")).isNotBlank().doesNotContain("{");
  }

  @Test
  void anAddressThatLeadsInsideIsRefused() {
    Response response =
        reader.addChannel(
            "{\"kind\":\"webhook\",\"address\":\"https://169.254.169.254/latest/meta-data/\"}");

    response.then().statusCode(422);
    assertThat(response.jsonPath().getString("type"))
        .isEqualTo("urn:frontier:problem:webhook-url-refused");
  }

  @Test
  void oneHasAsManyChannelsAsOneMayHave() {
    Api collector = Api.as("ministry-mofcom");
    String first = collector.channel("webhook", receiver.url("/")).getString("id");
    database.update(
        """
        INSERT INTO channel (id, owner, kind, address, receiver, language, state, created_at)
        SELECT gen_random_uuid(), owner, kind, address, receiver, language, state, created_at
          FROM channel, generate_series(2, 1000) WHERE id = ?
        """,
        UUID.fromString(first));

    Response response =
        collector.addChannel(
            "{\"kind\":\"webhook\",\"address\":\"%s\"}".formatted(receiver.url("/")));

    response.then().statusCode(409);
    assertThat(response.jsonPath().getString("type"))
        .isEqualTo("urn:frontier:problem:limit-reached");
    database.update(
        "UPDATE channel SET ended_at = now() WHERE owner = (SELECT owner FROM channel WHERE id ="
            + " ?)",
        UUID.fromString(first));
  }

  private List<String> channels(Api.Made made) {
    Map<String, Object> subscription =
        reader.request().get("/api/subscriptions/" + made.id()).jsonPath().getMap("");
    @SuppressWarnings("unchecked")
    List<String> ids = (List<String>) subscription.get("channels");
    return ids;
  }

  private int secretsOf(String channel) {
    return database.run(
        connection -> {
          try (var statement =
              connection.prepareStatement(
                  "SELECT num_nonnulls(secret, former_secret, challenge, sealed_address) FROM"
                      + " channel WHERE id = ?")) {
            statement.setObject(1, UUID.fromString(channel));
            var row = statement.executeQuery();
            row.next();
            return row.getInt(1);
          }
        });
  }
}
