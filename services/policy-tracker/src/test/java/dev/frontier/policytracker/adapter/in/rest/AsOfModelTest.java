package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Situation.as;
import static dev.frontier.policytracker.support.Situation.load;
import static dev.frontier.policytracker.support.Situation.paper;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * "As of" against the most naive model that there is: what anybody read at that moment. Whatever
 * happened afterwards, the answer must be the same to the byte.
 */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class AsOfModelTest {

  private static final List<String> READ =
      List.of(
          "/api/plan",
          "/api/recommendations",
          "/api/obstacles",
          "/api/measures/M01",
          "/api/measures/M02",
          "/api/measures/M01/milestones");

  private static final int STEPS = 24;

  @Inject Situation situation;

  /** What was read when. */
  private record Moment(Instant at, List<String> answers) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void asOfAMomentOneReadsWhatWasReadThen(long seed) {
    // Given a life of two measures, and what was read after each step
    situation.paperPlan();
    Random random = new Random(seed);
    List<Moment> moments = new ArrayList<>();
    int taken = 0;
    for (int i = 0; i < STEPS; i++) {
      taken += step(random) < 300 ? 1 : 0;
      moments.add(new Moment(Instant.now(), READ.stream().map(path -> read(path, "")).toList()));
    }
    assertTrue(taken > STEPS / 3, "only " + taken + " steps were taken");

    // When each moment is asked for, Then
    for (Moment moment : moments) {
      List<String> answers = READ.stream().map(path -> read(path, "?asOf=" + moment.at())).toList();
      assertEquals(moment.answers(), answers, moment.at().toString());
    }
  }

  private static String read(String path, String query) {
    return as("anonymous").get(path + query).asString();
  }

  /** Something that somebody does or tries to do; the status of the answer. */
  private static int step(Random random) {
    String measure = random.nextBoolean() ? "M01" : "M02";
    String path = "/api/measures/" + measure;
    return switch (random.nextInt(8)) {
      case 0 -> Situation.milestone("ministry-pboc", measure).statusCode();
      case 1 -> move(random, path + "/milestones/MS" + (1 + random.nextInt(2)) + "/moves");
      case 2 -> claim(path, Map.of("status", "under_way"));
      case 3 -> claim(path, Map.of("status", "blocked", "blockedBy", "O1.2"));
      case 4 -> verify(random, path);
      case 5 -> answer(path);
      case 6 -> edit(random, measure);
      default -> bring(random);
    };
  }

  private static int move(Random random, String path) {
    List<String> moves = List.of("reach", "drop", "reopen");
    return as("ministry-pboc")
        .header("If-Match", "*")
        .body(Map.of("move", moves.get(random.nextInt(3)), "reason", "As agreed"))
        .post(path)
        .statusCode();
  }

  private static int claim(String path, Map<String, String> body) {
    return as("ministry-pboc").body(body).post(path + "/reports").statusCode();
  }

  private static int verify(Random random, String path) {
    String report = as("anonymous").get(path).path("reports[0]?.id");
    return report == null
        ? 404
        : Situation.verify(
                "verifier-a",
                report,
                List.of("confirmed", "partly", "refused").get(random.nextInt(3)))
            .statusCode();
  }

  private static int answer(String path) {
    String report = as("anonymous").get(path).path("reports[0]?.id");
    return report == null
        ? 404
        : as("ministry-pboc")
            .body(Map.of("text", "We differ"))
            .post("/api/reports/" + report + "/answers")
            .statusCode();
  }

  private static int edit(Random random, String measure) {
    return as("statistician-a")
        .header("If-Match", "*")
        .body(
            Map.of(
                "nameZh", "签署协议",
                "nameEn", "Sign agreements " + random.nextInt(3),
                "item", random.nextBoolean() ? "R1.1" : "R1.2",
                "lead", "PBOC",
                "reason", "Reworded"))
        .put("/api/plan/measures/" + measure)
        .statusCode();
  }

  /** A plan without M02, or the paper's. */
  private static int bring(Random random) {
    return load(random.nextBoolean() ? paper() : paper().replaceAll("(?m)^.*\\{id: M02,.*$\\n", ""))
        .statusCode();
  }
}
