package dev.frontier.ingestion.adapter.in.rest;

import static io.restassured.RestAssured.given;

import dev.frontier.platform.testing.Tokens;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Speaks to the service as one of the demo users. */
final class Client {
  static final String SUBMISSIONS = "/api/submissions";

  private final String user;

  private Client(String user) {
    this.user = user;
  }

  static Client of(String user) {
    return new Client(user);
  }

  /** A request of this user; {@code anonymous} sends no token. */
  RequestSpecification request() {
    RequestSpecification request = given().header("Accept-Language", "en");
    return user.equals("anonymous") ? request : request.auth().oauth2(Tokens.of(user));
  }

  /** Files a body as it is, with exactly this media type. */
  Response file(String type, byte[] body) {
    return exactly(type).body(body).post(SUBMISSIONS);
  }

  /** A request to which the client adds no charset of its own. */
  RequestSpecification exactly(String type) {
    EncoderConfig encoder =
        EncoderConfig.encoderConfig()
            .appendDefaultContentCharsetToContentTypeIfUndefined(false)
            .encodeContentTypeAs(type.replaceFirst(";.*", ""), ContentType.TEXT);
    return request().config(RestAssuredConfig.config().encoderConfig(encoder)).contentType(type);
  }

  Response file(String json) {
    return request().contentType(ContentType.JSON).body(json).post(SUBMISSIONS);
  }

  Response file(String region, String indicator, String period, String value) {
    return file(filing(region, indicator, period, value, null));
  }

  /** Files and answers the identifier. */
  String filed(String region, String indicator, String period, String value, String reason) {
    return file(filing(region, indicator, period, value, reason))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Does a step, whatever has happened since it was read. */
  Response step(String id, String step) {
    return request().header("If-Match", "*").post(SUBMISSIONS + "/" + id + "/" + step);
  }

  Response giveBack(String id, String reason) {
    return step(id, "return", reason);
  }

  /** A step that says why; null for one that does not. */
  Response step(String id, String step, String reason) {
    return request()
        .header("If-Match", "*")
        .contentType(ContentType.JSON)
        .body("{\"reason\":" + (reason == null ? "null" : "\"" + reason + "\"") + "}")
        .post(SUBMISSIONS + "/" + id + "/" + step);
  }

  Response get(String id) {
    return request().get(SUBMISSIONS + "/" + id);
  }

  static String filing(
      String region, String indicator, String period, String value, String reason) {
    return """
    {"reason":%s,"rows":[
      {"region":"%s","indicator":"%s","period":"%s","value":%s,"obs_status":"A","note":null}]}
    """
        .formatted(
            reason == null ? "null" : "\"" + reason + "\"", region, indicator, period, value);
  }

  /** Brings figures of Guangxi all the way. */
  static String published(String indicator, String period, String value, String reason) {
    String id = of("officer-gx").filed("CN-GX", indicator, period, value, reason);
    of("officer-gx").step(id, "submit").then().statusCode(200);
    of("approver-gx").step(id, "approve").then().statusCode(200);
    of("statistician-a").step(id, "publish").then().statusCode(200);
    return id;
  }
}
