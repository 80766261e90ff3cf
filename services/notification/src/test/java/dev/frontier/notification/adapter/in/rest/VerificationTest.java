package dev.frontier.notification.adapter.in.rest;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.frontier.notification.Api;
import dev.frontier.notification.Feed;
import dev.frontier.notification.MovableClock;
import dev.frontier.notification.Receiver;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but a code goes to an address before its owner has shown to read what is sent there. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class VerificationTest {
  private static final String VINTAGE = "2026-08-01T00:00:00.5Z";

  @Inject Feed feed;
  @Inject MovableClock clock;
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
  }

  @Test
  void aNewChannelGetsASignedCodeAndNothingElseUntilItIsGivenBack() throws Exception {
    JsonPath channel = reader.channel("webhook", receiver.url("/"));
    String id = channel.getString("id");
    String indicator = feed.indicator();
    Api.Made made = reader.fallsBelowToldTo(List.of(id), indicator, "900");
    feed.fall(indicator, VINTAGE);
    await().untilAsserted(() -> assertThat(reader.deliveries(made)).hasSize(1));
    await().until(() -> receiver.codes().size() == 1);
    assertThat(receiver.alerts()).isEmpty();

    Response verified = verify(id, receiver.codes().get(0).toLowerCase());

    verified.then().statusCode(200);
    assertThat(verified.jsonPath().getString("state")).isEqualTo("verified");
    await().until(() -> receiver.alerts().size() == 1);
    assertThat(reader.deliveries(made).get(0)).containsEntry("reason", null);
    for (Receiver.Received each : receiver.received()) {
      new Webhook(channel.getString("secret")).verify(each.body(), each.headers());
    }
  }

  @Test
  void aServerThatAnswersWithTheCodeIsVerifiedByIt() {
    String id = reader.channel("webhook", receiver.echo().url("/")).getString("id");

    await().untilAsserted(() -> assertThat(reader.state(id)).isEqualTo("verified"));

    assertThat(receiver.codes()).hasSize(1);
    assertThat(reader.sentTo(id).get(0))
        .containsEntry("content", "challenge")
        .containsEntry("subscription", null);
  }

  @Test
  void anotherCodeVerifiesNothingAndFiveGuessesAreAllThereAre() {
    String id = reader.channel("webhook", receiver.url("/")).getString("id");
    await().until(() -> receiver.codes().size() == 1);

    for (int guess = 0; guess < 5; guess++) {
      assertRule(verify(id, "WRONGONE"), "code-wrong");
    }

    assertRule(verify(id, receiver.codes().get(0)), "code-expired");
    assertThat(reader.state(id)).isEqualTo("unverified");
    challenge(id).then().statusCode(429);
    clock.pass(Duration.ofMinutes(2));
    challenge(id).then().statusCode(202);
    await().until(() -> receiver.codes().size() == 2);
    assertRule(verify(id, receiver.codes().get(0)), "code-wrong");
    verify(id, receiver.codes().get(1)).then().statusCode(200);
    challenge(id).then().statusCode(409);
    verify(id, "WRONGONE").then().statusCode(200);
  }

  @Test
  void aCodeIsGoodForADay() {
    String id = reader.channel("webhook", receiver.url("/")).getString("id");
    await().until(() -> receiver.codes().size() == 1);

    clock.pass(Duration.ofHours(25));

    assertRule(verify(id, receiver.codes().get(0)), "code-expired");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", "{\"code\":\"  \"}"})
  void withoutACodeThatIsSaid(String body) {
    String id = reader.channel("webhook", receiver.url("/")).getString("id");

    Response response = reader.request().body(body).post("/api/channels/" + id + "/verification");

    assertRule(response, "required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"challenge", "verification", "secret", "test", "redelivery"})
  void withAnothersChannelNobodyDoesAnything(String action) {
    String id = reader.channel("webhook", receiver.url("/")).getString("id");

    Response response =
        Api.as("admin")
            .request()
            .body("{\"code\":\"AB34CD56\"}")
            .post("/api/channels/" + id + "/" + action);

    response.then().statusCode(404);
  }

  @Test
  void anExchangedSecretSignsBesideTheFormerForADay() throws Exception {
    JsonPath channel = reader.channel("webhook", receiver.echo().url("/"));
    String id = channel.getString("id");
    await().untilAsserted(() -> assertThat(reader.state(id)).isEqualTo("verified"));

    String secret = rotate(id, "{}").then().statusCode(200).extract().path("secret");

    assertThat(secret).startsWith("whsec_").isNotEqualTo(channel.getString("secret"));
    Receiver.Received both = tried(id);
    new Webhook(secret).verify(both.body(), both.headers());
    new Webhook(channel.getString("secret")).verify(both.body(), both.headers());
    clock.pass(Duration.ofHours(25));
    assertThat(tried(id).header("webhook-signature").split(" ")).hasSize(1);
  }

  @Test
  void aChannelCanBeSignedByEd25519InsteadAndThenShowsItsPublicKey() throws Exception {
    JsonPath channel = reader.channel("webhook", receiver.echo().url("/"));
    String id = channel.getString("id");
    await().untilAsserted(() -> assertThat(reader.state(id)).isEqualTo("verified"));

    JsonPath rotated = rotate(id, "{\"signing\":\"ed25519\"}").jsonPath();

    assertThat(rotated.getMap("")).doesNotContainKey("secret");
    Receiver.Received both = tried(id);
    assertThat(both.header("webhook-signature")).matches("v1a,\\S+ v1,\\S+");
    assertThat(ed25519(rotated.getString("publicKey"), both, both.body())).isTrue();
    new Webhook(channel.getString("secret")).verify(both.body(), both.headers());
    assertRule(rotate(id, "{\"signing\":\"rsa\"}"), "choice");
  }

  @Test
  void whatIsSignedByEd25519IsVerifiedWithThePublicKeyThatIsShown() throws Exception {
    JsonPath channel =
        reader
            .addChannel(
                "{\"kind\":\"webhook\",\"address\":\"%s\",\"signing\":\"ed25519\"}"
                    .formatted(receiver.echo().url("/")))
            .jsonPath();
    String id = channel.getString("id");
    await().untilAsserted(() -> assertThat(reader.state(id)).isEqualTo("verified"));

    Receiver.Received tried = tried(id);

    assertThat(ed25519(channel.getString("publicKey"), tried, tried.body())).isTrue();
    assertThat(ed25519(channel.getString("publicKey"), tried, tried.body() + " ")).isFalse();
  }

  /**
   * Whether the first signature is good. By the JDK: the library that verifies the others knows
   * shared secrets only.
   */
  private static boolean ed25519(String shown, Receiver.Received message, String body)
      throws GeneralSecurityException {
    assertThat(shown).startsWith("whpk_");
    byte[] raw = Base64.getDecoder().decode(shown.substring("whpk_".length()));
    // What X.509 says before the 32 bytes of such a key, RFC 8410.
    byte[] algorithm = HexFormat.of().parseHex("302a300506032b6570032100");
    byte[] encoded = Arrays.copyOf(algorithm, algorithm.length + raw.length);
    System.arraycopy(raw, 0, encoded, algorithm.length, raw.length);
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
    verifier.update(
        (message.id() + "." + message.header("webhook-timestamp") + "." + body)
            .getBytes(StandardCharsets.UTF_8));
    String signature = message.header("webhook-signature").split(" ")[0];
    assertThat(signature).startsWith("v1a,");
    return verifier.verify(Base64.getDecoder().decode(signature.substring("v1a,".length())));
  }

  @Test
  void aTestIsSentOnceAndSaysHowItWent() {
    String id = reader.verified(receiver);
    receiver.answer(500, "broken", java.util.Map.of());

    Response response = reader.request().post("/api/channels/" + id + "/test");

    response.then().statusCode(202);
    String delivery = response.header("Location");
    assertThat(delivery).endsWith("/api/deliveries/" + response.jsonPath().getString("delivery"));
    await()
        .untilAsserted(
            () ->
                assertThat(reader.request().get(delivery).jsonPath().getMap(""))
                    .containsEntry("state", "dead")
                    .containsEntry("content", "test"));
    assertThat(reader.request().get(delivery).jsonPath().getList("attempts.status"))
        .containsExactly(500);
  }

  @Test
  void nothingIsTriedOutOnAChannelThatIsNotVerified() {
    String id = reader.channel("webhook", receiver.url("/")).getString("id");

    Response response = reader.request().post("/api/channels/" + id + "/test");

    response.then().statusCode(409);
    assertThat(response.jsonPath().getString("type"))
        .isEqualTo("urn:frontier:problem:channel-not-verified");
    reader.request().post("/api/channels/" + id + "/redelivery").then().statusCode(409);
  }

  /** What comes when the channel is tried out. */
  private Receiver.Received tried(String id) {
    int before = receiver.received().size();
    reader.request().post("/api/channels/" + id + "/test").then().statusCode(202);
    await().until(() -> receiver.received().size() > before);
    return receiver.received().get(before);
  }

  private Response verify(String id, String code) {
    return reader
        .request()
        .body("{\"code\":\"" + code + "\"}")
        .post("/api/channels/" + id + "/verification");
  }

  private Response challenge(String id) {
    return reader.request().post("/api/channels/" + id + "/challenge");
  }

  private Response rotate(String id, String body) {
    return reader.request().body(body).post("/api/channels/" + id + "/secret");
  }

  private static void assertRule(Response response, String rule) {
    response.then().statusCode(422);
    assertThat(response.jsonPath().getList("errors.rule")).containsExactly(rule);
    assertThat(response.jsonPath().getString("errors[0].mend")).doesNotContain("{");
  }
}
