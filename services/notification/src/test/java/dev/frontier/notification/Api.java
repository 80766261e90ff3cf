package dev.frontier.notification;

import static dev.frontier.platform.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.platform.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The API as one user calls it. */
public record Api(String user) {

  /** A subscription as the API gave it. */
  public record Made(String id, String secret) {}

  /** The API as this demo user. */
  public static Api as(String user) {
    return new Api(user);
  }

  /** A request with the user's token. */
  public RequestSpecification request() {
    return given().auth().oauth2(Tokens.of(user)).contentType(ContentType.JSON);
  }

  /** Subscribes to a fall by percent of Guangxi's figures. */
  public Made fallsByPercent(String indicator, String percent, URI webhook) {
    return made(
        subscribe(
            "{\"rule\":{\"kind\":\"falls_by_percent\",\"indicator\":\"%s\",\"region\":\"CN-GX\",\"percent\":\"%s\"},"
                    .formatted(indicator, percent)
                + webhook(webhook)
                + ",\"language\":\"en\"}"));
  }

  /** Subscribes to Guangxi's figures below a threshold. */
  public Made fallsBelow(String indicator, String threshold, URI webhook) {
    return made(
        subscribe(
            "{\"rule\":{\"kind\":\"falls_below\",\"indicator\":\"%s\",\"region\":\"CN-GX\",\"threshold\":\"%s\"},"
                    .formatted(indicator, threshold)
                + webhook(webhook)
                + "}"));
  }

  /** Subscribes to Guangxi's figures below a threshold, told to channels. */
  public Made fallsBelowToldTo(List<String> channels, String indicator, String threshold) {
    return made(
        subscribe(
            "{\"rule\":{\"kind\":\"falls_below\",\"indicator\":\"%s\",\"region\":\"CN-GX\",\"threshold\":\"%s\"},"
                    .formatted(indicator, threshold)
                + "\"channels\":[\""
                + String.join("\",\"", channels)
                + "\"]}"));
  }

  /** Adds a channel; gives the answer. */
  public JsonPath channel(String kind, URI address) {
    return addChannel("{\"kind\":\"%s\",\"address\":\"%s\"}".formatted(kind, address))
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  /** Adds a webhook that its server verifies; gives its id. */
  public String verified(Receiver receiver) {
    String id = channel("webhook", receiver.echo().url("/")).getString("id");
    await().untilAsserted(() -> assertThat(state(id)).isEqualTo("verified"));
    return id;
  }

  /** The state of a channel. */
  public String state(String channel) {
    return request().get("/api/channels/" + channel).jsonPath().getString("state");
  }

  /** Posts a channel. */
  public Response addChannel(String json) {
    return request().body(json).post("/api/channels");
  }

  /** Every message to a channel, newest first, over all pages. */
  public List<Map<String, Object>> sentTo(String channel) {
    return pages("/api/deliveries", "deliveries").stream()
        .filter(i -> channel.equals(i.get("channel")))
        .toList();
  }

  /** Subscribes to moves of a measure. */
  public Made measureMoves(String measure) {
    return measure("measure_status_moves", measure);
  }

  /** Subscribes to something that happens to a measure. */
  public Made measure(String kind, String measure) {
    return made(
        subscribe(
            "{\"rule\":{\"kind\":\"%s\",\"measure\":\"%s\"},\"language\":\"en\"}"
                .formatted(kind, measure)));
  }

  /** Posts a subscription. */
  public Response subscribe(String json) {
    return request().body(json).post("/api/subscriptions");
  }

  /** What a subscription means. */
  public String sentence(Made made) {
    return request().get("/api/subscriptions/" + made.id()).jsonPath().getString("sentence");
  }

  /** Ends a subscription. */
  public void unsubscribe(Made made) {
    request().delete("/api/subscriptions/" + made.id()).then().statusCode(204);
  }

  /** Every alert of a subscription in the inbox, newest first, over all pages. */
  public List<Map<String, Object>> inbox(Made made) {
    return pages("/api/inbox", "items").stream()
        .filter(i -> made.id().equals(i.get("subscription")))
        .toList();
  }

  /** Every reminder of a measure's duties in the inbox, newest first, over all pages. */
  public List<Map<String, Object>> duties(String measure) {
    return inbox().stream()
        .filter(i -> i.get("reminder") instanceof Map<?, ?> r && measure.equals(r.get("measure")))
        .toList();
  }

  /** Every reminder of a round in the inbox, newest first, over all pages. */
  public List<Map<String, Object>> reminders(String round) {
    return inbox().stream()
        .filter(i -> i.get("reminder") instanceof Map<?, ?> r && round.equals(r.get("round")))
        .toList();
  }

  /** Everything in the inbox, newest first, over all pages. */
  public List<Map<String, Object>> inbox() {
    return pages("/api/inbox", "items");
  }

  /** Every message of a subscription, newest first, over all pages. */
  public List<Map<String, Object>> deliveries(Made made) {
    return pages("/api/deliveries", "deliveries").stream()
        .filter(i -> made.id().equals(i.get("subscription")))
        .toList();
  }

  private List<Map<String, Object>> pages(String path, String list) {
    List<Map<String, Object>> all = new java.util.ArrayList<>();
    String next = "";
    while (next != null) {
      JsonPath page =
          request()
              .queryParam("cursor", next)
              .get(path)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      all.addAll(page.getList(list));
      next = page.getString("next");
    }
    return all;
  }

  private static Made made(Response response) {
    JsonPath json = response.then().statusCode(201).extract().jsonPath();
    return new Made(json.getString("id"), json.getString("webhook.secret"));
  }

  private static String webhook(URI url) {
    return url == null ? "\"webhook\":null" : "\"webhook\":{\"url\":\"" + url + "\"}";
  }
}
