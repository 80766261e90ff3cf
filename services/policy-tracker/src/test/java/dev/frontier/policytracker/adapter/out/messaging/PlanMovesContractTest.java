package dev.frontier.policytracker.adapter.out.messaging;

import static dev.frontier.platform.testing.Patience.await;
import static dev.frontier.policytracker.support.PlanEdits.put;
import static dev.frontier.policytracker.support.Situation.as;
import static dev.frontier.policytracker.support.Situation.load;
import static dev.frontier.policytracker.support.Situation.paper;
import static dev.frontier.policytracker.support.Situation.reported;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.EventReader;
import dev.frontier.platform.testing.EventReader.Event;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import dev.frontier.policytracker.support.RandomRecord;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of editions, measure by measure. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class PlanMovesContractTest {

  private static final String TOPIC = "frontier.policy-status.v1";

  /** All is with the broker by then; that it is read takes milliseconds. */
  private static final Duration SETTLED = Duration.ofSeconds(1);

  @Inject Situation situation;
  @Inject ObjectMapper mapper;

  @BeforeEach
  void start() {
    situation.paperPlan();
    allIsSent();
  }

  private void allIsSent() {
    await().until(() -> situation.count("select count(*) from outbox") == 0);
  }

  @Test
  void anotherLeadAndOtherProvincesAreToldWithWhatWasBefore() throws IOException {
    try (EventReader events = TestEvents.consumeFromNow(TOPIC)) {
      // When
      put(
          "measures/M01",
          measure("SAFE", List.of("PBOC"), List.of("CN-GX", "CN-YN"), "Sign agreements"));

      // Then
      JsonNode told = editions(events).get(0);
      assertEquals("M01", told.get("measure").asText());
      assertEquals("SAFE", told.get("ministry").asText());
      assertEquals("plan_changed", told.get("event").asText());
      assertEquals(told.get("before"), told.get("after"));
      assertEquals(2, told.at("/plan/edition").asInt());
      assertEquals("statistician", told.at("/plan/role").asText());
      JsonNode entry = told.at("/plan/entries/0");
      assertEquals("measure", entry.get("kind").asText());
      assertEquals("PBOC", entry.at("/before/lead").asText());
      assertEquals("SAFE", entry.at("/after/lead").asText());
      assertEquals(0, entry.at("/before/regions").size());
      assertEquals("CN-GX", entry.at("/after/regions/0").asText());
      assertEquals("R1.1", entry.at("/after/parent").asText());
      assertEquals("Sign agreements", entry.at("/after/name/en").asText());
      assertEquals(1, told.at("/plan/entries").size());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          recommendations/R2   ; recommendation ; it.recommendation == 'R2' || it.also.contains('R2.1')
          items/R2.1           ; item           ; it.item == 'R2.1' || it.also.contains('R2.1')
          obstacle-items/O2.2  ; obstacle_item  ; it.item in ['R2.2', 'R2.3']
          obstacles/O2         ; obstacle       ; it.recommendation == 'R2' || it.also.contains('R2.1')
          ministries/PBOC      ; ministry       ; it.lead == 'PBOC' || it.support.contains('PBOC')
          """)
  void whatChangesAboveAMeasureIsToldOfEachMeasureThatItIsAbout(
      String entry, String kind, String which) throws IOException {
    // Given a measure of another recommendation that serves R2.1, too
    Map<String, Object> serving = measure("PBOC", List.of("MFA"), List.of(), "Sign agreements");
    serving.put("also", List.of("R2.1"));
    put("measures/M01", serving);
    allIsSent();
    List<String> concerned = concerned(which);
    try (EventReader events = TestEvents.consumeFromNow(TOPIC)) {
      // When
      rename(entry);

      // Then
      List<JsonNode> told = editions(events);
      assertEquals(
          concerned, told.stream().map(one -> one.get("measure").asText()).sorted().toList());
      for (JsonNode one : told) {
        assertEquals("plan_changed", one.get("event").asText());
        assertEquals(kind, one.at("/plan/entries/0/kind").asText());
        assertEquals("Renamed", one.at("/plan/entries/0/after/name/en").asText());
        assertEquals(1, one.at("/plan/entries").size());
      }
    }
  }

  /** From the list as anybody reads it. */
  private static List<String> concerned(String which) {
    List<String> found =
        as("anonymous")
            .get("/api/measures?limit=200")
            .path("measures.findAll { " + which + " }.id");
    assertTrue(found.size() > 1, () -> "only " + found);
    return found.stream().sorted().toList();
  }

  @Test
  void whatNoMeasureStandsBelowIsNotTold() throws IOException {
    try (EventReader events = TestEvents.consumeFromNow(TOPIC)) {
      // When an obstacle comes that nothing answers, and then a measure is reported on
      as("statistician-a")
          .header("If-None-Match", "*")
          .body(Map.of("nameZh", "障碍", "nameEn", "Obstacle", "reason", "Found in the field"))
          .put("/api/plan/obstacles/O9")
          .then()
          .statusCode(201);
      String report = reported("ministry-pboc", "M01", "planned");

      // Then the report is the first thing told
      events.await(event -> event.json().contains(report));
      assertEquals(1, events.await(event -> true, 1).size());
    }
  }

  @Test
  void aMeasureThatLeavesAndComesBackIsToldWithItsLastWords() throws IOException {
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
      events.await(event -> event.json().contains("plan_added"));
      List<JsonNode> told = editions(events);
      assertEquals(
          List.of("M02 plan_retired admin", "M02 plan_added statistician"),
          told.stream()
              .map(
                  one ->
                      one.get("measure").asText()
                          + " "
                          + one.get("event").asText()
                          + " "
                          + one.at("/plan/role").asText())
              .toList());
      assertTrue(told.get(0).at("/plan/entries/0/after").isNull());
      assertEquals("R1.1", told.get(0).get("item").asText());
      assertTrue(told.get(1).at("/plan/entries/0/before").isNull());
      assertEquals(
          told.get(0).at("/plan/entries/0/before"), told.get(1).at("/plan/entries/0/after"));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void replayingWhatWasToldGivesTheMeasuresOfThePlan(long seed) throws IOException {
    situation.nothing();
    try (EventReader events = TestEvents.consumeFromNow(TOPIC)) {
      // When
      RandomRecord record = new RandomRecord(seed);
      for (int i = 0; i < 6; i++) {
        record.edit();
      }

      // Then
      Map<String, JsonNode> replayed = new TreeMap<>();
      for (JsonNode told : editions(events)) {
        for (JsonNode entry : told.at("/plan/entries")) {
          if (entry.get("kind").asText().equals("measure")) {
            String code = entry.get("code").asText();
            JsonNode before = entry.get("before");
            assertEquals(before.isNull() ? null : before, replayed.remove(code));
            if (!entry.get("after").isNull()) {
              replayed.put(code, entry.get("after"));
            }
          }
        }
      }
      Map<String, String> expected = new TreeMap<>();
      record
          .editions()
          .get(5)
          .forEach(it -> expected.put(it.id(), it.lead() + it.item() + it.regions()));
      Map<String, String> found = new TreeMap<>();
      replayed.forEach(
          (code, it) ->
              found.put(
                  code,
                  it.get("lead").asText()
                      + it.get("parent").asText()
                      + mapper.convertValue(it.get("regions"), List.class)));
      assertEquals(expected, found);
    }
  }

  /** All that was told of editions until now, each as the contract says. */
  private List<JsonNode> editions(EventReader events) throws IOException {
    allIsSent();
    List<JsonNode> told = new ArrayList<>();
    for (Event event : events.all(it -> it.json().contains("\"plan\":"), SETTLED)) {
      Contracts.assertValid("policy-tracker/policy-status/v1", event.json());
      JsonNode data = mapper.readTree(event.json());
      assertEquals(event.key(), data.get("measure").asText());
      told.add(data);
    }
    return told;
  }

  private static Map<String, Object> measure(
      String lead, List<String> support, List<String> regions, String name) {
    Map<String, Object> body = new HashMap<>();
    body.put("nameZh", "签署协议");
    body.put("nameEn", name);
    body.put("item", "R1.1");
    body.put("lead", lead);
    body.put("support", support);
    body.put("regions", regions);
    body.put("reason", "Settled");
    return body;
  }

  private static void rename(String entry) {
    Map<String, Object> body = new HashMap<>();
    body.put("nameZh", "改名");
    body.put("nameEn", "Renamed");
    body.put("reason", "Reworded");
    Map<String, Object> old = as("anonymous").get("/api/plan/" + entry).path("");
    for (String kept : List.of("parent", "obstacles")) {
      if (old.get(kept) != null) {
        body.put(kept, old.get(kept));
      }
    }
    put(entry, body);
  }
}
