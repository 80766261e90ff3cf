package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Situation.as;
import static dev.frontier.policytracker.support.Situation.load;
import static dev.frontier.policytracker.support.Situation.reported;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a stranger sends, the answer is a problem that says what to mend, and never a failure.
 */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class BadInputTest {

  @Inject Situation situation;

  @BeforeEach
  void start() {
    situation.paperPlan();
  }

  static Stream<Arguments> brokenPlans() {
    String bomb =
        "a: &a [x, x, x, x, x, x, x, x, x]\n"
            + "b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
            + "c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n"
            + "d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\n"
            + "e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]\n"
            + "f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]\n"
            + "obstacles: *f\n";
    return Stream.of(
        Arguments.of("nothing", "", 400),
        Arguments.of("a comment only", "# nothing here\n", 400),
        Arguments.of("a null", "~\n", 400),
        Arguments.of("a sentence", "just some text\n", 400),
        Arguments.of("a list", "- a\n- b\n", 400),
        Arguments.of("an open bracket", "obstacles: [\n", 400),
        Arguments.of("a tab as indent", "obstacles:\n\t- {id: O1}\n", 400),
        Arguments.of("an alias bomb", bomb, 400),
        Arguments.of("one alias", "ministries: &m {}\nobstacles: *m\n", 400),
        Arguments.of("a merge key", "ministries: {PBOC: &p {zh: a, en: b}, MFA: {<<: *p}}\n", 400),
        Arguments.of("a foreign type", "ministries: !!javax.script.ScriptEngineManager {}\n", 422),
        Arguments.of("a key twice", "obstacles: []\nobstacles: []\n", 400),
        Arguments.of("two documents", "obstacles: []\n---\nobstacles: []\n", 400),
        Arguments.of("depth", "obstacles: " + "[".repeat(5000) + "]".repeat(5000) + "\n", 400),
        Arguments.of("a NUL", "ministries: {PBOC: {zh: \"\\0\", en: b}}\n", 422),
        Arguments.of("a raw NUL", "ministries: {PBOC: {zh: \u0000, en: b}}\n", 400),
        Arguments.of("an unknown field", "obstacle: []\n", 422),
        Arguments.of("a list for a text", "obstacles: [{id: [1, 2]}]\n", 400),
        Arguments.of("a text for a list", "obstacles: none\n", 400),
        Arguments.of("nulls in lists", "obstacles: [~]\nrecommendations: [{items: [~]}]\n", 422),
        Arguments.of("empty parts", "ministries: {}\nobstacles: []\nrecommendations: []\n", 422));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenPlans")
  void aPlanThatIsNoneIsAProblemAndChangesNothing(String what, String yaml, int expected) {
    long editions = situation.count("select count(*) from edition");

    Response answer = load(yaml);

    assertProblem(answer, expected);
    assertEquals(editions, situation.count("select count(*) from edition"));
  }

  @Test
  void bytesThatAreNoTextAreAProblem() {
    Response answer =
        load("statistician-a", "\u00ff\u00fe\u0000\u0001\u00c3(", StandardCharsets.ISO_8859_1);

    assertProblem(answer, 400);
  }

  @Test
  void aMalformedPlanIsToldWithItsLine() {
    Response answer = load("ministries: {}\nobstacles: [\n  {id: O1\n  - x\n");

    answer
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:frontier:problem:malformed-body"))
        .body("line", greaterThan(2));
  }

  @Test
  void aPlanLargerThanAnyPlanIsTooLarge() {
    Response answer = load("# " + "x".repeat(1_000_001));

    assertProblem(answer, 413);
  }

  @Test
  void aPlanAsJsonIsOfTheWrongType() {
    Response answer = as("statistician-a").body("{\"obstacles\":[]}").put("/api/recommendations");

    assertProblem(answer, 415);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {                                                         | 400
          ''                                                        | 422
          null                                                      | 422
          []                                                        | 400
          {"status":null}                                           | 422
          {"status":"done"}                                         | 422
          {"status":"CARRIED_OUT"}                                  | 422
          {"status":5}                                              | 422
          {"status":{}}                                             | 400
          {"status":"planned","text":"\\u0000"}                     | 422
          {"status":"planned","text":["a"]}                         | 400
          {"status":"planned","state":"x"}                          | 422
          {"status":"planned","evidence":"javascript:alert(1)"}     | 422
          {"status":"planned","evidence":"https://a b"}             | 422
          {"status":"planned","evidence":"https://user:pw@host/"}   | 422
          {"status":"planned","evidence":"file:///etc/passwd"}      | 422
          {"status":"planned","period":"2026"}                      | 422
          {"status":"planned","period":"2026-H3"}                   | 422
          """)
  void aReportThatIsNoneIsAProblem(String body, int expected) {
    Response answer = as("ministry-gacc").body(body).post("/api/measures/M30/reports");

    assertProblem(answer, expected);
  }

  @Test
  void everythingWrongWithAReportIsToldAtOnce() {
    Response answer =
        as("ministry-gacc")
            .body("{\"status\":\"done\",\"evidence\":\"nowhere\",\"period\":\"soon\"}")
            .post("/api/measures/M30/reports");

    answer
        .then()
        .statusCode(422)
        .body("errors.column", contains("status", "evidence", "period"))
        .body("errors.rule", contains("choice", "not-a-url", "half-year"));
  }

  @Test
  void aReportLongerThanAnyReportIsRefused() {
    Response answer =
        as("ministry-gacc")
            .body("{\"status\":\"planned\",\"text\":\"" + "x".repeat(8001) + "\"}")
            .post("/api/measures/M30/reports");

    answer.then().statusCode(422).body("errors.rule", contains("text-too-long"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"verdict\":\"none\"}", "{\"verdict\":\"yes\"}"})
  void aVerdictThatIsNoneIsAProblem(String body) {
    String id = reported("ministry-gacc", "M30", "planned");

    Response answer = as("verifier-a").body(body).post("/api/reports/" + id + "/verification");

    answer.then().statusCode(422).body("errors.column", contains("verdict"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/measures?claimed=done, 400",
    "/api/measures?verified=yes, 400",
    "/api/measures?ministry=%00, 400",
    "/api/measures?region=CN%27%20or%201=1, 400",
    "/api/measures?limit=0, 400",
    "/api/measures?limit=many, 400",
    "/api/measures?limit=99999999999, 400",
    "/api/measures?cursor=%00, 400",
    "/api/measures/%00, 404",
    "/api/measures/M%C3%BC, 404",
    "/api/reports/1, 404",
    "/api/reports/%00, 404",
    "/api/reports/019aa000-0000-7000-8000-000000000001, 404"
  })
  void anAddressThatMeansNothingIsAProblem(String path, int expected) {
    Response answer = as("anonymous").urlEncodingEnabled(false).get(path);

    assertProblem(answer, expected);
  }

  @Test
  void aProblemIsWordedInTheReadersLanguage() {
    Response answer = as("anonymous").header("Accept-Language", "zh-CN").get("/api/measures/M99");

    answer.then().statusCode(404).body("title", equalTo("没有这条记录"));
  }

  private static void assertProblem(Response answer, int expected) {
    answer
        .then()
        .statusCode(expected)
        .contentType(containsString("application/problem+json"))
        .body("status", equalTo(expected));
    assertTrue(answer.path("type").toString().startsWith("urn:frontier:problem:"));
    assertFalse(answer.asString().contains("Exception"), answer.asString());
  }
}
