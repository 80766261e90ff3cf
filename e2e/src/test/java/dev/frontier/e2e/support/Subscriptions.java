package dev.frontier.e2e.support;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Subscribes as a user and looks into the user's inbox. */
public final class Subscriptions {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Subscriptions() {}

  /** A subscription with a webhook: its id and the secret that was shown once. */
  public record WithWebhook(String id, String secret) {}

  /** "Falls by at least so many percent, year on year", told to a server. */
  public static WithWebhook toFall(
      String user, String indicator, String region, String percent, String url) {
    JsonPath made =
        create(
            user,
            Map.of(
                "kind", "falls_by_percent",
                "indicator", indicator,
                "region", region,
                "percent", percent),
            url);
    return new WithWebhook(made.getString("id"), made.getString("webhook.secret"));
  }

  /** "Falls below, in whichever region", told to a server. */
  public static WithWebhook toAnyBelow(
      String user, String indicator, String threshold, String url) {
    JsonPath made =
        create(
            user,
            Map.of(
                "kind",
                "falls_below",
                "indicator",
                indicator,
                "region",
                "*",
                "threshold",
                threshold),
            url);
    return new WithWebhook(made.getString("id"), made.getString("webhook.secret"));
  }

  /** "Falls below", told to the inbox; returns the id. */
  public static String toLevelBelow(
      String user, String indicator, String region, String threshold) {
    return create(
            user,
            Map.of(
                "kind", "falls_below",
                "indicator", indicator,
                "region", region,
                "threshold", threshold),
            null)
        .getString("id");
  }

  /** "A revision puts it below its first release by at least so many percent"; returns the id. */
  public static String toFallOnFirstRelease(
      String user, String indicator, String region, String percent) {
    return create(
            user,
            Map.of(
                "kind", "falls_on_first_release_by_percent",
                "indicator", indicator,
                "region", region,
                "percent", percent),
            null)
        .getString("id");
  }

  /** What a rule would have told. */
  public static JsonPath preview(String user, Map<String, String> rule) {
    return Users.as(user)
        .body(Map.of("rule", rule))
        .post("/api/subscriptions/preview")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** "This measure's status moves", told to the inbox; returns the id. */
  public static String toMeasure(String user, String measure) {
    Map<String, String> rule = Map.of("kind", "measure_status_moves", "measure", measure);
    AtomicReference<String> id = new AtomicReference<>();
    // Which measures there are is told after the plan is loaded, in a moment.
    await().atMost(PATIENCE).untilAsserted(() -> id.set(create(user, rule, null).getString("id")));
    return id.get();
  }

  /** Whether the user's inbox holds an entry of this subscription that mentions the text. */
  public static boolean inboxMentions(String user, String subscription, String text) {
    String inbox = Users.as(user).get("/api/inbox").then().statusCode(200).extract().asString();
    List<Map<String, Object>> entries = new JsonPath(inbox).getList("items");
    return entries.stream()
        .map(Object::toString)
        .anyMatch(entry -> entry.contains(subscription) && entry.contains(text));
  }

  /** How many messages of this subscription are still to be delivered. */
  public static int pending(String user, String subscription) {
    List<Map<String, Object>> pending =
        Users.as(user)
            .queryParam("state", "pending")
            .get("/api/deliveries")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("deliveries");
    return (int) pending.stream().filter(d -> subscription.equals(d.get("subscription"))).count();
  }

  private static JsonPath create(String user, Map<String, String> rule, String url) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("rule", rule);
    body.put("webhook", url == null ? null : Map.of("url", url));
    body.put("language", "en");
    return Users.as(user)
        .body(body)
        .post("/api/subscriptions")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }
}
