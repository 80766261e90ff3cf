package dev.frontier.notification.adapter.in.rest;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.notification.Api;
import dev.frontier.notification.Database;
import dev.frontier.notification.Feed;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The live stream of the inbox. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class InboxStreamTest {
  @Inject Feed feed;
  @Inject Database database;
  @Inject ObjectMapper json;

  @TestHTTPResource("/api/inbox/stream")
  URI url;

  @Test
  void anAlertComesLiveAndIsTheSameAsInTheInbox() throws Exception {
    Api api = Api.as("officer-gx");
    String indicator = feed.indicator();
    Api.Made made = api.fallsByPercent(indicator, "20", null);
    try (EventStream stream = open("officer-gx", Map.of())) {
      await().until(() -> stream.comments().contains("open"));

      feed.fall(indicator, vintage(1));

      await().until(() -> stream.events().size() == 1);
      EventStream.Event event = stream.events().get(0);
      JsonNode data = json.readTree(event.data());
      Map<String, Object> inInbox = api.inbox(made).get(0);
      assertThat(event.name()).isEqualTo("alert");
      assertThat(event.id()).isEqualTo(inInbox.get("position"));
      assertThat(json.convertValue(data, Map.class)).isEqualTo(inInbox);
    }
  }

  @Test
  void aReminderComesLiveToItsAudienceAlone() throws Exception {
    String round = feed.round();
    try (EventStream stream = open("approver-ln", Map.of());
        EventStream other = open("officer-ln", Map.of())) {
      await().until(() -> stream.comments().contains("open"));
      await().until(() -> other.comments().contains("open"));

      feed.reminder(round, "province-approver", "CN-LN");

      await().atMost(Duration.ofSeconds(60)).until(() -> stream.events().size() == 1);
      EventStream.Event event = stream.events().get(0);
      Map<String, Object> inInbox = Api.as("approver-ln").reminders(round).get(0);
      assertThat(event.name()).isEqualTo("alert");
      assertThat(event.id()).isEqualTo(inInbox.get("position"));
      assertThat(json.convertValue(json.readTree(event.data()), Map.class)).isEqualTo(inInbox);
      assertThat(other.events()).isEmpty();
    }
  }

  @Test
  void aClientThatComesBackGetsWhatItMissedInOrderAndThenWhatIsNew() {
    Api api = Api.as("officer-yn");
    String indicator = feed.indicator();
    Api.Made made = api.fallsByPercent(indicator, "20", null);
    feed.fall(indicator, vintage(1));
    await().untilAsserted(() -> assertThat(api.inbox(made)).hasSize(1));
    String seen = api.inbox(made).get(0).get("position").toString();
    for (int i = 2; i <= 14; i++) {
      feed.fall(indicator, vintage(i), Integer.toString(2000 + i));
    }
    await().untilAsserted(() -> assertThat(api.inbox(made)).hasSize(14));

    try (EventStream stream = open("officer-yn", Map.of("Last-Event-ID", seen))) {
      await().until(() -> stream.events().size() == 13);
      feed.fall(indicator, vintage(15), "2015");
      await().until(() -> stream.events().size() == 14);

      assertThat(stream.events())
          .extracting(e -> vintageOf(e.data()))
          .containsExactlyElementsOf(
              java.util.stream.IntStream.rangeClosed(2, 15)
                  .mapToObj(InboxStreamTest::vintage)
                  .toList());
      assertThat(stream.events()).extracting(e -> Long.valueOf(e.id())).isSorted();
    }
  }

  @Test
  void aClientWhoseStreamEndedBeforeAnyAlertGetsWhatCameMeanwhile() {
    Api api = Api.as("officer-jl");
    String indicator = feed.indicator();
    Api.Made made = api.fallsByPercent(indicator, "20", null);
    String received;
    try (EventStream quiet = open("officer-jl", Map.of())) {
      await().until(() -> quiet.comments().contains("beat"));
      received = quiet.lastEventId();
    }
    feed.fall(indicator, vintage(1));
    await().untilAsserted(() -> assertThat(api.inbox(made)).hasSize(1));

    try (EventStream again = open("officer-jl", Map.of("Last-Event-ID", received))) {
      await().until(() -> again.events().size() == 1);

      assertThat(again.events()).extracting(e -> vintageOf(e.data())).containsExactly(vintage(1));
    }
  }

  @Test
  void aStreamStartsAfterThePositionThatThePageGave() {
    Api api = Api.as("officer-jl");
    String indicator = feed.indicator();
    Api.Made made = api.fallsByPercent(indicator, "20", null);
    String latest = api.request().get("/api/inbox").jsonPath().getString("latest");
    feed.fall(indicator, vintage(1));
    await().untilAsserted(() -> assertThat(api.inbox(made)).hasSize(1));

    try (EventStream stream =
        EventStream.open("officer-jl", URI.create(url + "?after=" + latest), Map.of())) {
      await().until(() -> stream.events().size() == 1);

      assertThat(stream.events()).extracting(e -> vintageOf(e.data())).containsExactly(vintage(1));
    }
  }

  @Test
  void whatAnotherReplicaCommitsWakesTheStream() {
    Api api = Api.as("officer-nm");
    String indicator = feed.indicator();
    Api.Made made = api.fallsByPercent(indicator, "20", null);
    feed.fall(indicator, vintage(1));
    await().untilAsserted(() -> assertThat(api.inbox(made)).hasSize(1));
    UUID first = UUID.fromString(api.inbox(made).get(0).get("id").toString());
    try (EventStream stream = open("officer-nm", Map.of())) {
      await().until(() -> stream.comments().contains("open"));

      commitElsewhere(first, vintage(2));

      await().atMost(Duration.ofSeconds(5)).until(() -> stream.events().size() == 1);
      assertThat(api.inbox(made)).hasSize(2);
    }
  }

  @Test
  void nobodySeesAnothersAlerts() {
    Api mine = Api.as("officer-hl");
    Api theirs = Api.as("officer-ln");
    String indicator = feed.indicator();
    Api.Made made = mine.fallsByPercent(indicator, "20", null);
    Api.Made other = theirs.fallsByPercent(indicator, "20", null);
    try (EventStream stream = open("officer-hl", Map.of("Last-Event-ID", "0"))) {

      feed.fall(indicator, vintage(1));

      await().until(() -> stream.events().size() == 1);
      await().untilAsserted(() -> assertThat(theirs.inbox(other)).hasSize(1));
      assertThat(stream.events()).hasSize(1).allMatch(e -> e.data().contains(made.id()));
    }
  }

  @Test
  void aQuietStreamBeats() {
    try (EventStream stream = open("officer-xj", Map.of())) {

      await().until(() -> stream.comments().stream().filter("beat"::equals).count() >= 2);

      assertThat(stream.response().headers().firstValue("content-type").orElse(""))
          .startsWith("text/event-stream");
      assertThat(stream.response().headers().firstValue("cache-control")).contains("no-store");
      assertThat(stream.response().headers().firstValue("x-accel-buffering")).contains("no");
    }
  }

  @Test
  void onePersonHasTenStreamsAtMostAndOneThatEndsMakesRoom() {
    List<EventStream> streams = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      streams.add(open("verifier-a", Map.of()));
    }

    try (EventStream eleventh = open("verifier-a", Map.of());
        EventStream another = open("verifier-pboc", Map.of())) {
      assertThat(eleventh.response().statusCode()).isEqualTo(429);
      assertThat(eleventh.response().headers().firstValue("retry-after")).contains("60");
      assertThat(another.response().statusCode()).isEqualTo(200);
      Response refused = Api.as("verifier-a").request().header("Accept-Language", "zh-CN").get(url);
      assertThat(refused.jsonPath().getString("type"))
          .isEqualTo("urn:frontier:problem:too-many-streams");
      assertThat(refused.jsonPath().getString("detail")).contains("10 个实时流");
    } finally {
      streams.forEach(EventStream::close);
    }
    await().until(() -> opens("verifier-a"));
  }

  @Test
  void aPositionThatIsNoneIsAProblem() {
    try (EventStream stream = open("officer-xj", Map.of("Last-Event-ID", "yesterday"))) {

      assertThat(stream.response().statusCode()).isEqualTo(400);
    }
  }

  private boolean opens(String user) {
    try (EventStream stream = open(user, Map.of())) {
      return stream.response().statusCode() == 200;
    }
  }

  private EventStream open(String user, Map<String, String> headers) {
    return EventStream.open(user, url, headers);
  }

  private void commitElsewhere(UUID like, String vintage) {
    int rows =
        database.update(
            """
            INSERT INTO alert (id, owner, subscription_id, kind, event_id, indicator, region, period, vintage, language,
                               text_zh, text_en, facts, created_at)
            SELECT gen_random_uuid(), owner, subscription_id, kind, gen_random_uuid(), indicator, region, period,
                   ?::timestamptz,
                   language, text_zh, text_en, facts, created_at
              FROM alert WHERE id = ?
            """,
            vintage,
            like);
    assertThat(rows).isEqualTo(1);
    database.update("SELECT pg_notify('notification_alert', owner) FROM alert WHERE id = ?", like);
  }

  private String vintageOf(String data) {
    try {
      return json.readTree(data).at("/figure/vintage").asText();
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String vintage(int number) {
    return "2026-08-%02dT00:00:00.500001Z".formatted(number);
  }
}
