package dev.frontier.indicator.adapter.in.rest;

import static dev.frontier.indicator.Figures.release;
import static dev.frontier.indicator.Figures.revised;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.Paper;
import dev.frontier.indicator.PaperClaims;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class ClaimsApiTest extends ClaimsWorld {

  @Test
  void aClaimIsJudgedWhenItIsRegistered() {
    register("growth", growth("CN-A", "20.0"))
        .statusCode(201)
        .header("Location", containsString("/api/claims/"))
        .body("id", equalTo(id("growth")))
        .body("type", equalTo("growth"))
        .body("content.figure", equalTo("20.0"))
        .body("verdict.verdict", equalTo("true"))
        .body("verdict.value", equalTo("20"))
        .body("verdict.low", equalTo("19.890054"))
        .body("verdict.high", equalTo("20.110056"))
        .body("verdict.since", equalTo(Figures.vintage(1).toString()))
        .body(
            "verdict.inputs",
            contains(
                indicator + "/CN-A/2017@" + Figures.vintage(1),
                indicator + "/CN-A/2018@" + Figures.vintage(1)));
  }

  @Test
  void aFalseClaimSaysWhatTheRecordGivesInstead() {
    register("false", growth("CN-A", "25"))
        .statusCode(201)
        .body("verdict.verdict", equalTo("false"))
        .body("verdict.value", equalTo("20"))
        .body("verdict.reason", nullValue());
  }

  @Test
  void aClaimOnWhatIsNotInTheRecordIsUndecidedAndSaysWhy() {
    register("period", growth("CN-A", "5").replace("2018", "2021"))
        .statusCode(201)
        .body("verdict.verdict", equalTo("undecidable"))
        .body("verdict.value", nullValue())
        .body("verdict.reason", equalTo("period_missing"));
  }

  @Test
  void everyClaimOfThePaperIsTakenAsItStandsInItsFile() {
    Paper.regions().forEach(it -> Figures.put(put, it));
    Paper.indicators().forEach(it -> Figures.put(put, it));

    PaperClaims.bodies()
        .forEach(
            it -> send(STATISTICIAN, it.toString()).statusCode(anyOf(equalTo(200), equalTo(201))));

    list("code=BORDER9&limit=500").body("claims.id", hasItems("P0-02", "P1.3-09", "P1.4-19"));
  }

  @Test
  void theSameAgainChangesNothingAndAnotherOfTheSameIdIsRefused() {
    register("twice", growth("CN-A", "20.0")).statusCode(201);

    register("twice", growth("CN-A", "20.0")).statusCode(200);

    one("twice", null).body("history", hasSize(2));
    register("twice", growth("CN-A", "20.1"))
        .statusCode(409)
        .body("type", equalTo("urn:frontier:problem:already-exists"));
  }

  @Test
  void claimsAreListedByVerdictAndCodeInPagesWithTheCountsOfAll() {
    register("a", growth("CN-A", "20.0")).statusCode(201);
    register("b", growth("CN-A", "99")).statusCode(201);
    register("c", total("97.00")).statusCode(201);

    list("code=" + indicator)
        .body("claims.id", contains(id("a"), id("b"), id("c")))
        .body("claims.verdict.verdict", contains("true", "false", "true"))
        .body("counts.undecidable", notNullValue())
        .body("next", nullValue());
    list("verdict=false&code=" + indicator).body("claims.id", contains(id("b")));
    list("type=level&code=" + indicator).body("claims.id", contains(id("c")));
    String next =
        list("limit=2&code=" + indicator)
            .body("claims.id", contains(id("a"), id("b")))
            .extract()
            .path("next");
    list("limit=2&code=%s&after=%s".formatted(indicator, next))
        .body("claims.id", contains(id("c")))
        .body("next", nullValue());
  }

  @Test
  void whoHasTheAnswerIsNotSentItAgainUntilAVerdictChanges() {
    register("tag", growth("CN-A", "20.0")).statusCode(201);
    String path = "/api/claims/" + id("tag");
    String tag = given().get(path).then().statusCode(200).extract().header("ETag");
    given().header("If-None-Match", tag).get(path).then().statusCode(304);

    take(release(13, "CN-A", revised(2018, "13.00")));

    given().header("If-None-Match", tag).get(path).then().statusCode(200);
  }

  @Test
  void onlyAStatisticianRegistersAndAnybodyReads() {
    String body = body("roles", growth("CN-A", "20.0"));
    given().contentType("application/json").body(body).post("/api/claims").then().statusCode(401);
    for (String user : List.of("officer-gx", "approver-gx", "reader", "admin")) {
      send(user, body).statusCode(403);
    }

    list("code=" + indicator).body("claims", empty());
  }

  @Test
  void everythingThatIsWrongWithAContentIsSaidAtOnce() {
    send(
            STATISTICIAN,
            body(
                "wrong",
                "{\"type\": \"growth\", \"indicator\": \"x\", \"region\": \"CN-A\","
                    + " \"from\": \"2018\", \"to\": \"2017\", \"relation\": \"same\","
                    + " \"figure\": \"1e9\", \"group\": \"GROUP\"}"))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:frontier:problem:invalid-fields"))
        .body(
            "errors.column",
            hasItems(
                "content.indicator",
                "content.to",
                "content.relation",
                "content.figure",
                "content.group"))
        .body("errors.message", not(hasItem(nullValue())))
        .body("errors.mend", not(hasItem(nullValue())));
  }

  @Test
  void codesThatTheCatalogueDoesNotHaveAreRefused() {
    send(STATISTICIAN, body("codes", growth("CN-NOWHERE", "1")))
        .statusCode(422)
        .body("errors.rule", contains("unknown-region"));
    send(
            STATISTICIAN,
            body(
                "codes",
                "{\"type\":\"members\",\"group\":\"CN-A\",\"relation\":\"equals\",\"figure\":\"4\"}"))
        .statusCode(422)
        .body("errors.column", contains("content.group"));
    send(
            STATISTICIAN,
            body(
                "codes", growth("CN-A", "1").replace("2018", "2018-Q1").replace("2017", "2017-Q1")))
        .statusCode(422)
        .body("errors.rule", hasItem("period-frequency"));
    send(STATISTICIAN, body("codes", "{\"type\":\"nonsense\"}"))
        .statusCode(422)
        .body("errors.column", contains("content.type"));
    send(STATISTICIAN, "{\"id\":\"x y\",\"textZh\":\"\",\"content\":null}")
        .statusCode(422)
        .body("errors.column", hasItems("content", "id", "textEn", "textZh"));
    given().get("/api/claims/nowhere").then().statusCode(404);
    given().get("/api/claims?verdict=maybe").then().statusCode(400);
    given().get("/api/claims?limit=501").then().statusCode(400);
    given().get("/api/claims?verdit=true").then().statusCode(400);
  }

  @Test
  void refusalsAreSaidInTheReadersLanguage() {
    String zh =
        given()
            .auth()
            .oauth2(Tokens.of(STATISTICIAN))
            .header("Accept-Language", "zh-CN")
            .contentType("application/json")
            .body(body("zh", growth("CN-NOWHERE", "1")))
            .post("/api/claims")
            .then()
            .statusCode(422)
            .extract()
            .path("errors[0].message");

    assertEquals("“CN-NOWHERE”", zh.substring(0, Math.min(12, zh.length())));
  }
}
