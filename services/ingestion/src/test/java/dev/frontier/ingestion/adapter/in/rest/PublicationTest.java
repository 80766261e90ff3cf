package dev.frontier.ingestion.adapter.in.rest;

import static dev.frontier.platform.testing.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.EventReader;
import dev.frontier.platform.testing.EventReader.Event;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What a publication stores and tells; every event is held against its contract. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class PublicationTest {
  private static final String FIGURES = "frontier.figures.v1";
  private static final String COLLECTION = "frontier.collection.v1";

  @Inject TestCatalogue catalogue;
  @Inject ObjectMapper mapper;
  @Inject DataSource dataSource;

  @Test
  void tellsTheFiguresOfEachSeriesInOneEvent() throws Exception {
    List<String> indicators = catalogue.newIndicators("A", 2);
    String first = indicators.get(0);
    String second = indicators.get(1);
    String json =
        """
        {"rows":[
          {"region":"CN-GX","indicator":"%1$s","period":"2021","value":"917.020","note":"a \\"note\\""},
          {"region":"CN-GX","indicator":"%1$s","period":"2020","value":null,"obs_status":"O"},
          {"region":"CN-GX","indicator":"%2$s","period":"2021","value":7}]}
        """
            .formatted(first, second);
    String id = Client.of("officer-gx").file(json).then().statusCode(201).extract().path("id");
    Client.of("officer-gx").step(id, "submit").then().statusCode(200);
    Client.of("approver-gx").step(id, "approve").then().statusCode(200);

    Client.of("statistician-a").step(id, "publish").then().statusCode(200);

    List<Event> events = figures(id, 2);
    JsonNode one = data(events, first + ":CN-GX");
    assertEquals(2, events.size());
    assertEquals("dev.frontier.ingestion.figures.v1", events.get(0).type());
    assertEquals("USD", one.path("unit").textValue());
    assertEquals(8, one.path("unitMult").intValue());
    assertTrue(one.path("reason").isNull());
    assertEquals(
        mapper.readTree(
            """
            [{"period":"2020","action":"published","value":null,"status":"O","note":null},
             {"period":"2021","action":"published","value":"917.020","status":"A",
              "note":"a \\"note\\""}]
            """),
        one.path("observations"));
    assertEquals("7", data(events, second + ":CN-GX").at("/observations/0/value").textValue());
    assertEquals(
        one.path("vintage"), data(events, second + ":CN-GX").path("vintage"), "one moment for all");
  }

  @Test
  void tellsEachStepOfTheCollection() {
    String indicator = catalogue.newIndicator();
    String id = Client.of("officer-gx").filed("CN-GX", indicator, "2021", "\"1\"", null);
    Client.of("officer-gx").step(id, "submit").then().statusCode(200);
    Client.of("approver-gx").giveBack(id, "look again").then().statusCode(200);
    Client.of("officer-gx").step(id, "submit").then().statusCode(200);
    Client.of("approver-gx").step(id, "approve").then().statusCode(200);

    Client.of("statistician-a").step(id, "publish").then().statusCode(200);

    List<Event> events = read(COLLECTION, "ingestion/collection/v1", id, 7);
    assertEquals(
        List.of(
            "drafted", "in_review", "returned", "reminder", "in_review", "submitted", "published"),
        events.stream().map(event -> json(event).path("event").textValue()).toList());
    assertEquals("look again", json(events.get(2)).path("reason").textValue());
    assertEquals(indicator, json(events.get(0)).at("/indicators/0").textValue());
    String round = json(events.get(0)).path("round").textValue();
    assertEquals(round + ":CN-GX", events.get(0).key());
    assertTrue(
        events.stream().noneMatch(event -> event.json().contains("officer-gx")),
        "no person is named on a topic");
  }

  @Test
  void tellsARevisionWithItsReasonAndALaterVintage() {
    String indicator = catalogue.newIndicator();
    String first = Client.published(indicator, "2021", "\"917.02\"", null);

    String revision = Client.published(indicator, "2021", "\"733.61\"", "late customs returns");

    JsonNode before = json(figures(first, 1).get(0));
    JsonNode after = json(figures(revision, 1).get(0));
    assertEquals("revised", after.at("/observations/0/action").textValue());
    assertEquals("late customs returns", after.path("reason").textValue());
    assertTrue(vintage(after).isAfter(vintage(before)));
  }

  @Test
  void refusesARevisionWithoutAReasonWhenItIsFiled() {
    String indicator = catalogue.newIndicator();
    Client.published(indicator, "2021", "\"917.02\"", null);

    Response response = Client.of("officer-gx").file("CN-GX", indicator, "2021", "\"733.61\"");

    response.then().statusCode(422).body("errors.rule", contains("reason-required"));
  }

  @Test
  void refusesToPublishWhatHasBecomeARevisionMeanwhileUntilTheOfficeSaysWhy() {
    String indicator = catalogue.newIndicator();
    String overtaken = submitted(indicator, "\"733.61\"");
    Client.published(indicator, "2021", "\"917.02\"", null);

    Response response = Client.of("statistician-a").step(overtaken, "publish");

    response.then().statusCode(422).body("errors.rule", contains("reason-required"));
    Client.of("statistician-a").get(overtaken).then().body("state", equalTo("submitted"));
  }

  @Test
  void leavesNoSeriesBehindWhenItRefusesToPublish() throws SQLException {
    List<String> indicators = catalogue.newIndicators("A", 2);
    String overtaken = indicators.get(0);
    String untouched = indicators.get(1);
    String json =
        """
        {"rows":[
          {"region":"CN-GX","indicator":"%1$s","period":"2021","value":1},
          {"region":"CN-GX","indicator":"%2$s","period":"2021","value":1}]}
        """
            .formatted(overtaken, untouched);
    String id = Client.of("officer-gx").file(json).then().statusCode(201).extract().path("id");
    Client.of("officer-gx").step(id, "submit").then().statusCode(200);
    Client.of("approver-gx").step(id, "approve").then().statusCode(200);
    Client.published(overtaken, "2021", "\"917.02\"", null);

    Client.of("statistician-a").step(id, "publish").then().statusCode(422);

    assertTrue(hasSeries(overtaken));
    assertFalse(hasSeries(untouched));
  }

  private boolean hasSeries(String indicator) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select 1 from series where indicator = ?")) {
      statement.setString(1, indicator);
      try (ResultSet result = statement.executeQuery()) {
        return result.next();
      }
    }
  }

  @Test
  void refusesAFilingThatChangesNothing() {
    String indicator = catalogue.newIndicator();
    Client.published(indicator, "2021", "\"917.02\"", null);

    Response response = Client.of("officer-gx").file("CN-GX", indicator, "2021", "\"917.02\"");

    response.then().statusCode(422).body("errors.rule", contains("no-change"));
  }

  @Test
  void publishesOnce() {
    String indicator = catalogue.newIndicator();
    String id = Client.published(indicator, "2021", "\"917.02\"", null);

    Response again = Client.of("statistician-a").step(id, "publish");

    again.then().statusCode(409);
    try (EventReader reader = TestEvents.consume(FIGURES)) {
      assertEquals(1, reader.all(event -> isOf(event, id), Duration.ofSeconds(2)).size());
    }
  }

  @Test
  void leavesNothingBehindWhenItFailsBeforeItCommits() {
    String indicator = catalogue.newIndicator();
    String id = submitted(indicator, "\"917.02\"");
    Saboteur.TARGET.set(id);

    Response failed = Client.of("statistician-a").step(id, "publish");

    failed.then().statusCode(500).body("type", equalTo("urn:frontier:problem:internal"));
    Client.of("statistician-a").get(id).then().body("state", equalTo("submitted"));
    Client.of("statistician-a").step(id, "publish").then().statusCode(200);
    JsonNode only = json(figures(id, 1).get(0));
    // Had the register kept anything, this would be told as nothing new, or as a revision.
    assertEquals("published", only.at("/observations/0/action").textValue());
    try (EventReader reader = TestEvents.consume(FIGURES)) {
      assertEquals(1, reader.all(event -> isOf(event, id), Duration.ofSeconds(2)).size());
    }
  }

  @Test
  void seesWhatAPublicationOfTheSameFigureThatIsUnderWayWillHavePublished() throws Exception {
    String indicator = catalogue.newIndicator();
    String first = submitted(indicator, "\"917.02\"");
    String second = submitted(indicator, "\"733.61\"");

    List<Integer> statuses = publishBehind(indicator, first, second);

    // To the second the figure is published by then, and it gives no reason to revise it.
    assertEquals(List.of(200, 422), statuses);
  }

  @Test
  void givesTheLaterPublicationOfASeriesTheLaterVintageAndTellsItLater() throws Exception {
    String indicator = catalogue.newIndicator();
    String first = submitted(indicator, "2020", "\"704.14\"");
    String second = submitted(indicator, "2021", "\"917.02\"");

    List<Integer> statuses = publishBehind(indicator, first, second);

    assertEquals(List.of(200, 200), statuses);
    try (EventReader reader = TestEvents.consume(FIGURES)) {
      List<Event> events = reader.await(e -> e.key().equals(indicator + ":CN-GX"), 2);
      assertEquals(
          List.of(first, second),
          events.stream().map(event -> json(event).path("submission").textValue()).toList());
      assertTrue(vintage(json(events.get(1))).isAfter(vintage(json(events.get(0)))));
    }
  }

  /** Lets the second publication come while the first has written all and not yet committed. */
  private List<Integer> publishBehind(String indicator, String first, String second)
      throws Exception {
    Client statistician = Client.of("statistician-a");
    ExecutorService clients = Executors.newFixedThreadPool(2);
    try (Gate gate = Gate.closedFor(indicator)) {
      Future<Integer> ahead =
          clients.submit(() -> statistician.step(first, "publish").statusCode());
      gate.awaitSomebody();
      Future<Integer> behind =
          clients.submit(() -> statistician.step(second, "publish").statusCode());
      await().until(() -> behind.isDone() || somebodyWaits());
      gate.open();
      return List.of(ahead.get(), behind.get());
    } finally {
      clients.shutdown();
    }
  }

  private boolean somebodyWaits() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select 1 from pg_locks where not granted")) {
      return result.next();
    }
  }

  @Test
  void isNotChangedOncePublished() {
    String indicator = catalogue.newIndicator();
    String id = Client.published(indicator, "2021", "\"917.02\"", null);

    Response response =
        Client.of("officer-gx")
            .request()
            .contentType("application/json")
            .header("If-Match", "*")
            .body(Client.filing("CN-GX", indicator, "2021", "\"1\"", "because"))
            .put(Client.SUBMISSIONS + "/" + id);

    response.then().statusCode(409);
    assertFalse(Client.of("officer-gx").get(id).body().asString().contains("because"));
  }

  private String submitted(String indicator, String value) {
    return submitted(indicator, "2021", value);
  }

  private String submitted(String indicator, String period, String value) {
    String id = Client.of("officer-gx").filed("CN-GX", indicator, period, value, null);
    Client.of("officer-gx").step(id, "submit").then().statusCode(200);
    Client.of("approver-gx").step(id, "approve").then().statusCode(200);
    return id;
  }

  private List<Event> figures(String submission, int count) {
    return read(FIGURES, "ingestion/figures/v1", submission, count);
  }

  private List<Event> read(String topic, String contract, String submission, int count) {
    try (EventReader reader = TestEvents.consume(topic)) {
      List<Event> events = reader.await(event -> isOf(event, submission), count);
      events.forEach(event -> Contracts.assertValid(contract, event.json()));
      return events;
    }
  }

  private static boolean isOf(Event event, String submission) {
    return event.json().contains(submission);
  }

  private JsonNode data(List<Event> events, String key) {
    return json(events.stream().filter(e -> e.key().equals(key)).findFirst().orElseThrow());
  }

  private JsonNode json(Event event) {
    try {
      return mapper.readTree(event.json());
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException(notJson);
    }
  }

  private static Instant vintage(JsonNode figures) {
    return Instant.parse(figures.path("vintage").textValue());
  }
}
