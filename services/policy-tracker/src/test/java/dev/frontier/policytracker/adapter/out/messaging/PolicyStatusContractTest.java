package dev.frontier.policytracker.adapter.out.messaging;

import static dev.frontier.policytracker.support.Situation.load;
import static dev.frontier.policytracker.support.Situation.paper;
import static dev.frontier.policytracker.support.Situation.reported;
import static dev.frontier.policytracker.support.Situation.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.EventReader;
import dev.frontier.platform.testing.EventReader.Event;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What this service tells on {@code frontier.policy-status.v1}, held against the contract. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class PolicyStatusContractTest {

  private static final String TOPIC = "frontier.policy-status.v1";
  private static final String CONTRACT = "policy-tracker/policy-status/v1";

  @Inject Situation situation;
  @Inject ObjectMapper mapper;

  @BeforeEach
  void start() {
    situation.paperPlan();
  }

  @Test
  void aClaimIsTold() throws IOException {
    try (EventReader events = TestEvents.consumeFromNow(TOPIC)) {
      // When
      String report = reported("ministry-pboc", "M01", "planned");

      // Then
      Event event = events.await(told -> told.json().contains(report));
      Contracts.assertValid(CONTRACT, event.json());
      assertEquals("M01", event.key());
      assertEquals("M01", event.subject());
      assertEquals("dev.frontier.policy-tracker.policy-status.v1", event.type());
      assertEquals("urn:frontier:policy-tracker", event.headers().get("ce_source"));
      assertEquals(
          "urn:frontier:contracts:policy-tracker:policy-status:v1",
          event.headers().get("ce_dataschema"));
      JsonNode data = mapper.readTree(event.json());
      assertEquals(
          mapper.readTree(
              """
              {"measure":"M01","item":"R1.1","recommendation":"R1","ministry":"PBOC",
               "event":"claimed",
               "before":{"claimed":"not_started","verified":"none"},
               "after":{"claimed":"planned","verified":"none"},
               "report":"%s","verifiedBy":null,"period":"2026-H1","at":"%s"}
              """
                  .formatted(report, data.get("at").asText())),
          data);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "confirmed, verified, verifier-a, independent",
    "partly, partly_verified, verifier-pboc, PBOC",
    "refused, refused, verifier-pboc, PBOC"
  })
  void aVerdictIsToldWithWhoGaveIt(String verdict, String told, String verifier, String by)
      throws IOException {
    try (EventReader events = TestEvents.consumeFromNow(TOPIC)) {
      // Given
      String report = reported("ministry-gacc", "M30", "carried_out");

      // When
      verify(verifier, report, verdict).then().statusCode(201);

      // Then the claim is told first and the verdict second
      List<Event> both = events.await(event -> event.json().contains(report), 2);
      Contracts.assertValid(CONTRACT, both.get(1).json());
      JsonNode data = mapper.readTree(both.get(1).json());
      assertEquals("claimed", mapper.readTree(both.get(0).json()).get("event").asText());
      assertEquals(told, data.get("event").asText());
      assertEquals("none", data.at("/before/verified").asText());
      assertEquals(verdict, data.at("/after/verified").asText());
      assertEquals(by, data.get("verifiedBy").asText());
    }
  }

  @Test
  void whatMovesBesideTheLightsIsToldWithoutMovingThem() throws IOException {
    try (EventReader events = TestEvents.consumeFromNow(TOPIC)) {
      // When a milestone is set, a measure is blocked and refused, answered and commented on
      Situation.milestone("ministry-gacc", "M30").then().statusCode(201);
      String report = reported("ministry-gacc", "M30", "blocked");
      verify("verifier-a", report, "refused").then().statusCode(201);
      say("ministry-gacc", "/api/reports/" + report + "/answers");
      say("officer-yn", "/api/measures/M30/comments");

      // Then
      List<Event> told = events.await(PolicyStatusContractTest::isNoEdition, 5);
      List<JsonNode> data = new ArrayList<>();
      for (Event event : told) {
        Contracts.assertValid(CONTRACT, event.json());
        data.add(mapper.readTree(event.json()));
      }
      assertEquals(
          List.of("milestone_added", "claimed", "refused", "answered", "commented"),
          data.stream().map(one -> one.get("event").asText()).toList());
      assertEquals("open", data.get(0).at("/milestone/state").asText());
      assertEquals("neighbour", data.get(1).get("blockedBy").asText());
      assertEquals(data.get(3).get("before"), data.get(3).get("after"));
      assertEquals("GACC", data.get(3).at("/remark/ministry").asText());
      assertEquals("CN-YN", data.get(4).at("/remark/region").asText());
    }
  }

  @Test
  void aMilestoneThatAPlanSetsIsToldAsAnyOther() throws IOException {
    try (EventReader events = TestEvents.consumeFromNow(TOPIC)) {
      // When
      load(paper()
              .replace(
                  "support: [MFA, SAFE], indicators",
                  "support: [MFA, SAFE], milestones: [{id: A1, zh: 签, en: Signed, due:"
                      + " 2027-03-31}], indicators"))
          .then()
          .statusCode(200);

      // Then
      Event event = events.await(told -> told.json().contains("milestone_added"));
      Contracts.assertValid(CONTRACT, event.json());
      assertEquals("M01", event.key());
      assertEquals("2027-03-31", mapper.readTree(event.json()).at("/milestone/due").asText());
    }
  }

  /** The plan that the test starts from may still be on its way. */
  private static boolean isNoEdition(Event event) {
    return !event.json().contains("\"event\":\"plan_");
  }

  private static void say(String user, String path) {
    Situation.as(user).body(Map.of("text", "We differ")).post(path).then().statusCode(201);
  }

  @Test
  void aRefusedReportIsNotTold() {
    try (EventReader events = TestEvents.consumeFromNow(TOPIC)) {
      // When another ministry's claim is refused and then the lead's is taken
      Situation.report("ministry-mot", "M30", "planned").then().statusCode(403);
      String report = reported("ministry-gacc", "M30", "planned");

      // Then the second is the first thing told
      events.await(event -> event.json().contains(report));
      assertEquals(1, events.await(PolicyStatusContractTest::isNoEdition, 1).size());
    }
  }
}
