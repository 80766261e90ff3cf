package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Situation.as;
import static dev.frontier.policytracker.support.Situation.load;
import static dev.frontier.policytracker.support.Situation.paper;
import static dev.frontier.policytracker.support.Situation.reported;
import static dev.frontier.policytracker.support.Situation.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.support.Filings;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What happened at an instant is known as of that instant, and not as of the microsecond before.
 */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class AsOfInstantTest {

  @Inject Situation situation;

  @BeforeEach
  void start() {
    situation.paperPlan();
  }

  @Test
  void aClaimAndAVerdictInTheListOfMeasures() {
    String report = reported("ministry-pboc", "M01", "planned");
    verify("verifier-a", report, "confirmed").then().statusCode(201);
    List<String> steps = as("anonymous").get("/api/measures/M01").path("history.at");

    assertEquals(List.of("M01"), list("claimed=planned", steps.get(0)));
    assertEquals(List.of(), list("claimed=planned", before(steps.get(0))));
    assertTrue(list("claimed=not_started", before(steps.get(0))).contains("M01"));
    assertEquals(List.of("M01"), list("verified=confirmed", steps.get(1)));
    assertEquals(List.of(), list("verified=confirmed", before(steps.get(1))));
  }

  @Test
  void anEditionInTheListOfMeasures() {
    String edition = edition();
    load(paper().replaceAll("(?m)^.*\\{id: M02,.*$\\n", "")).then().statusCode(200);

    String without = edition();

    assertEquals(List.of(), list("ministry=PBOC", before(edition)));
    assertTrue(list("ministry=PBOC", edition).contains("M02"));
    assertTrue(list("ministry=PBOC", before(without)).contains("M02"));
    assertTrue(!list("ministry=PBOC", without).contains("M02"));
  }

  @Test
  void evidenceAndItsWithdrawal() {
    Filings.link("ministry-pboc", "M01", "https://example.org/a", "public").then().statusCode(201);
    String path = "/api/measures/M01/evidence";
    String id = as("anonymous").get(path).path("items[0].id");
    String added = as("anonymous").get(path).path("items[0].at");
    as("ministry-pboc")
        .body(Map.of("reason", "Outdated"))
        .post(path + "/" + id + "/withdrawal")
        .then()
        .statusCode(200);
    String withdrawn = as("anonymous").get(path).path("items[0].withdrawn.at");

    assertEquals(List.of(), evidence(path, before(added)));
    assertEquals(List.of(false), evidence(path, added));
    assertEquals(List.of(false), evidence(path, before(withdrawn)));
    assertEquals(List.of(true), evidence(path, withdrawn));
    assertEquals(404, single(path, id, before(added)));
    assertEquals(200, single(path, id, added));
  }

  @Test
  void aReportItsVerdictAndWhatIsSaid() {
    String report = reported("ministry-pboc", "M01", "planned");
    verify("verifier-a", report, "refused").then().statusCode(201);
    String path = "/api/reports/" + report;
    String said =
        as("ministry-pboc").body(Map.of("text", "We differ")).post(path + "/answers").path("at");
    String commented =
        as("officer-gx")
            .body(Map.of("text", "Nobody came"))
            .post("/api/measures/M01/comments")
            .path("at");
    String filed = as("anonymous").get(path).path("at");
    String judged = as("anonymous").get(path).path("verification.at");

    assertEquals(404, status(path, before(filed)));
    assertEquals(200, status(path, filed));
    assertEquals(404, status(path + "/answers", before(filed)));
    assertEquals(0, size(path + "/answers", "verdicts", before(judged)));
    assertEquals(1, size(path + "/answers", "verdicts", judged));
    assertEquals(0, size(path + "/answers", "answers", before(said)));
    assertEquals(1, size(path + "/answers", "answers", said));
    assertEquals(0, size("/api/measures/M01/comments", "remarks", before(commented)));
    assertEquals(1, size("/api/measures/M01/comments", "remarks", commented));
  }

  private static List<String> list(String filter, String at) {
    return as("anonymous").get("/api/measures?" + filter + "&asOf=" + at).path("measures.id");
  }

  private static List<Boolean> evidence(String path, String at) {
    return as("anonymous").get(path + "?asOf=" + at).path("items.collect { it.withdrawn != null }");
  }

  private static int single(String path, String id, String at) {
    return status(path + "/" + id, at);
  }

  private static int status(String path, String at) {
    return as("anonymous").get(path + "?asOf=" + at).statusCode();
  }

  private static int size(String path, String list, String at) {
    return as("anonymous").get(path + "?asOf=" + at).<List<?>>path(list).size();
  }

  /** Since when the current edition is known. */
  private static String edition() {
    return as("anonymous").get("/api/plan").path("since");
  }

  private static String before(String instant) {
    return Instant.parse(instant).minusNanos(1000).toString();
  }
}
