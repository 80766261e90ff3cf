package dev.frontier.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.application.HandleCatalogue;
import dev.frontier.notification.application.HandleIndicatorChanges;
import dev.frontier.notification.domain.catalogue.Entry;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.history.Logs;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a preview says would have come is what comes. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class ReplayedAlertsTest {
  private static final int NEWS = 60;
  private static final int LARGEST_BATCH = 6;

  /** A rule of each kind, over regions of each form; limits such that all tell something. */
  private static final List<String> RULES =
      List.of(
          "\"kind\":\"falls_below\",\"eachOf\":\"BORDER9\",\"threshold\":\"0.4\",\"recovery\":\"0.8\"",
          "\"kind\":\"falls_by_percent\",\"region\":\"*\",\"percent\":\"2\",\"recovery\":\"1\"",
          "\"kind\":\"falls_by_amount\",\"region\":\"CN-GX\",\"amount\":\"2\"",
          "\"kind\":\"falls_out_of_first\",\"regions\":[\"CN-YN\",\"CN-GX\"],\"places\":\"2\"",
          "\"kind\":\"falls_on_first_release_by_percent\",\"region\":\"*\",\"percent\":\"20\"",
          "\"kind\":\"falls_on_first_release_by_amount\",\"region\":\"CN\",\"amount\":\"0.3\"",
          "\"kind\":\"share_falls_by_points\",\"eachOf\":\"BORDER9\",\"points\":\"1\",\"recovery\":\"0.5\"",
          "\"kind\":\"rank_falls_by\",\"regions\":[\"CN-YN\",\"CN-GX\"],\"places\":\"1\"",
          "\"kind\":\"declines_in_a_row\",\"region\":\"*\",\"years\":\"2\"",
          "\"kind\":\"worst_of_group\",\"region\":\"*\"",
          "\"kind\":\"against_nation\",\"region\":\"*\"");

  @Inject Feed feed;
  @Inject HandleCatalogue catalogue;
  @Inject HandleIndicatorChanges changes;
  @Inject Database database;
  private final Api reader = Api.as("reader");

  static List<Arguments> logs() {
    // Three that are known to tell of every kind, and one that nobody has seen.
    return List.of(
        Arguments.of(1L, 1, RULES.size()),
        Arguments.of(2L, 1, RULES.size()),
        Arguments.of(3L, NEWS, RULES.size()),
        Arguments.of(System.nanoTime(), 3, 0));
  }

  @ParameterizedTest(name = "seed {0}, {1} causes a vintage")
  @MethodSource("logs")
  void aPreviewOfALogTellsWhatIsToldWhenTheLogArrives(long seed, int ofOneVintage, int telling) {
    String indicator = indicator();
    Map<String, UUID> subscriptions = new LinkedHashMap<>();
    RULES.forEach(rule -> subscriptions.put(rule, subscribe(indicator, rule)));
    List<IndicatorNews> log = Logs.inOrder(seed, indicator, NEWS, ofOneVintage);
    ChangeLogServer.shared().put(indicator, log);

    Random random = new Random(seed);
    for (int from = 0; from < log.size(); ) {
      int to = Math.min(log.size(), from + 1 + random.nextInt(LARGEST_BATCH));
      changes.handle(log.subList(from, to));
      from = to;
    }

    subscriptions.forEach(
        (rule, id) -> assertThat(told(id)).as(rule).isEqualTo(previewed(indicator, rule)));
    assertThat(subscriptions.values().stream().filter(id -> !told(id).isEmpty()).count())
        .isGreaterThanOrEqualTo(telling);
  }

  private String indicator() {
    catalogue.handle(
        List.of(
            new Entry(Entry.Kind.REGION, "CN", "全国", "the country", null, null, Instant.now())));
    return feed.indicator();
  }

  private UUID subscribe(String indicator, String rule) {
    return UUID.fromString(
        reader
            .subscribe(body(indicator, rule))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id"));
  }

  private List<String> previewed(String indicator, String rule) {
    List<Map<String, Object>> alerts =
        reader
            .request()
            .body(body(indicator, rule))
            .post("/api/subscriptions/preview")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("alerts");
    return alerts.stream()
        .map(
            alert -> {
              Map<?, ?> figure = (Map<?, ?>) alert.get("figure");
              Map<?, ?> texts = (Map<?, ?>) alert.get("sentences");
              return line(
                  alert.get("at"),
                  figure.get("region"),
                  figure.get("period"),
                  alert.get("step"),
                  texts.get("zh-CN"),
                  texts.get("en"));
            })
        .toList();
  }

  /** What is in the inbox of a subscription, in the order in which it came. */
  private List<String> told(UUID subscription) {
    return database.run(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT to_char(vintage AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                      + " AS vintage, region, period, step, text_zh, text_en FROM alert"
                      + " WHERE subscription_id = ? ORDER BY position")) {
            statement.setObject(1, subscription);
            ResultSet row = statement.executeQuery();
            List<String> told = new ArrayList<>();
            while (row.next()) {
              told.add(
                  line(
                      row.getString(1),
                      row.getString(2),
                      row.getString(3),
                      row.getString(4),
                      row.getString(5),
                      row.getString(6)));
            }
            return told;
          }
        });
  }

  private static String line(Object... parts) {
    return List.of(parts).toString();
  }

  private static String body(String indicator, String rule) {
    return "{\"rule\":{%s,\"indicator\":\"%s\"}}".formatted(rule, indicator);
  }
}
