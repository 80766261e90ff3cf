package dev.frontier.notification;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.application.HandleIndicatorChanges;
import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.change.Measure;
import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules that look back are judged by what was told before anybody asked for them. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class PastRulesTest {
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-02-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2026-03-01T00:00:00Z");

  @Inject Feed feed;
  @Inject HandleIndicatorChanges changes;
  @Inject Database database;
  private final Api reader = Api.as("reader");
  private final ChangeLogServer log = ChangeLogServer.shared();

  @Test
  void aRevisionIsHeldAgainstAReleaseFromBeforeTheSubscription() {
    String indicator = feed.indicator();
    log.put(indicator, List.of(level(indicator, FIRST, "917.02"), level(indicator, LATER, "900")));
    String subscription = made(onFirstRelease(indicator));

    changes.handle(List.of(level(indicator, LAST, "733.61")));

    assertThat(inbox(subscription))
        .singleElement()
        .satisfies(
            alert ->
                assertThat(alert.get("sentence"))
                    .isEqualTo(
                        "Total foreign trade of Guangxi in 2022 was first released as 91.702"
                            + " billion US dollars and is revised to 73.361 billion US dollars,"
                            + " which is lower by 20.00%."))
        .satisfies(
            alert ->
                assertThat(figure(alert))
                    .containsEntry("reference", "917.02")
                    .containsEntry("value", "-20.000654"));
  }

  @Test
  void eventsOfTheNationAreKeptThoughTheRuleNamesAProvince() {
    String indicator = feed.indicator();
    log.put(indicator, List.of(growth(indicator, "CN-GX", FIRST, "-2.000000")));
    String subscription = made(rule(indicator, "against_nation", "\"region\":\"CN-GX\""));

    String national =
        Feed.example("indicator/indicator-changes", "published-fall.json")
            .replace("\"TRADE_TOTAL\"", "\"" + indicator + "\"")
            .replace("\"CN-GX\"", "\"CN\"")
            .replace("-20.000654", "3.500000");
    Contracts.assertValid("indicator/indicator-changes/v1", national);
    TestEvents.publish(Feed.CHANGES, indicator + ":CN", Feed.CHANGES_TYPE, national);

    await().untilAsserted(() -> assertThat(inbox(subscription)).hasSize(1));
    assertThat(inbox(subscription).get(0).get("sentence"))
        .isEqualTo(
            "Total foreign trade of Guangxi fell by 2.00% in 2022 on 2021, while the national"
                + " figure grew by 3.50%.");
  }

  @Test
  void whatIsToldWhileThePastIsReadIsNotLostAndNotOverwritten() {
    String indicator = feed.indicator();
    log.put(indicator, List.of(level(indicator, FIRST, "100"), level(indicator, LATER, "99")));
    log.beforeAnswering(indicator, () -> changes.handle(List.of(level(indicator, LAST, "98"))));

    String subscription = made(onFirstRelease(indicator));

    assertThat(kept(indicator)).containsExactly("CN-GX 2022 level 98 of 100");
    assertThat(inbox(subscription)).isEmpty();
  }

  @Test
  void whereThePastCannotBeReadNothingIsKept() {
    String indicator = feed.indicator();
    log.fail(indicator, 500);

    Response answer = reader.subscribe(onFirstRelease(indicator));

    answer.then().statusCode(503).header("Retry-After", "2");
    assertThat(answer.jsonPath().getString("type"))
        .isEqualTo("urn:frontier:problem:past-unavailable");
    assertThat(followed(indicator)).isFalse();
    assertThat(reader.request().get("/api/subscriptions").body().asString())
        .doesNotContain(indicator);
    log.mend(indicator);
    reader.subscribe(onFirstRelease(indicator)).then().statusCode(201);
  }

  @Test
  void thePastIsKeptUntilTheLastRuleThatLooksBackOnItEnds() {
    String indicator = feed.indicator();
    log.put(indicator, List.of(level(indicator, FIRST, "100")));
    String one = made(onFirstRelease(indicator));
    String other = made(rule(indicator, "against_nation", "\"region\":\"CN-GX\""));

    reader.unsubscribe(new Api.Made(one, null));

    assertThat(followed(indicator)).isTrue();
    assertThat(kept(indicator)).hasSize(1);
    reader.unsubscribe(new Api.Made(other, null));
    assertThat(followed(indicator)).isFalse();
    assertThat(kept(indicator)).isEmpty();
  }

  @Test
  void noPastIsKeptForRulesThatDoNotLookBack() {
    String indicator = feed.indicator();
    made(rule(indicator, "worst_of_group", "\"region\":\"*\""));

    changes.handle(List.of(level(indicator, FIRST, "100")));

    assertThat(followed(indicator)).isFalse();
    assertThat(kept(indicator)).isEmpty();
  }

  @Test
  void aPreviewKeepsNothing() {
    String indicator = feed.indicator();
    log.put(indicator, List.of(level(indicator, FIRST, "100"), level(indicator, LATER, "80")));

    Response answer =
        reader.request().body(onFirstRelease(indicator)).post("/api/subscriptions/preview");

    answer.then().statusCode(200);
    assertThat(answer.jsonPath().getList("alerts.step")).containsExactly("raised");
    assertThat(answer.jsonPath().getString("alerts[0].at")).isEqualTo(LATER.toString());
    assertThat(answer.jsonPath().getString("perYear")).isEqualTo("1.00");
    assertThat(answer.jsonPath().getBoolean("noisy")).isFalse();
    assertThat(answer.jsonPath().getList("byYear.year")).containsExactly("2022");
    assertThat(followed(indicator)).isFalse();
    assertThat(reader.request().get("/api/subscriptions").body().asString())
        .doesNotContain(indicator);
  }

  @Test
  void aPreviewOfMoreThanOneAlertAMonthIsNoisyAndSaysWhatToDo() {
    String indicator = feed.indicator();
    log.put(
        indicator,
        IntStream.range(0, 14)
            .mapToObj(
                i ->
                    level(
                        indicator,
                        FIRST.plus(Duration.ofDays(i)),
                        "" + (i == 0 ? 100 : 88 - 6 * i)))
            .toList());

    Response answer =
        reader.request().body(onFirstRelease(indicator)).post("/api/subscriptions/preview");

    answer.then().statusCode(200);
    assertThat(answer.jsonPath().getInt("total")).isEqualTo(13);
    assertThat(answer.jsonPath().getString("perYear")).isEqualTo("13.00");
    assertThat(answer.jsonPath().getInt("noisyAbove")).isEqualTo(12);
    assertThat(answer.jsonPath().getBoolean("noisy")).isTrue();
    assertThat(answer.jsonPath().<String, String>getMap("warning"))
        .containsEntry("zh-CN", "按以往数据，每一年的数据平均会带来13.00条提醒，多于12条。太频繁的提醒往往无人再看：可收紧界限、减少地区，或设置恢复水平。")
        .containsEntry(
            "en",
            "By what was published so far, a year of figures brings 13.00 alerts, more than 12."
                + " Alerts that come too often are not read any more: choose a stricter limit,"
                + " fewer regions, or a recovery.");
  }

  @Test
  void whatHappensToMeasuresCannotBeTriedOut() {
    String rule = "{\"rule\":{\"kind\":\"measure_overdue\",\"measure\":\"*\"}}";

    Response answer = reader.request().body(rule).post("/api/subscriptions/preview");

    answer.then().statusCode(422);
    assertThat(answer.jsonPath().getString("type"))
        .isEqualTo("urn:frontier:problem:not-replayable");
  }

  @Test
  void aPreviewThatCannotReadThePastSaysSo() {
    String indicator = feed.indicator();
    log.fail(indicator, 500);

    Response answer =
        reader.request().body(onFirstRelease(indicator)).post("/api/subscriptions/preview");

    answer.then().statusCode(503);
    log.fail(indicator, 413);
    reader
        .request()
        .body(onFirstRelease(indicator))
        .post("/api/subscriptions/preview")
        .then()
        .statusCode(413);
  }

  private static String onFirstRelease(String indicator) {
    return rule(
        indicator, "falls_on_first_release_by_percent", "\"region\":\"CN-GX\",\"percent\":\"10\"");
  }

  private static String rule(String indicator, String kind, String rest) {
    return "{\"rule\":{\"kind\":\"%s\",\"indicator\":\"%s\",%s},\"language\":\"en\"}"
        .formatted(kind, indicator, rest);
  }

  private String made(String body) {
    return reader.subscribe(body).then().statusCode(201).extract().jsonPath().getString("id");
  }

  private List<Map<String, Object>> inbox(String subscription) {
    return reader.inbox(new Api.Made(subscription, null));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> figure(Map<String, Object> alert) {
    return (Map<String, Object>) alert.get("figure");
  }

  private boolean followed(String indicator) {
    return !rows("SELECT indicator FROM followed_indicator WHERE indicator = '" + indicator + "'")
        .isEmpty();
  }

  private List<String> kept(String indicator) {
    return rows(
        "SELECT concat_ws(' ', region, period, measure, value, 'of', first_value) FROM past_figure"
            + " WHERE indicator = '"
            + indicator
            + "'");
  }

  private List<String> rows(String query) {
    return database.run(
        connection -> {
          ResultSet row = connection.createStatement().executeQuery(query);
          List<String> rows = new ArrayList<>();
          while (row.next()) {
            rows.add(row.getString(1));
          }
          return rows;
        });
  }

  private static IndicatorNews level(String indicator, Instant vintage, String value) {
    return news(indicator, "CN-GX", vintage, Measure.LEVEL, value, null);
  }

  private static IndicatorNews growth(
      String indicator, String region, Instant vintage, String value) {
    return news(indicator, region, vintage, Measure.YOY_PERCENT, value, "2021");
  }

  private static IndicatorNews news(
      String indicator,
      String region,
      Instant vintage,
      Measure measure,
      String value,
      String comparedWith) {
    return new IndicatorNews(
        UUID.randomUUID(),
        "USD",
        8,
        List.of(
            new FigureChange(
                indicator,
                region,
                "2022",
                vintage,
                measure,
                new Figure.Missing(),
                new Figure.Known(new BigDecimal(value)),
                Coverage.whole(),
                comparedWith)));
  }
}
