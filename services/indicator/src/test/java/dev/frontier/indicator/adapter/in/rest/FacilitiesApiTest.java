package dev.frontier.indicator.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class FacilitiesApiTest {

  private static final String LIST = "/api/facilities";

  @Inject PutCatalogueEntry put;

  @BeforeEach
  void regions() {
    Figures.put(put, Figures.NATION);
    Figures.MEMBERS.forEach(code -> Figures.put(put, Figures.province(code)));
    Figures.put(put, Figures.GROUP);
  }

  @Test
  void anEntryIsStoredAndFoundByKindRegionAndDay() {
    put("FIND", entry("RAIL_PORT", "CN-A", "2010-01-01", "2015-12-31"), null).statusCode(201);

    get(LIST + "/FIND")
        .header("ETag", equalTo("\"1\""))
        .body("kindZh", equalTo("铁路口岸"))
        .body("validTo", equalTo("2015-12-31"))
        .body("version", equalTo(1));
    get(LIST + "?kind=RAIL_PORT&region=CN-A").body("facilities.code", hasItem("FIND"));
    get(LIST + "?kind=EXPO,PIPELINE").body("facilities.code", not(hasItem("FIND")));
    get(LIST + "?region=CN-B").body("facilities.code", not(hasItem("FIND")));
    get(LIST + "?region=CN").body("facilities.code", hasItem("FIND"));
    get(LIST + "?region=GROUP&kind=RAIL_PORT").body("facilities.code", hasItem("FIND"));
    get(LIST + "?validOn=2015-12-31").body("facilities.code", hasItem("FIND"));
    get(LIST + "?validOn=2016-01-01").body("facilities.code", not(hasItem("FIND")));
  }

  @Test
  void aCorrectionNeedsTheVersionThatWasLookedAt() {
    put("GUARD", entry("EXPO", "CN-A", null, null), null).statusCode(201);
    String corrected = entry("EXPO", "CN-B", null, null);

    put("GUARD", corrected, null).statusCode(428);
    put("GUARD", corrected, "\"7\"").statusCode(412).body("detail", containsString("\"1\""));
    put("GUARD", corrected, "\"1\"").statusCode(200).body("version", equalTo(2));
    put("GUARD", corrected, "\"1\"").statusCode(412);
    put("GUARD", corrected, "*").statusCode(200).body("version", equalTo(2));
  }

  @Test
  void aNewEntryCannotBeTakenForOneThatIsThere() {
    put("NOT_THERE", entry("EXPO", "CN-A", null, null), "\"1\"").statusCode(412);

    given().get(LIST + "/NOT_THERE").then().statusCode(404);
  }

  @Test
  void whoWantsANewEntryOnlyGetsNoOther() {
    put("ONCE", entry("EXPO", "CN-A", null, null), null).statusCode(201);

    as("statistician-a")
        .header("If-None-Match", "*")
        .body(entry("EXPO", "CN-A", null, null))
        .put(LIST + "/ONCE")
        .then()
        .statusCode(412);
  }

  @Test
  void theRegisterIsReadAsItWasKnown() {
    put("KNOWN", entry("PIPELINE", "CN-A", null, null), null).statusCode(201);
    String then = get(LIST).extract().path("asOf");
    put("KNOWN", entry("PIPELINE", "CN-B", null, null), "\"1\"").statusCode(200);

    get(LIST + "/KNOWN").body("region", equalTo("CN-B"));
    get(LIST + "/KNOWN?asOf=" + then).body("region", equalTo("CN-A"));
    get(LIST + "?region=CN-A&asOf=" + then).body("facilities.code", hasItem("KNOWN"));
    given().get(LIST + "/KNOWN?asOf=2001-01-01T00:00:00Z").then().statusCode(404);
  }

  @Test
  void anEntryThatIsStruckKeepsItsHistory() {
    put("STRUCK", entry("EXPO", "CN-A", null, null), null).statusCode(201);
    as("statistician-a").delete(LIST + "/STRUCK?reason=Twice").then().statusCode(428);
    as("statistician-a")
        .header("If-Match", "\"1\"")
        .delete(LIST + "/STRUCK?reason=Entered%20twice")
        .then()
        .statusCode(204);

    given().get(LIST + "/STRUCK").then().statusCode(404);
    get(LIST).body("facilities.code", not(hasItem("STRUCK")));
    get(LIST + "/STRUCK/history")
        .body("versions.struck", contains(false, true))
        .body("versions.reason", contains("First entry", "Entered twice"))
        .body("versions[1].knownTo", nullValue());
    put("STRUCK", entry("EXPO", "CN-A", null, null), null)
        .statusCode(201)
        .body("version", equalTo(3));
  }

  @Test
  void onlyAStatisticianMayWrite() {
    String body = entry("EXPO", "CN-A", null, null);
    given().contentType("application/json").body(body).put(LIST + "/NOBODY").then().statusCode(401);
    for (String user : List.of("officer-gx", "approver-gx", "reader", "admin")) {
      as(user).body(body).put(LIST + "/NOBODY").then().statusCode(403);
      as(user).header("If-Match", "*").delete(LIST + "/NOBODY?reason=x").then().statusCode(403);
    }
    given().header("If-Match", "*").delete(LIST + "/NOBODY?reason=x").then().statusCode(401);
  }

  @Test
  void whatIsWrongWithAnEntryIsSaidFieldByField() {
    put("WRONG", "{\"nameZh\": \"\"}", null)
        .statusCode(422)
        .body("errors.column", hasItems("kind", "nameZh", "nameEn", "region", "count", "reason"));
    put("WRONG", entry("EXPPO", "CN-A", null, null), null)
        .statusCode(422)
        .body("errors[0].rule", equalTo("choice"))
        .body("errors[0].mend", containsString("EXPO"));
    put("WRONG", entry("EXPO", "CN-NOWHERE", "2010-01-01", "2009-12-31"), null)
        .statusCode(422)
        .body("errors.rule", contains("unknown-region"));
    put("WRONG", entry("EXPO", "CN-A", "2010-01-01", "2009-12-31"), null)
        .statusCode(422)
        .body("errors.rule", contains("time-too-early"));
    put("WRONG", entry("EXPO", "CN-A", "+12010-01-01", null), null)
        .statusCode(422)
        .body("errors.rule", contains("out-of-range"));
    put("WRONG", entry("EXPO", "CN-A", "tomorrow", null), null).statusCode(400);
    put("WRONG", entry("EXPO", "CN-A", null, null).replace("First entry", "a\\u0000b"), null)
        .statusCode(422)
        .body("errors.rule", contains("control-characters"));
    as("statistician-a")
        .header("If-Match", "*")
        .delete(LIST + "/WRONG?reason=a%00b")
        .then()
        .statusCode(400);
    given().get(LIST + "?kind=EXPOS").then().statusCode(400).body("choices[0]", equalTo("EXPO"));
    given().get(LIST + "?region=CN-X").then().statusCode(400);
    given().get(LIST + "?validOn=2021-02-30").then().statusCode(400);
    given()
        .get(LIST + "?validAt=2021-02-03")
        .then()
        .statusCode(400)
        .body("choices[0]", equalTo("validOn"));
    given().get(LIST + "/NEVER_THERE/history").then().statusCode(404);
  }

  @Test
  void theRegisterIsGivenInPagesAndFiles() {
    put("PAGE1", entry("EXPO", "CN-C", null, null), null).statusCode(201);
    put("PAGE2", entry("ROAD_PORT", "CN-C", null, null), null).statusCode(201);
    String first = LIST + "?region=CN-C&limit=1&fields=nameEn";

    String next = get(first).body("facilities.code", contains("PAGE1")).extract().path("next");
    get(first + "&cursor=" + next)
        .body("facilities.code", contains("PAGE2"))
        .body("next", nullValue());
    String csv = get(LIST + "?region=CN-C&format=csv").contentType("text/csv").extract().asString();
    assertEquals(3, csv.lines().count());
    get(LIST + "?format=xlsx");
  }

  private static String entry(String kind, String region, String from, String to) {
    return """
    {"kind": "%s", "nameZh": "试验", "nameEn": "Trial", "region": "%s", "count": 1,
     "validFrom": %s, "validTo": %s, "reason": "First entry"}
    """
        .formatted(kind, region, quoted(from), quoted(to));
  }

  private static String quoted(String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }

  private static ValidatableResponse put(String code, String body, String ifMatch) {
    RequestSpecification request = as("statistician-a").body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put(LIST + "/" + code).then();
  }

  private static RequestSpecification as(String user) {
    return given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(Tokens.of(user))
        .header("Accept-Language", "en")
        .contentType("application/json");
  }

  private static ValidatableResponse get(String path) {
    return given().urlEncodingEnabled(false).get(path).then().statusCode(200);
  }
}
