package dev.frontier.policytracker.adapter.out.messaging;

import static dev.frontier.platform.testing.Patience.await;
import static dev.frontier.policytracker.support.PlanEdits.put;
import static dev.frontier.policytracker.support.Situation.as;
import static dev.frontier.policytracker.support.Situation.load;
import static dev.frontier.policytracker.support.Situation.paper;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.EventReader;
import dev.frontier.platform.testing.EventReader.Event;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import dev.frontier.policytracker.application.plan.AnnounceMeasures;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which measures there are, told to whoever lets people name them. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class MeasuresContractTest {

  private static final String TOPIC = "frontier.measures.v1";

  /** All is with the broker by then; that it is read takes milliseconds. */
  private static final Duration SETTLED = Duration.ofSeconds(1);

  /** Those that wait for a lock in this database. */
  private static final String WAITING =
      "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
          + " and datname = current_database()";

  private final ExecutorService replicas = Executors.newFixedThreadPool(3);

  @Inject Situation situation;
  @Inject AnnounceMeasures announce;
  @Inject DataSource database;
  @Inject ObjectMapper mapper;

  @BeforeEach
  void start() {
    situation.nothing();
    allIsSent();
  }

  @AfterEach
  void end() {
    replicas.shutdownNow();
  }

  @Test
  void anEditionAnnouncesEachOfItsMeasures() throws IOException {
    try (EventReader events = TestEvents.consumeFromNow(TOPIC)) {
      // When
      load(paper()).then().statusCode(200);

      // Then all that anybody can read of, though nothing is reported yet
      List<String> inPlan =
          as("anonymous").get("/api/measures?limit=200").path("measures.collect { it.id }");
      assertTrue(inPlan.size() > 20, () -> "only " + inPlan);
      List<JsonNode> told = told(events);
      assertEquals(
          inPlan.stream().sorted().toList(),
          told.stream().map(one -> one.get("measure").asText()).sorted().toList());
      assertTrue(told.stream().noneMatch(one -> one.has("retired")));
    }
  }

  @Test
  void aMeasureIsToldAsItsContractHasIt() throws IOException {
    load(paper()).then().statusCode(200);
    allIsSent();
    try (EventReader events = TestEvents.consumeFromNow(TOPIC)) {
      // When
      put("measures/M01", measure("SAFE", "Sign agreements"));

      // Then
      Event event = events.await(one -> true);
      assertEquals("M01", event.key());
      assertEquals("M01", event.subject());
      assertEquals("dev.frontier.policy-tracker.measures.v1", event.type());
      assertEquals(
          "urn:frontier:contracts:policy-tracker:measures:v1",
          event.headers().get("ce_dataschema"));
      assertEquals(
          mapper.readTree(
              """
              {"measure": "M01", "name": {"zh": "签署协议", "en": "Sign agreements"}, "item": "R1.1",
               "ministry": "SAFE"}
              """),
          mapper.readTree(event.json()));
    }
  }

  @Test
  void whatChangesAroundAMeasureAnnouncesNone() throws IOException {
    load(paper()).then().statusCode(200);
    allIsSent();
    try (EventReader events = TestEvents.consumeFromNow(TOPIC)) {
      // When a new one is put in front of the others of its item
      Map<String, Object> first = measure("PBOC", "Go first");
      first.put("position", 0);
      as("statistician-a")
          .header("If-None-Match", "*")
          .body(first)
          .put("/api/plan/measures/M91")
          .then()
          .statusCode(201);

      // Then
      assertEquals(List.of("M91"), codes(told(events)));
    }
  }

  @Test
  void aMeasureThatLeavesIsRetiredUntilItComesBack() throws IOException {
    load(paper()).then().statusCode(200);
    allIsSent();
    try (EventReader events = TestEvents.consumeFromNow(TOPIC)) {
      // When
      as("admin")
          .header("If-Match", "*")
          .body(Map.of("reason", "Merged into another"))
          .post("/api/plan/measures/M02/retirement")
          .then()
          .statusCode(204);
      load(paper()).then().statusCode(200);

      // Then
      List<JsonNode> told = told(events);
      assertEquals(List.of("M02", "M02"), codes(told));
      assertTrue(told.get(0).get("retired").asBoolean());
      assertFalse(told.get(1).has("retired"));
      assertEquals(told.get(0).get("name"), told.get(1).get("name"));
    }
  }

  @Test
  void whatAReleaseBeforeLeftIsAnnouncedOnceHoweverManyStart() throws IOException, SQLException {
    // Given three measures of which nobody was told, one of them retired
    load(paper()).then().statusCode(200);
    as("admin")
        .header("If-Match", "*")
        .body(Map.of("reason", "Merged into another"))
        .post("/api/plan/measures/M02/retirement")
        .then()
        .statusCode(204);
    allIsSent();
    situation.sql("update measure set announced = false where code in ('M01', 'M02', 'M03')");
    try (EventReader events = TestEvents.consumeFromNow(TOPIC)) {
      // When three find them, none of which can go on before all have come so far
      CompletableFuture<Void> all;
      try (Connection holding = database.getConnection()) {
        holding.setAutoCommit(false);
        holding.createStatement().execute("select 1 from measure where code = 'M01' for update");
        all =
            CompletableFuture.allOf(
                Stream.generate(() -> CompletableFuture.runAsync(announce::announce, replicas))
                    .limit(3)
                    .toArray(CompletableFuture[]::new));
        await().until(() -> situation.count(WAITING) == 3);
        holding.commit();
      }
      all.join();

      // Then
      assertEquals(List.of("M01", "M03"), codes(told(events)).stream().sorted().toList());
    }
  }

  @Test
  void whatIsAnnouncedLateIsDatedToItsEditionSoThatALaterOneIsLater() {
    // Given a measure of which nobody was told
    load(paper()).then().statusCode(200);
    allIsSent();
    situation.sql("update measure set announced = false where code = 'M01'");
    try (EventReader events = TestEvents.consumeFromNow(TOPIC)) {
      // When
      announce.announce();

      // Then
      String at = events.await(one -> true).headers().get("ce_time");
      assertEquals(
          1,
          situation.count(
              "select count(*) from measure where code = 'M01' and known_until is null"
                  + " and known_from = '"
                  + at
                  + "'"));
    }
  }

  private void allIsSent() {
    await().until(() -> situation.count("select count(*) from outbox") == 0);
  }

  /** All that was told of measures until now, each as the contract says. */
  private List<JsonNode> told(EventReader events) throws IOException {
    allIsSent();
    List<JsonNode> told = new ArrayList<>();
    for (Event event : events.all(one -> true, SETTLED)) {
      Contracts.assertValid("policy-tracker/measures/v1", event.json());
      JsonNode data = mapper.readTree(event.json());
      assertEquals(event.key(), data.get("measure").asText());
      told.add(data);
    }
    return told;
  }

  private static List<String> codes(List<JsonNode> told) {
    return told.stream().map(one -> one.get("measure").asText()).toList();
  }

  private static Map<String, Object> measure(String lead, String name) {
    Map<String, Object> body = new HashMap<>();
    body.put("nameZh", "签署协议");
    body.put("nameEn", name);
    body.put("item", "R1.1");
    body.put("lead", lead);
    body.put("reason", "Settled");
    return body;
  }
}
