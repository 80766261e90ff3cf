package dev.frontier.indicator.adapter.in.rest;

import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.release;
import static dev.frontier.indicator.Figures.revised;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.application.FollowReleases;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class ReconciliationApiTest {

  private static final String STATISTICIAN = "statistician-a";

  @Inject PutCatalogueEntry put;
  @Inject FollowReleases follow;

  private String indicator;

  @BeforeEach
  void fourProvincesWithTwoYears() {
    indicator = "LEDGER_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    Figures.put(put, Figures.NATION);
    Figures.MEMBERS.forEach(code -> Figures.put(put, Figures.province(code)));
    Figures.put(put, Figures.GROUP);
    Figures.put(put, Figures.named(indicator));
    take(
        release(1, "CN-A", figure(2017, "10.00"), figure(2018, "12.00")),
        release(2, "CN-B", figure(2017, "20.00"), figure(2018, "18.00")),
        release(3, "CN-C", figure(2017, "30.00"), figure(2018, "27.00")),
        release(4, "CN-D", figure(2017, "40.00"), figure(2018, "40.00")),
        release(5, "CN", figure(2017, "1000.00"), figure(2018, "900.00")));
  }

  private void take(Release... releases) {
    follow.handle(List.of(releases).stream().map(it -> Figures.of(indicator, it)).toList());
  }

  @Test
  void aReportedTotalThatTheSumAgreesWithIsClosedAtOnce() {
    report("GROUP/2017/level", "100.01")
        .statusCode(201)
        .body("computed", equalTo("100.00"))
        .body("residual", equalTo("-0.01"))
        .body("tolerance", equalTo("0.025"))
        .body("coverage.text", equalTo("4 of 4"))
        .body("owner", equalTo("CN"))
        .body("state", equalTo("closed"))
        .body("closedBy", equalTo("tolerance"));
  }

  @Test
  void aReportedTotalThatRoundingDoesNotExplainIsOpen() {
    report("GROUP/2017/level", "101.00")
        .statusCode(201)
        .body("residual", equalTo("-1.00"))
        .body("state", equalTo("open"))
        .body("closedBy", nullValue())
        .body("explanation", nullValue());
  }

  @Test
  void sharesAndGrowthAreHeldAgainstWhatIsReportedToo() {
    report("GROUP/2018/share", "10.78")
        .body("computed", equalTo("10.777778"))
        .body("state", equalTo("closed"));
    report("CN-A/2018/growth", "25")
        .body("computed", equalTo("20"))
        .body("residual", equalTo("-5"))
        .body("owner", equalTo("CN-A"))
        .body("state", equalTo("open"));
  }

  @Test
  void aLineWithoutFiguresIsOpenAndSaysWhy() {
    report("GROUP/2030/level", "1")
        .body("computed", nullValue())
        .body("residual", nullValue())
        .body("reason", equalTo("not_in_record"))
        .body("state", equalTo("open"));
  }

  @Test
  void aReleaseDrawsTheLinesThatItTouchesAnewAndNoOthers() {
    report("GROUP/2017/level", "100.00");
    report("GROUP/2018/level", "97.00");
    String before = line("GROUP/2017/level").extract().path("line.since");

    take(release(10, "CN-A", revised(2017, "13.00")));

    line("GROUP/2017/level")
        .body("line.version", equalTo(2))
        .body("line.residual", equalTo("3.00"))
        .body("line.state", equalTo("open"))
        .body("history.version", contains(2, 1))
        .body("history[1].state", equalTo("closed"));
    line("GROUP/2018/level").body("line.version", equalTo(1));
    given()
        .get(path("GROUP/2017/level") + "?asOf=" + before)
        .then()
        .body("line.version", equalTo(1))
        .body("line.residual", equalTo("0.00"));
  }

  @Test
  void aStatisticianClosesALineWithAnExplanationAndANewResidualOpensItAgain() {
    report("GROUP/2017/level", "101.00");

    note("GROUP/2017/level", "\"1\"", "closed", "The office of A has revised since it was printed.")
        .statusCode(200)
        .body("version", equalTo(2))
        .body("state", equalTo("closed"))
        .body("closedBy", equalTo("statistician"));

    take(release(11, "CN-A", revised(2017, "16.00")));
    line("GROUP/2017/level")
        .body("line.state", equalTo("open"))
        .body("line.explanation", equalTo("The office of A has revised since it was printed."))
        .body("history.state", contains("open", "closed", "open"));
  }

  @Test
  void closingNeedsAnExplanationAndTheVersionThatOneSaw() {
    report("GROUP/2017/level", "101.00");
    String body = "{\"state\": \"closed\"}";

    note("GROUP/2017/level", "\"1\"", "closed", null)
        .statusCode(422)
        .body("errors.column", contains("explanation"));
    as(STATISTICIAN).body(body).put(path("GROUP/2017/level")).then().statusCode(428);
    note("GROUP/2017/level", "\"7\"", "closed", "It was revised since it was printed.")
        .statusCode(412)
        .body("type", equalTo("urn:frontier:problem:precondition-failed"));
    note("GROUP/2030/share", "\"1\"", "closed", "It was revised since it was printed.")
        .statusCode(404);
    line("GROUP/2017/level").body("line.version", equalTo(1));
  }

  @Test
  void aReportedFigureIsRevisedAndTakenBackWithoutLosingWhatWasSaid() {
    report("GROUP/2017/level", "101.00");
    report("GROUP/2017/level", "101.00").statusCode(200).body("version", equalTo(1));
    report("GROUP/2017/level", "100.0")
        .statusCode(200)
        .body("version", equalTo(2))
        .body("state", equalTo("closed"));

    as(STATISTICIAN)
        .delete("/api/reconciliation/reported/" + indicator + "/GROUP/2017/level")
        .then()
        .statusCode(200)
        .body("version", equalTo(3))
        .body("reported", nullValue())
        .body("closedBy", equalTo("withdrawal"));
    line("GROUP/2017/level").body("history.reported", contains(null, "100.0", "101.00"));
  }

  @Test
  void aReportedTotalDecidesWhatTheRoundingOfTheMembersLeavesOpen() {
    String claim =
        """
        {"id": "%s", "textZh": "试", "textEn": "Trial", "content":
          {"type": "level", "indicator": "%s", "region": "GROUP", "period": "2017",
           "relation": "equals", "figure": "100.02"}}
        """
            .formatted(indicator, indicator);
    as(STATISTICIAN)
        .body(claim)
        .post("/api/claims")
        .then()
        .body("verdict.verdict", equalTo("true"));

    report("GROUP/2017/level", "100.00");

    given()
        .get("/api/claims/" + indicator)
        .then()
        .body("claim.verdict.verdict", equalTo("false"))
        .body("claim.verdict.value", equalTo("100.00"))
        .body("claim.verdict.high", equalTo("100.005"));
  }

  @Test
  void linesAreListedByStateMeasureAndPage() {
    report("GROUP/2017/level", "101.00");
    report("GROUP/2018/level", "97.00");
    report("CN-A/2018/growth", "20");

    list("").body("lines.period", contains("2017", "2018", "2018"));
    list("&state=open").body("lines.reported", contains("101.00"));
    list("&measure=growth").body("lines.region", contains("CN-A"));
    list("&region=GROUP&period=2018").body("lines.residual", contains("0.00"));
    String next = list("&limit=1").body("lines", hasSize(1)).extract().path("next");
    list("&limit=2&after=" + next).body("lines.period", contains("2018", "2018"));
    list("&asOf=2025-01-01T00:00:00Z").body("lines", empty());
    given().get("/api/reconciliation?state=shut").then().statusCode(400);
    given().get("/api/reconciliation?after=x").then().statusCode(400);
  }

  @Test
  void onlyAStatisticianWrites() {
    String reported = "/api/reconciliation/reported/" + indicator + "/GROUP/2017/level";
    String value = "{\"value\": \"1\"}";
    given().contentType("application/json").body(value).put(reported).then().statusCode(401);
    for (String user : List.of("officer-gx", "approver-gx", "reader", "admin")) {
      as(user).body(value).put(reported).then().statusCode(403);
      as(user).delete(reported).then().statusCode(403);
      as(user)
          .header("If-Match", "\"1\"")
          .body("{\"state\": \"open\"}")
          .put(path("GROUP/2017/level"))
          .then()
          .statusCode(403);
    }
    list("").body("lines", empty());
  }

  @Test
  void whatCannotBeReportedIsNamed() {
    report("GROUP/2017/level", "1,000").statusCode(422).body("errors.column", contains("value"));
    report("NOWHERE/2017/level", "1")
        .statusCode(422)
        .body("errors.rule", contains("unknown-region"));
    report("GROUP/2017-Q1/level", "1")
        .statusCode(422)
        .body("errors.rule", contains("period-frequency"));
    report("GROUP/2017/rank", "1").statusCode(404);
    report("GROUP/17/level", "1").statusCode(404);
  }

  private ValidatableResponse report(String line, String value) {
    return as(STATISTICIAN)
        .body("{\"value\": \"%s\", \"source\": \"table 1\"}".formatted(value))
        .put("/api/reconciliation/reported/" + indicator + "/" + line)
        .then();
  }

  private ValidatableResponse note(String line, String ifMatch, String state, String explanation) {
    String said = explanation == null ? "null" : "\"" + explanation + "\"";
    return as(STATISTICIAN)
        .header("If-Match", ifMatch)
        .body("{\"state\": \"%s\", \"explanation\": %s}".formatted(state, said))
        .put(path(line))
        .then();
  }

  private ValidatableResponse line(String line) {
    return given().get(path(line)).then().statusCode(200);
  }

  private String path(String line) {
    return "/api/reconciliation/" + indicator + "/" + line;
  }

  private ValidatableResponse list(String more) {
    return given().get("/api/reconciliation?indicator=" + indicator + more).then().statusCode(200);
  }

  private static RequestSpecification as(String user) {
    return given()
        .auth()
        .oauth2(Tokens.of(user))
        .header("Accept-Language", "en")
        .contentType("application/json");
  }
}
