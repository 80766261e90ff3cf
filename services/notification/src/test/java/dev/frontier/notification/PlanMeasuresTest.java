package dev.frontier.notification;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.application.HandleCatalogue;
import dev.frontier.notification.domain.catalogue.PlanMeasure;
import dev.frontier.platform.testing.EventReader;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules name measures that the plan has, as it tells of them. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class PlanMeasuresTest {
  private static final String NAME = "Sign bilateral local-currency settlement agreements";

  @Inject Feed feed;
  @Inject Database database;
  @Inject HandleCatalogue catalogue;

  /** Each of these classes has a reader of its own, whose lists stay short. */
  private final Api reader = Api.as("approver-gx");

  @Test
  void aMeasureThatIsAnnouncedMayBeWatchedAndIsCalledByItsName() {
    String measure = feed.anyMeasure();

    feed.planned(measure, "planned.json");

    await().until(() -> known(measure));
    Api.Made made = reader.measureMoves(measure);
    assertThat(reader.sentence(made)).contains("measure " + measure + " \"" + NAME + "\"");
  }

  @Test
  void aMeasureThatThePlanDoesNotHaveIsRefusedWithTheNearest() {
    String measure = feed.measure();
    String mistyped = measure + "X";

    Response response = reader.subscribe(moves(mistyped));

    JsonPath problem = response.then().statusCode(422).extract().jsonPath();
    assertThat(problem.getString("type")).isEqualTo("urn:frontier:problem:invalid-fields");
    assertThat(problem.getList("errors.column")).containsExactly("rule.measure");
    assertThat(problem.getList("errors.rule")).containsExactly("measure-not-in-plan");
    assertThat(problem.getString("errors[0].message")).contains(mistyped);
    assertThat(problem.getString("errors[0].mend")).contains(": " + measure + ",");
  }

  @Test
  void whatLeftThePlanIsRefusedUntilItComesBack() {
    String measure = feed.measure();
    feed.planned(measure, "retired.json");
    await().until(() -> gone(measure));

    Response left = reader.subscribe(moves(measure));

    left.then().statusCode(422);
    feed.planned(measure, "planned.json");
    await().until(() -> !gone(measure));
    reader.subscribe(moves(measure)).then().statusCode(201);
  }

  @Test
  void whoWatchedAMeasureGoesOnDoingSoAfterItLeft() {
    String measure = feed.measure();
    Api.Made made = reader.measureMoves(measure);

    feed.planned(measure, "retired.json");

    await().until(() -> gone(measure));
    feed.claimed(measure);
    await().until(() -> reader.inbox(made).size() == 1);
  }

  @Test
  void theSameEventTwiceIsAppliedOnce() {
    String measure = feed.anyMeasure();
    UUID id = feed.planned(measure, "retired.json");
    feed.planned(measure, "planned.json");
    await().until(() -> known(measure) && !gone(measure));

    TestEvents.publish(
        Feed.MEASURES, measure, Feed.MEASURES_TYPE, Feed.plannedJson(measure, "retired.json"), id);

    // What comes after it under the same key is read after it; this changes nothing.
    UUID after = broken(measure);
    await().until(() -> count("SELECT 1 FROM inbox WHERE event_id = ?", after) == 1);
    assertThat(gone(measure)).isFalse();
  }

  @Test
  void anOlderSayingChangesNothing() {
    String measure = feed.measure();

    catalogue.plan(List.of(new PlanMeasure(measure, "旧", "Old", true, Instant.EPOCH)));

    assertThat(gone(measure)).isFalse();
  }

  @Test
  void whatCannotBeReadIsPutAsideAndTheNextIsApplied() {
    String measure = feed.anyMeasure();
    try (EventReader dead = TestEvents.consumeFromNow(Feed.MEASURES + ".dlq")) {
      UUID poison = broken(measure);

      feed.planned(measure, "planned.json");

      await().until(() -> known(measure));
      EventReader.Event event = dead.await(it -> poison.toString().equals(it.id()));
      assertThat(event.headers().get("dlq_consumer")).contains("notification.measures");
      assertThat(event.headers().get("dlq_reason")).contains("zh");
    }
  }

  private static String moves(String measure) {
    return "{\"rule\":{\"kind\":\"measure_status_moves\",\"measure\":\"%s\"}}".formatted(measure);
  }

  private static UUID broken(String measure) {
    return TestEvents.publish(
        Feed.MEASURES, measure, Feed.MEASURES_TYPE, "{\"measure\":\"" + measure + "\"}");
  }

  private boolean known(String measure) {
    return count("SELECT 1 FROM plan_measure WHERE code = ?", measure) == 1;
  }

  private boolean gone(String measure) {
    return count("SELECT 1 FROM plan_measure WHERE code = ? AND retired", measure) == 1;
  }

  private int count(String query, Object parameter) {
    return database.run(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, parameter);
            int rows = 0;
            for (ResultSet row = statement.executeQuery(); row.next(); ) {
              rows++;
            }
            return rows;
          }
        });
  }
}
