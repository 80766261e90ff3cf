package dev.frontier.platform.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("A service that refuses")
class ProblemMappersTest {

  private static final String PROBLEM = "application/problem+json";

  @ParameterizedTest(name = "{0} {1}: {2} {3}")
  @CsvSource({
    "GET, /sample/four-eyes, 403, four-eyes",
    "GET, /sample/secret, 401, unauthenticated",
    "GET, /sample/me, 401, unauthenticated",
    "GET, /sample/nowhere, 404, not-found",
    "GET, /nowhere, 404, not-found",
    "DELETE, /sample/version, 405, method-not-allowed",
    "PUT, /sample/version, 428, precondition-required",
    "GET, /sample/bug, 500, internal",
    "GET, /sample/database-away, 503, service-unavailable",
  })
  @DisplayName("answers with a problem of the catalogue")
  void problems(String method, String path, int status, String slug) {
    given()
        .when()
        .request(method, path)
        .then()
        .statusCode(status)
        .contentType(PROBLEM)
        .header("Vary", containsString("Accept-Language"))
        .header("Cache-Control", "no-store")
        .body("type", equalTo("urn:frontier:problem:" + slug))
        .body("status", equalTo(status))
        .body("instance", equalTo(path));
  }

  @ParameterizedTest(name = "token {0}: {1} {2}")
  @CsvSource({
    "stale, 401, invalid-token",
    "reader, 403, forbidden",
  })
  @DisplayName("tells a bad token from a missing right")
  void tokens(String token, int status, String slug) {
    given()
        .header("Authorization", "Bearer " + token)
        .when()
        .get("/sample/secret")
        .then()
        .statusCode(status)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:frontier:problem:" + slug));
  }

  @Test
  @DisplayName("refuses a bad token even where none is needed")
  void badTokenOnPublicAddress() {
    given()
        .header("Authorization", "Bearer stale")
        .when()
        .get("/sample/version")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("invalid_token"))
        .body("type", equalTo("urn:frontier:problem:invalid-token"));
  }

  @Test
  @DisplayName("speaks Chinese when asked")
  void chinese() {
    given()
        .header("Accept-Language", "zh-CN,zh;q=0.9")
        .when()
        .get("/sample/four-eyes")
        .then()
        .statusCode(403)
        .header("Content-Language", "zh-CN")
        .body("title", equalTo("需要另一人办理"));
  }

  @Test
  @DisplayName("says where JSON breaks off")
  void malformedJson() {
    given()
        .contentType(ContentType.JSON)
        .body("{\n  \"reason\": \"x\",\n  \"rows\": [}")
        .when()
        .post("/sample/filing")
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:frontier:problem:malformed-json"))
        .body("line", equalTo(3));
  }

  @Test
  @DisplayName("names the field that has the wrong type")
  void wrongType() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"rows\": [{\"region\": \"CN-GX\", \"value\": \"many\"}]}")
        .when()
        .post("/sample/filing")
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:frontier:problem:invalid-body"))
        .body("field", equalTo("rows[0].value"))
        .body("detail", containsString("a number"));
  }

  @Test
  @DisplayName("names a field that does not exist, and those that do")
  void unknownField() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"rowz\": []}")
        .when()
        .post("/sample/filing")
        .then()
        .statusCode(422)
        .body("errors[0].rule", equalTo("unknown-field"))
        .body("errors[0].mend", containsString("reason, rows"));
  }

  @Test
  @DisplayName("lists each field that breaks a rule, by the path that was sent")
  void constraints() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"reason\": \"too long\", \"rows\": [{\"region\": \" \"}]}")
        .when()
        .post("/sample/filing")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:frontier:problem:invalid-fields"))
        .body("errors.column", hasItems("reason", "rows[0].region"))
        .body("errors.rule", hasItems("text-too-long", "required"));
  }

  @Test
  @DisplayName("says which formats it takes")
  void unsupportedMediaType() {
    given()
        .contentType("text/plain")
        .body("hello")
        .when()
        .post("/sample/filing")
        .then()
        .statusCode(415)
        .body("type", equalTo("urn:frontier:problem:unsupported-media-type"))
        .body("detail", containsString("application/json"));
  }

  @Test
  @DisplayName("says which formats it can give")
  void notAcceptable() {
    given()
        .accept("image/png")
        .when()
        .get("/sample/version")
        .then()
        .statusCode(406)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:frontier:problem:not-acceptable"));
  }

  @Test
  @DisplayName("names all the formats that just this address reads")
  void formatsRead() {
    given()
        .contentType("text/plain")
        .body("hello")
        .when()
        .post("/sample/table")
        .then()
        .statusCode(415)
        .body("detail", containsString("application/json, text/csv"));
  }

  @Test
  @DisplayName("names all the formats that just this address gives")
  void formatsGiven() {
    given()
        .accept("image/png")
        .contentType("text/csv")
        .body("a,b")
        .when()
        .post("/sample/table")
        .then()
        .statusCode(406)
        .contentType(PROBLEM)
        .body("detail", containsString("application/xml, text/csv"));
  }

  @Test
  @DisplayName("keeps its inner workings to itself when it fails, and gives a number to report")
  void internal() {
    given()
        .when()
        .get("/sample/bug")
        .then()
        .statusCode(500)
        .body("trace", not(emptyString()))
        .body("toString()", not(containsString("IllegalState")))
        .body("toString()", not(containsString("secret of")));
  }

  @Test
  @DisplayName("refuses a body over the limit")
  void tooLarge() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"reason\": \"" + "x".repeat(30_000) + "\"}")
        .when()
        .post("/sample/filing")
        .then()
        .statusCode(413);
  }

  @Test
  @DisplayName("gives 304 to a reader who has the version, and takes a change only to that version")
  void conditional() {
    given().header("If-None-Match", "W/\"7\"").when().get("/sample/version").then().statusCode(304);
    given()
        .header("If-Match", "\"6\"")
        .when()
        .put("/sample/version")
        .then()
        .statusCode(412)
        .body("detail", containsString("\"7\""));
    given()
        .header("If-Match", "\"7\"")
        .when()
        .put("/sample/version")
        .then()
        .statusCode(200)
        .body("asked", equalTo(7));
  }

  @Test
  @DisplayName("names the allowed methods in the header Allow")
  void allow() {
    given()
        .when()
        .delete("/sample/version")
        .then()
        .statusCode(405)
        .header("Allow", containsString("PUT"));
  }

  @Test
  @DisplayName("knows an anonymous caller as nobody, with no role, region or ministry")
  void anonymousCaller() {
    given()
        .when()
        .get("/sample/anyone")
        .then()
        .statusCode(200)
        .body("anonymous", equalTo(true))
        .body("username", equalTo(""))
        .body("subject", equalTo(""))
        .body("roles.size()", equalTo(0))
        .body("regions.size()", equalTo(0))
        .body("ministry", equalTo("none"))
        .body("keySet()", hasItem("ministry"));
  }
}
