package dev.frontier.notification;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was told is updated and taken back as figures are revised. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class AlertChainTest {
  private static final String VINTAGE = "2026-08-01T00:00:00.5Z";

  @Inject Feed feed;
  private final Api reader = Api.as("reader");

  @Test
  void aRevisionThatRemovesTheDropIsACorrectionOfTheFirstAlert() {
    String indicator = feed.indicator();
    Api.Made made = reader.fallsByPercent(indicator, "20", null);
    feed.fall(indicator, VINTAGE);
    await().untilAsserted(() -> assertThat(reader.inbox(made)).hasSize(1));
    assertThat(chain(reader.inbox(made).get(0)))
        .containsEntry("step", "raised")
        .containsEntry("standing", true);

    send(indicator, "revised.json");

    await().untilAsserted(() -> assertThat(reader.inbox(made)).hasSize(2));
    Map<String, Object> first = reader.inbox(made).get(1);
    Map<String, Object> correction = reader.inbox(made).get(0);
    assertThat(chain(correction))
        .containsEntry("step", "retracted")
        .containsEntry("first", first.get("id"))
        .containsEntry("standing", false);
    assertThat(chain(first))
        .containsEntry("first", first.get("id"))
        .containsEntry("standing", false);
    assertThat(correction.get("sentence"))
        .isEqualTo(
            "Correction: the alert on total foreign trade of Guangxi in 2022 no longer holds: by"
                + " what is known now it fell by 4.00% on 2021.");
  }

  @Test
  void aWithdrawnFigureTakesTheAlertBack() {
    String indicator = feed.indicator();
    Api.Made made = reader.fallsBelow(indicator, "900", null);
    feed.fall(indicator, VINTAGE);

    send(indicator, "withdrawn.json");

    await().untilAsserted(() -> assertThat(reader.inbox(made)).hasSize(2));
    assertThat(chain(reader.inbox(made).get(0))).containsEntry("step", "retracted");
    assertThat(figure(reader.inbox(made).get(0))).containsEntry("value", null);
  }

  @Test
  void aDropThatDeepensIsAnUpdateOfTheFirstAlert() {
    String indicator = feed.indicator();
    Api.Made made = reader.fallsBelow(indicator, "900", null);
    feed.fall(indicator, VINTAGE);

    String deeper =
        Feed.fallJson(indicator, "2026-09-01T00:00:00.5Z", "2022").replace("733.61", "700.00");
    TestEvents.publish(Feed.CHANGES, indicator + ":CN-GX", Feed.CHANGES_TYPE, deeper);

    await().untilAsserted(() -> assertThat(reader.inbox(made)).hasSize(2));
    assertThat(chain(reader.inbox(made).get(0)))
        .containsEntry("step", "deepened")
        .containsEntry("first", reader.inbox(made).get(1).get("id"))
        .containsEntry("standing", true);
  }

  @Test
  void aRuleOfAnyRegionSomeOrEachOfAGroupIsTold() {
    String indicator = feed.indicator();
    Api.Made any = below(indicator, "\"region\":\"*\"");
    Api.Made some = below(indicator, "\"regions\":[\"CN-YN\",\"CN-GX\"]");
    Api.Made each = below(indicator, "\"eachOf\":\"BORDER9\"");
    Api.Made other = below(indicator, "\"regions\":[\"CN-YN\",\"BORDER9\"]");

    feed.fall(indicator, VINTAGE);

    for (Api.Made made : List.of(any, some, each)) {
      await().untilAsserted(() -> assertThat(reader.inbox(made)).hasSize(1));
    }
    assertThat(reader.inbox(other)).isEmpty();
    assertThat(
            reader
                .request()
                .get("/api/subscriptions/" + some.id())
                .jsonPath()
                .getList("rule.regions"))
        .containsExactly("CN-YN", "CN-GX");
  }

  private Api.Made below(String indicator, String regions) {
    var answer =
        reader
            .subscribe(
                "{\"rule\":{\"kind\":\"falls_below\",\"indicator\":\"%s\",%s,\"threshold\":\"900\"}}"
                    .formatted(indicator, regions))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    return new Api.Made(answer.getString("id"), null);
  }

  private static void send(String indicator, String example) {
    String json =
        Feed.example("indicator/indicator-changes", example)
            .replace("\"TRADE_TOTAL\"", "\"" + indicator + "\"");
    Contracts.assertValid("indicator/indicator-changes/v1", json);
    TestEvents.publish(Feed.CHANGES, indicator + ":CN-GX", Feed.CHANGES_TYPE, json);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> chain(Map<String, Object> alert) {
    return (Map<String, Object>) alert.get("chain");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> figure(Map<String, Object> alert) {
    return (Map<String, Object>) alert.get("figure");
  }
}
