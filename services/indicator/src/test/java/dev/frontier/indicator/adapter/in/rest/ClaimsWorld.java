package dev.frontier.indicator.adapter.in.rest;

import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.release;
import static io.restassured.RestAssured.given;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.application.FollowReleases;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.platform.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Two years of four provinces under an indicator of its own, and claims on it. */
abstract class ClaimsWorld {

  static final String STATISTICIAN = "statistician-a";

  @Inject PutCatalogueEntry put;
  @Inject FollowReleases follow;

  String indicator;

  @BeforeEach
  void fourProvincesWithTwoYears() {
    indicator = "CLAIM_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
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

  void take(Release... releases) {
    follow.handle(List.of(releases).stream().map(it -> Figures.of(indicator, it)).toList());
  }

  String growth(String region, String figure) {
    return """
    {"type": "growth", "indicator": "%s", "region": "%s", "from": "2017", "to": "2018",
     "relation": "equals", "figure": "%s"}
    """
        .formatted(indicator, region, figure);
  }

  String total(String figure) {
    return """
    {"type": "level", "indicator": "%s", "region": "GROUP", "period": "2018",
     "relation": "at_least", "figure": "%s"}
    """
        .formatted(indicator, figure);
  }

  String id(String name) {
    return indicator + "-" + name;
  }

  String body(String name, String content) {
    return """
    {"id": "%s", "textZh": "试", "textEn": "Trial", "content": %s}
    """
        .formatted(id(name), content);
  }

  ValidatableResponse register(String name, String content) {
    return send(STATISTICIAN, body(name, content));
  }

  static ValidatableResponse send(String user, String body) {
    return given()
        .auth()
        .oauth2(Tokens.of(user))
        .header("Accept-Language", "en")
        .contentType("application/json")
        .body(body)
        .post("/api/claims")
        .then();
  }

  ValidatableResponse one(String name, String asOf) {
    String query = asOf == null ? "" : "?asOf=" + asOf;
    return given().get("/api/claims/" + id(name) + query).then().statusCode(200);
  }

  static ValidatableResponse list(String query) {
    return given().get("/api/claims?" + query).then().statusCode(200);
  }
}
