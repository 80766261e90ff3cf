package dev.frontier.notification;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offices and statisticians are told when a filing comes back or figures are overdue. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class FilingAlertsTest {
  private static final Api STATISTICIAN = Api.as("statistician-b");

  @Inject Feed feed;
  private String indicator;
  private String round;

  @BeforeEach
  void name() {
    indicator = feed.indicator();
    round = feed.round();
  }

  @ParameterizedTest(name = "{0} asks for {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "officer-gx|\"region\":\"CN-GX\"|201|",
        "approver-gx|\"region\":\"CN-GX\"|201|",
        "officer-yn|\"region\":\"CN-GX\"|403|region-not-yours",
        "officer-gx|\"regions\":[\"CN-GX\",\"CN-YN\"]|403|region-not-yours",
        "officer-gx|\"region\":\"*\"|403|region-not-yours",
        "officer-gx|\"eachOf\":\"BORDER9\"|403|region-not-yours",
        "statistician-b|\"region\":\"*\"|201|",
        "statistician-b|\"eachOf\":\"BORDER9\"|201|",
        "statistician-b|\"regions\":[\"CN-GX\",\"CN-YN\"]|201|",
        "reader|\"region\":\"CN-GX\"|403|role-required",
        "ministry-mot|\"region\":\"CN-GX\"|403|role-required",
        "head-pboc|\"region\":\"CN-GX\"|403|role-required",
        "verifier-a|\"region\":\"CN-GX\"|403|role-required",
        "admin|\"region\":\"CN-GX\"|403|role-required",
        "statistician-b|\"region\":\"CN-ZZ\"|422|invalid-fields",
        "officer-yn|\"region\":\"CN-ZZ\"|422|invalid-fields"
      })
  void onlyWhoSeesTheFilingsMayAskToBeTold(String user, String where, int status, String problem) {
    Response response = subscribe(Api.as(user), "submission_returned", where);

    response.then().statusCode(status);
    if (problem != null) {
      assertThat(response.jsonPath().getString("type"))
          .isEqualTo("urn:frontier:problem:" + problem);
      assertThat(response.jsonPath().getString("detail")).doesNotContain("{");
    }
    assertThat(subscribe(Api.as(user), "submission_overdue", where).then().extract().statusCode())
        .isEqualTo(status);
  }

  @Test
  void aReturnIsToldToWhoeverAskedForItOnce() {
    Api office = Api.as("approver-yn");
    Api.Made own = made(subscribe(office, "submission_returned", "\"region\":\"CN-YN\""));
    Api.Made any = made(subscribe(STATISTICIAN, "submission_returned", "\"region\":\"*\""));
    Api.Made members =
        made(subscribe(STATISTICIAN, "submission_returned", "\"eachOf\":\"BORDER9\""));
    Api.Made other = made(subscribe(STATISTICIAN, "submission_returned", "\"region\":\"CN-GX\""));
    Api.Made late = made(subscribe(STATISTICIAN, "submission_overdue", "\"region\":\"*\""));
    UUID submission = UUID.randomUUID();

    returned("CN-YN", submission, Instant.parse("2026-03-01T11:12:13Z"));

    await().untilAsserted(() -> assertThat(office.inbox(own)).hasSize(1));
    for (Api.Made one : List.of(any, members)) {
      await().untilAsserted(() -> assertThat(STATISTICIAN.inbox(one)).hasSize(1));
    }
    Map<String, Object> alert = office.inbox(own).get(0);
    assertThat(alert)
        .containsEntry("kind", "submission_returned")
        .containsEntry("figure", null)
        .containsEntry("move", null)
        .containsEntry(
            "sentence",
            "The filing of Yunnan was returned: Receipts rise while arrivals fall; please check the"
                + " unit. It is about total foreign trade.");
    assertThat(filing(alert))
        .containsEntry("what", "returned")
        .containsEntry("region", "CN-YN")
        .containsEntry("submission", submission.toString())
        .containsEntry("round", null)
        .containsEntry("indicators", List.of(indicator));
    returned("CN-YN", submission, Instant.parse("2026-03-01T11:12:13Z"));
    returned("CN-YN", submission, Instant.parse("2026-03-05T11:12:13Z"));
    await().untilAsserted(() -> assertThat(office.inbox(own)).hasSize(2));
    assertThat(STATISTICIAN.inbox(other)).isEmpty();
    assertThat(STATISTICIAN.inbox(late)).isEmpty();
  }

  @Test
  void whatIsOverdueIsToldForItsIndicator() {
    Api office = Api.as("officer-gx");
    Api.Made all = made(subscribe(office, "submission_overdue", "\"region\":\"CN-GX\""));
    Api.Made about =
        made(
            subscribe(
                office,
                "submission_overdue",
                "\"region\":\"CN-GX\",\"indicator\":\"" + indicator + "\""));
    String another = feed.indicator();
    Api.Made elsewhere =
        made(
            subscribe(
                office,
                "submission_overdue",
                "\"region\":\"CN-GX\",\"indicator\":\"" + another + "\""));

    overdue("CN-GX");

    await().untilAsserted(() -> assertThat(ofRound(office, about)).hasSize(1));
    await().untilAsserted(() -> assertThat(ofRound(office, all)).hasSize(1));
    assertThat(ofRound(office, about).get(0).get("sentence").toString())
        .startsWith("Figures of Guangxi for round " + round + " are overdue.");
    assertThat(ofRound(office, elsewhere)).isEmpty();
  }

  @Test
  void anEndedSubscriptionIsToldNothing() {
    Api.Made ended = made(subscribe(STATISTICIAN, "submission_overdue", "\"region\":\"*\""));
    STATISTICIAN.unsubscribe(ended);
    Api.Made standing = made(subscribe(STATISTICIAN, "submission_overdue", "\"region\":\"*\""));

    overdue("CN-LN");

    await().untilAsserted(() -> assertThat(ofRound(STATISTICIAN, standing)).hasSize(1));
    assertThat(ofRound(STATISTICIAN, ended)).isEmpty();
  }

  @Test
  void aRuleIsReadAsItWasWrittenAndSaidInBothLanguages() {
    Api.Made made =
        made(
            subscribe(
                STATISTICIAN,
                "submission_returned",
                "\"regions\":[\"CN-YN\",\"CN-GX\"],\"indicator\":\"" + indicator + "\""));

    JsonPath read = STATISTICIAN.request().get("/api/subscriptions/" + made.id()).jsonPath();

    assertThat(read.getMap("rule"))
        .isEqualTo(
            Map.of(
                "kind",
                "submission_returned",
                "indicator",
                indicator,
                "regions",
                List.of("CN-YN", "CN-GX")));
    assertThat(read.getString("sentences.en"))
        .isEqualTo(
            "Tell me when a filing with total foreign trade of any of Yunnan, Guangxi is"
                + " returned.");
    assertThat(read.getString("sentences.'zh-CN'")).isEqualTo("云南、广西中的任何一个的外贸总额报送被退回时提醒。");
  }

  @Test
  void aServerIsToldAsOfAnyOtherAlert() {
    try (Receiver receiver = Receiver.start()) {
      String channel = STATISTICIAN.verified(receiver);
      made(
          STATISTICIAN.subscribe(
              "{\"rule\":{\"kind\":\"submission_overdue\",\"region\":\"CN-YN\"},\"channels\":[\"%s\"]}"
                  .formatted(channel)));

      overdue("CN-YN");

      await().until(() -> receiver.alerts().size() == 1);
      JsonPath event = JsonPath.from(receiver.alerts().get(0).body());
      assertThat(event.getString("subject")).isEqualTo("CN-YN");
      assertThat(event.getString("data.kind")).isEqualTo("submission_overdue");
      assertThat(event.getString("data.filing.round")).isEqualTo(round);
    }
  }

  private static Response subscribe(Api user, String kind, String rest) {
    return user.subscribe(
        "{\"rule\":{\"kind\":\"%s\",%s},\"language\":\"en\"}".formatted(kind, rest));
  }

  private static Api.Made made(Response response) {
    return new Api.Made(response.then().statusCode(201).extract().path("id"), null);
  }

  private void returned(String region, UUID submission, Instant at) {
    publish(
        "-:" + region,
        Feed.example("ingestion/collection", "returned.json")
            .replace("CN-LN", region)
            .replace("0192f0c9-11aa-7e44-8b3f-0d5a9be1c702", submission.toString())
            .replace("INBOUND_RECEIPTS", indicator)
            .replace("2026-03-01T11:12:13.456789Z", at.toString()));
  }

  private void overdue(String region) {
    publish(
        round + ":" + region,
        Feed.example("ingestion/collection", "overdue.json")
            .replace("CN-XZ", region)
            .replace("2026-A", round)
            .replace("FDI_UTILISED", indicator));
  }

  private static void publish(String key, String json) {
    Contracts.assertValid("ingestion/collection/v1", json);
    TestEvents.publish(Feed.COLLECTION, key, Feed.COLLECTION_TYPE, json);
  }

  private List<Map<String, Object>> ofRound(Api user, Api.Made made) {
    return user.inbox(made).stream().filter(a -> round.equals(filing(a).get("round"))).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> filing(Map<String, Object> alert) {
    return (Map<String, Object>) alert.get("filing");
  }
}
