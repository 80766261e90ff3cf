package dev.frontier.notification;

import static dev.frontier.platform.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a reminder on the topic into the inbox of those whom it is for. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class RemindersTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject Feed feed;

  @Test
  void aReminderComesIntoTheInboxOfWhoHoldsTheRoleForTheRegion() {
    String round = feed.round();
    feed.indicator();

    feed.reminder(round, "province-officer", "CN-GX");

    Map<String, Object> item = arrived("officer-gx", round);
    assertThat(item)
        .containsEntry("kind", "reminder")
        .containsEntry("subscription", null)
        .containsEntry("figure", null)
        .containsEntry("readAt", null);
    assertThat(item.get("sentence").toString())
        .isEqualTo("广西“2026年年度报送”的报送截止时间2027年3月1日00:00（北京时间），剩余7天。");
    assertThat(sentences(item).get("en")).startsWith("Figures of Guangxi").endsWith("7 days left.");
    assertThat(reminder(item))
        .containsEntry("kind", "due_in_7")
        .containsEntry("role", "province-officer")
        .containsEntry("region", "CN-GX")
        .containsEntry("dueAt", "2027-02-28T16:00:00Z")
        .containsEntry("indicators", List.of("TRADE_TOTAL", "FDI_UTILISED"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "officer-yn",
        "approver-gx",
        "approver-yn",
        "statistician-a",
        "ministry-pboc",
        "verifier-a",
        "admin",
        "reader"
      })
  void nobodyElseSeesOrMarksIt(String other) {
    String round = feed.round();
    feed.reminder(round, "province-officer", "CN-GX");
    Object id = arrived("officer-gx", round).get("id");

    List<Map<String, Object>> seen = Api.as(other).reminders(round);

    assertThat(seen).isEmpty();
    Api.as(other).request().post("/api/inbox/" + id + "/read").then().statusCode(404);
    assertThat(arrived("officer-gx", round)).containsEntry("readAt", null);
  }

  @Test
  void whoIsNotSignedInSeesNone() {
    String round = feed.round();
    feed.reminder(round, "province-officer", "CN-GX");
    Object id = arrived("officer-gx", round).get("id");

    int status = given().get("/api/inbox").statusCode();

    assertThat(status).isEqualTo(401);
    given().post("/api/inbox/" + id + "/read").then().statusCode(401);
  }

  @Test
  void theSameEventTwiceIsOneReminder() {
    String round = feed.round();
    String later = feed.round();
    UUID id = UUID.randomUUID();

    feed.reminder(round, "province-approver", "CN-YN", id);
    feed.reminder(round, "province-approver", "CN-YN", id);

    // Of one key, so that it is dealt with after both.
    feed.reminder(round, "province-approver", "CN-YN");
    feed.reminder(later, "province-approver", "CN-YN");
    arrived("approver-yn", later);
    await().atMost(PATIENCE).until(() -> Api.as("approver-yn").reminders(round).size() >= 2);
    assertThat(Api.as("approver-yn").reminders(round)).hasSize(2);
  }

  @Test
  void eachOfAnAudienceReadsForThemselves() {
    String round = feed.round();
    feed.reminder(round, "statistician", "CN");
    Object id = arrived("statistician-a", round).get("id");
    Api reader = Api.as("statistician-a");
    Api other = Api.as("statistician-b");
    long mine = unread(reader);
    long theirs = unread(other);

    reader.request().post("/api/inbox/" + id + "/read").then().statusCode(204);

    Object readAt = arrived("statistician-a", round).get("readAt");
    assertThat(readAt).isNotNull();
    assertThat(unread(reader)).isEqualTo(mine - 1);
    reader.request().post("/api/inbox/" + id + "/read").then().statusCode(204);
    assertThat(arrived("statistician-a", round)).containsEntry("readAt", readAt);
    assertThat(arrived("statistician-b", round)).containsEntry("readAt", null);
    assertThat(unread(other)).isEqualTo(theirs);
  }

  @Test
  void remindersAndAlertsStandInOneOrderOverAllPages() {
    Api officer = Api.as("officer-gs");
    String indicator = feed.indicator();
    String round = feed.round();
    Api.Made made = officer.fallsByPercent(indicator, "20", null);
    for (int i = 1; i <= 4; i++) {
      int expected = i;
      feed.reminder(round, "province-officer", "CN-GS");
      await().atMost(PATIENCE).until(() -> officer.reminders(round).size() == expected);
      feed.fall(indicator, "2026-08-0%dT00:00:00.500001Z".formatted(i), Integer.toString(2000 + i));
      await().atMost(PATIENCE).until(() -> officer.inbox(made).size() == expected);
    }

    List<Map<String, Object>> all = officer.inbox();

    List<String> kinds = all.stream().limit(8).map(i -> i.get("kind").toString()).toList();
    assertThat(kinds)
        .containsExactly(
            "falls_by_percent",
            "reminder",
            "falls_by_percent",
            "reminder",
            "falls_by_percent",
            "reminder",
            "falls_by_percent",
            "reminder");
    assertThat(all).extracting(i -> i.get("position")).doesNotHaveDuplicates();
  }

  private static Map<String, Object> arrived(String user, String round) {
    Api api = Api.as(user);
    await().atMost(PATIENCE).until(() -> !api.reminders(round).isEmpty());
    return api.reminders(round).get(0);
  }

  private static long unread(Api api) {
    return api.request().get("/api/inbox").jsonPath().getLong("unread");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> reminder(Map<String, Object> item) {
    return (Map<String, Object>) item.get("reminder");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> sentences(Map<String, Object> item) {
    return (Map<String, String>) item.get("sentences");
  }
}
