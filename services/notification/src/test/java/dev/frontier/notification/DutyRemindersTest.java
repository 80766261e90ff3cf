package dev.frontier.notification;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From what a ministry is reminded of on the topic into the inbox of those whom it is for. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class DutyRemindersTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject Feed feed;

  @Test
  void aDutyComesIntoTheInboxOfTheMinistrysOfficerAndOfNoOneElse() {
    String measure = feed.measure();

    feed.duty(measure, "ministry-officer", "PBOC");

    Map<String, Object> item = arrived("ministry-pboc", measure);
    assertThat(item).containsEntry("kind", "reminder").containsEntry("move", null);
    assertThat(item.get("sentence").toString()).endsWith("2026年下半年报告的截止日为2027年1月30日，剩余7天。");
    assertThat(reminder(item))
        .containsEntry("kind", "due_in_7")
        .containsEntry("role", "ministry-officer")
        .containsEntry("ministry", "PBOC")
        .containsEntry("region", null)
        .containsEntry("milestone", null)
        .containsEntry("periods", List.of("2026-H2"));
    for (String other :
        List.of(
            "head-pboc",
            "ministry-mof",
            "verifier-pboc",
            "statistician-a",
            "officer-gx",
            "admin",
            "reader")) {
      assertThat(Api.as(other).duties(measure)).as(other).isEmpty();
    }
  }

  @Test
  void theHeadAndTheStatisticianAreToldWhenItIsForThem() {
    String measure = feed.measure();

    feed.duty(measure, "ministry-head", "PBOC");
    feed.duty(measure, "statistician", "PBOC");

    arrived("head-pboc", measure);
    Map<String, Object> item = arrived("statistician-b", measure);
    assertThat(item.get("sentence").toString()).startsWith("PBOC：");
    assertThat(Api.as("ministry-pboc").duties(measure)).isEmpty();
    assertThat(Api.as("head-pboc").duties(measure)).hasSize(1);
  }

  @Test
  void whoWatchesAMeasureIsToldThatItIsOverdue() {
    String measure = feed.measure();
    Api reader = Api.as("reader");
    Api.Made made = reader.measureMoves(measure);

    feed.overdue(measure);

    await().atMost(PATIENCE).until(() -> !reader.inbox(made).isEmpty());
    assertThat(reader.inbox(made).get(0).get("sentence").toString())
        .isEqualTo(
            "Measure "
                + measure
                + " \"Sign agreements\" (GACC): a report or a milestone is overdue.");
  }

  private static Map<String, Object> arrived(String user, String measure) {
    Api api = Api.as(user);
    await().atMost(PATIENCE).until(() -> !api.duties(measure).isEmpty());
    return api.duties(measure).get(0);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> reminder(Map<String, Object> item) {
    return (Map<String, Object>) item.get("reminder");
  }
}
