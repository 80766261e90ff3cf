package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Situation.as;
import static dev.frontier.policytracker.support.Situation.load;
import static dev.frontier.policytracker.support.Situation.paper;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.support.Filings;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * "As of" against the most naive model that there is: what anybody read at that moment. Whatever
 * happened afterwards, the answer must be the same to the byte.
 */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class AsOfModelTest {

  /** Always read; what there is of reports and evidence is read, too. */
  private static final List<String> READ =
      List.of(
          "/api/plan",
          "/api/recommendations",
          "/api/obstacles",
          "/api/measures?limit=3",
          "/api/measures?ministry=PBOC&verified=none",
          "/api/measures?recommendation=R2&claimed=not_started&cursor=M00",
          "/api/measures?recommendation=R1&claimed=under_way",
          "/api/measures?region=CN-GX&indicator=TRADE_TOTAL&limit=1",
          "/api/measures/M01",
          "/api/measures/M02",
          "/api/measures/M01/milestones",
          "/api/measures/M01/comments?limit=2",
          "/api/measures/M01/evidence",
          "/api/measures/M02/evidence?limit=1",
          "/api/scoreboard?by=recommendation",
          "/api/scoreboard?by=ministry");

  private static final int KINDS = 11;
  private static final int STEPS = 40;

  @Inject Situation situation;

  /** An answer to somebody; who may see what is decided today, so nobody's part in it changes. */
  private record Answer(String user, String path, String body) {
    static Answer now(String user, String path) {
      return new Answer(user, path, as(user).get(path).asString());
    }

    Answer asOf(Instant at) {
      String question = path + (path.contains("?") ? "&" : "?") + "asOf=" + at;
      return new Answer(user, path, as(user).get(question).asString());
    }
  }

  /** What was read when. */
  private record Moment(Instant at, List<Answer> answers) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void asOfAMomentOneReadsWhatWasReadThen(long seed) {
    // Given a life of two measures, and what was read after each step
    situation.paperPlan();
    Random random = new Random(seed);
    List<Moment> moments = new ArrayList<>();
    Set<Integer> taken = new TreeSet<>();
    for (int i = 0; i < STEPS; i++) {
      int kind = random.nextInt(KINDS);
      if (step(random, kind) < 300) {
        taken.add(kind);
      }
      moments.add(new Moment(Instant.now(), everything()));
    }
    assertTrue(taken.size() > KINDS / 2, "only the kinds " + taken + " were taken");

    // When each moment is asked for, Then
    for (Moment moment : moments) {
      assertEquals(
          moment.answers(),
          moment.answers().stream().map(answer -> answer.asOf(moment.at())).toList(),
          moment.at().toString());
    }
  }

  @Test
  void whatWasNotThereYetIsNotFound() {
    // Given a measure, evidence and a report, and a day before all of them
    situation.paperPlan();
    String evidence =
        Filings.link("ministry-pboc", "M01", "https://a.example/", "public").path("id");
    String report = Situation.reported("ministry-pboc", "M01", "planned");

    // When the day is asked for, Then
    for (String path :
        List.of(
            "/api/measures/M01/evidence",
            "/api/measures/M01/evidence/" + evidence,
            "/api/measures/M01/comments",
            "/api/reports/" + report,
            "/api/reports/" + report + "/answers")) {
      assertEquals(200, as("verifier-a").get(path).statusCode(), path);
      assertEquals(404, as("verifier-a").get(path + "?asOf=2020-12-31").statusCode(), path);
    }
    as("anonymous")
        .get("/api/measures?asOf=2020-12-31")
        .then()
        .statusCode(200)
        .body("measures", empty());
  }

  private static List<Answer> everything() {
    List<Answer> read = new ArrayList<>();
    READ.forEach(path -> read.add(Answer.now("anonymous", path)));
    for (String measure : List.of("/api/measures/M01", "/api/measures/M02")) {
      read.add(Answer.now("verifier-a", measure + "/evidence"));
      ids("anonymous", measure, "reports.id")
          .forEach(
              id -> {
                read.add(Answer.now("anonymous", "/api/reports/" + id));
                read.add(Answer.now("anonymous", "/api/reports/" + id + "/answers"));
              });
      ids("verifier-a", measure + "/evidence", "items.id")
          .forEach(
              id -> {
                read.add(Answer.now("anonymous", measure + "/evidence/" + id));
                read.add(Answer.now("verifier-a", measure + "/evidence/" + id));
              });
    }
    return read;
  }

  private static List<String> ids(String user, String path, String which) {
    List<String> found = as(user).get(path).path(which);
    return found == null ? List.of() : found;
  }

  /** Something that somebody does or tries to do; the status of the answer. */
  private static int step(Random random, int kind) {
    String measure = random.nextBoolean() ? "M01" : "M02";
    String path = "/api/measures/" + measure;
    return switch (kind) {
      case 0 -> Situation.milestone("ministry-pboc", measure).statusCode();
      case 1 -> move(random, path + "/milestones/MS" + (1 + random.nextInt(2)) + "/moves");
      case 2 -> claim(path, Map.of("status", "under_way"));
      case 3 -> claim(path, Map.of("status", "blocked", "blockedBy", "O1.2"));
      case 4 -> verify(random, path);
      case 5 -> answer(path);
      case 6 -> edit(random, measure);
      case 7 -> show(random, measure);
      case 8 -> withdraw(path + "/evidence");
      case 9 -> comment(path);
      default -> bring(random);
    };
  }

  private static int show(Random random, String measure) {
    return Filings.link(
            "ministry-pboc",
            measure,
            "https://example.org/" + random.nextInt(4),
            random.nextBoolean() ? "public" : "restricted")
        .statusCode();
  }

  private static int withdraw(String path) {
    String evidence = as("verifier-a").get(path).path("items.find { it.withdrawn == null }?.id");
    return evidence == null
        ? 404
        : as("ministry-pboc")
            .body(Map.of("reason", "Outdated"))
            .post(path + "/" + evidence + "/withdrawal")
            .statusCode();
  }

  private static int comment(String path) {
    return as("officer-gx")
        .body(Map.of("text", "Nobody came"))
        .post(path + "/comments")
        .statusCode();
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
                "nameZh",
                "签署协议",
                "nameEn",
                "Sign agreements " + random.nextInt(3),
                "item",
                random.nextBoolean() ? "R1.1" : "R1.2",
                "lead",
                "PBOC",
                "also",
                random.nextBoolean() ? List.of("R2.1") : List.of(),
                "reason",
                "Reworded"))
        .put("/api/plan/measures/" + measure)
        .statusCode();
  }

  /** A plan without M02, or the paper's. */
  private static int bring(Random random) {
    return load(random.nextBoolean() ? paper() : paper().replaceAll("(?m)^.*\\{id: M02,.*$\\n", ""))
        .statusCode();
  }
}
