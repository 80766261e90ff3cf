package dev.frontier.notification.adapter.in.rest;

import static dev.frontier.platform.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Api;
import dev.frontier.notification.Feed;
import dev.frontier.notification.application.port.UnsubscribeTokens;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: whoever is signed in, with their own, and nobody with another's. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class AccessTest {
  private static final String NO_ID = "0192f0c4-5b1e-7c3a-9d20-4f1f6a2b7c01";

  @Inject Feed feed;
  @Inject UnsubscribeTokens tokens;

  @ParameterizedTest
  @CsvSource({
    "POST, /api/subscriptions",
    "POST, /api/subscriptions/preview",
    "GET, /api/subscriptions",
    "GET, /api/subscriptions/" + NO_ID,
    "DELETE, /api/subscriptions/" + NO_ID,
    "PATCH, /api/subscriptions/" + NO_ID,
    "GET, /api/subscriptions/settings",
    "PUT, /api/subscriptions/settings",
    "GET, /api/inbox",
    "POST, /api/inbox/" + NO_ID + "/read",
    "GET, /api/inbox/stream",
    "GET, /api/deliveries",
    "POST, /api/channels",
    "GET, /api/channels",
    "GET, /api/channels/" + NO_ID,
    "DELETE, /api/channels/" + NO_ID,
    "POST, /api/channels/" + NO_ID + "/challenge",
    "POST, /api/channels/" + NO_ID + "/verification",
    "POST, /api/channels/" + NO_ID + "/secret",
    "POST, /api/channels/" + NO_ID + "/test",
    "POST, /api/channels/" + NO_ID + "/redelivery",
    "GET, /api/deliveries/" + NO_ID,
    "POST, /api/deliveries/" + NO_ID + "/redelivery"
  })
  void nobodyIsLetInWithoutAToken(Method method, String path) {
    Response response = given().contentType(ContentType.JSON).request(method, path);

    response.then().statusCode(401);
    assertThat(response.contentType()).startsWith("application/problem+json");
    given()
        .auth()
        .oauth2("not.a.token")
        .contentType(ContentType.JSON)
        .request(method, path)
        .then()
        .statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reader",
        "officer-gx",
        "approver-gx",
        "statistician-a",
        "ministry-pboc",
        "verifier-a",
        "admin"
      })
  void whoeverIsSignedInHasAnInboxOfTheirOwn(String user) {
    Api api = Api.as(user);

    Response response = api.request().get("/api/inbox");

    response.then().statusCode(200);
    api.request().get("/api/subscriptions").then().statusCode(200);
    api.request().get("/api/subscriptions/settings").then().statusCode(200);
    api.request().get("/api/deliveries").then().statusCode(200);
    api.request().get("/api/channels").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({"GET", "POST"})
  void nobodyIsAskedWhoTheyAreByTheLinkOfAMail(Method method) {
    String link = "/api/unsubscribe/" + tokens.of(UUID.fromString(NO_ID));

    Response response = given().request(method, link);

    response.then().statusCode(200);
    assertThat(response.contentType()).startsWith("text/html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"statistician-a", "admin"})
  void whatIsAnothersIsNotThere(String stranger) {
    Api owner = Api.as("reader");
    String indicator = feed.indicator();
    Api.Made made = owner.fallsByPercent(indicator, "20", null);
    feed.fall(indicator, "2026-08-01T00:00:00.5Z");
    await().untilAsserted(() -> assertThat(owner.inbox(made)).hasSize(1));
    String alert = owner.inbox(made).get(0).get("id").toString();
    Api other = Api.as(stranger);

    Response response = other.request().get("/api/subscriptions/" + made.id());

    response.then().statusCode(404);
    other.request().delete("/api/subscriptions/" + made.id()).then().statusCode(404);
    other
        .request()
        .header("If-Match", "*")
        .body("{\"severity\":\"info\"}")
        .patch("/api/subscriptions/" + made.id())
        .then()
        .statusCode(404);
    other.request().post("/api/inbox/" + alert + "/read").then().statusCode(404);
    assertThat(other.inbox(made)).isEmpty();
    assertThat(other.deliveries(made)).isEmpty();
    assertThat(other.request().get("/api/subscriptions").body().asString())
        .doesNotContain(made.id());
    assertThat(owner.inbox(made).get(0)).containsEntry("readAt", null);
    owner.request().get("/api/subscriptions/" + made.id()).then().statusCode(200);
  }

  @Test
  void theOwnerReadsMarksAndEnds() {
    Api owner = Api.as("reader");
    String indicator = feed.indicator();
    Api.Made made = owner.fallsByPercent(indicator, "20", null);
    feed.fall(indicator, "2026-08-01T00:00:00.5Z");
    await().untilAsserted(() -> assertThat(owner.inbox(made)).hasSize(1));
    Map<String, Object> alert = owner.inbox(made).get(0);
    long unread = owner.request().get("/api/inbox").jsonPath().getLong("unread");

    owner.request().post("/api/inbox/" + alert.get("id") + "/read").then().statusCode(204);

    Object readAt = owner.inbox(made).get(0).get("readAt");
    assertThat(readAt).isNotNull();
    assertThat(owner.request().get("/api/inbox").jsonPath().getLong("unread"))
        .isEqualTo(unread - 1);
    owner.request().post("/api/inbox/" + alert.get("id") + "/read").then().statusCode(204);
    assertThat(owner.inbox(made).get(0)).containsEntry("readAt", readAt);
    owner.unsubscribe(made);
    owner.request().get("/api/subscriptions/" + made.id()).then().statusCode(404);
    owner.request().delete("/api/subscriptions/" + made.id()).then().statusCode(404);
    assertThat(owner.inbox(made)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/subscriptions/x",
        "/api/subscriptions/" + NO_ID,
        "/api/subscriptions/1-1-1-1-1"
      })
  void whatIsNotThereIsAProblem(String path) {
    Response response = Api.as("reader").request().get(path);

    response.then().statusCode(404);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getString("type"))
        .isEqualTo("urn:frontier:problem:resource-not-found");
  }
}
