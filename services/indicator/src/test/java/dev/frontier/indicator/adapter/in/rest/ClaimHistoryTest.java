package dev.frontier.indicator.adapter.in.rest;

import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.release;
import static dev.frontier.indicator.Figures.revised;
import static dev.frontier.indicator.Figures.withdrawn;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Verdicts follow the figures, and none that was given is lost. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class ClaimHistoryTest extends ClaimsWorld {

  @Test
  void aRevisionIsJudgedAndEveryVerdictBeforeItStaysReadable() {
    register("revised", growth("CN-A", "20.0")).statusCode(201);

    take(release(10, "CN-A", revised(2018, "15.00")));

    one("revised", null).body("claim.verdict.verdict", equalTo("false"));
    one("revised", null).body("claim.verdict.value", equalTo("50"));
    one("revised", Figures.vintage(9).toString()).body("claim.verdict.verdict", equalTo("true"));
    one("revised", "2025-01-01T00:00:00Z")
        .body("claim.verdict.verdict", equalTo("undecidable"))
        .body("claim.verdict.reason", equalTo("not_in_record"))
        .body("claim.verdict.since", nullValue());
    one("revised", null).body("history.verdict", contains("false", "true", "undecidable"));
  }

  @Test
  void aWithdrawalMakesAClaimUndecided() {
    register("withdrawn", growth("CN-B", "-10")).body("verdict.verdict", equalTo("true"));

    take(release(11, "CN-B", withdrawn(2018)));

    one("withdrawn", null)
        .body("claim.verdict.verdict", equalTo("undecidable"))
        .body("claim.verdict.reason", equalTo("withdrawn"));
  }

  @Test
  void onlyClaimsThatTheFiguresCanAffectAreJudgedAnew() {
    register("own", growth("CN-A", "20.0")).statusCode(201);
    register("other", growth("CN-B", "-10")).statusCode(201);
    register("total", total("96.00")).statusCode(201);

    take(release(12, "CN-A", revised(2017, "11.00"), figure(2019, "1.00")));

    one("own", null).body("history", hasSize(3));
    one("other", null).body("history", hasSize(2));
    one("total", null).body("history", hasSize(5)).body("history[0].verdict", equalTo("true"));
  }

  @Test
  void aVintageThatComesLateTakesItsPlaceAndTheLaterOnesAreJudgedAgain() {
    register("late", growth("CN-C", "-10")).statusCode(201);
    take(release(20, "CN-C", revised(2018, "24.00")));

    take(release(15, "CN-C", revised(2017, "40.00")));

    one("late", Figures.vintage(14).toString()).body("claim.verdict.value", equalTo("-10"));
    one("late", Figures.vintage(15).toString()).body("claim.verdict.value", equalTo("-32.5"));
    one("late", null).body("claim.verdict.value", equalTo("-40"));
    one("late", null)
        .body("history.value", contains("-40", "-20", "-32.5", "-10", null))
        .body("history.since[0]", equalTo(Figures.vintage(20).toString()));
  }

  @Test
  void whoeverIsInAGroupDecidesAClaimOnItAnewWithoutTouchingWhatWasSaid() {
    // Provinces of its own: a group of the others' would have figures and ranks in other tests.
    List<String> own = List.of("CN-YA", "CN-YB", "CN-YC");
    own.forEach(code -> Figures.put(put, Figures.province(code)));
    take(
        release(6, "CN-YA", figure(2018, "12.00")),
        release(7, "CN-YB", figure(2018, "18.00")),
        release(8, "CN-YC", figure(2018, "27.00")));
    String group = "Z" + indicator.substring(6);
    putGroup(group, "\"CN-YA\", \"CN-YB\"");
    String content = total("40").replace("GROUP", group);
    register("members", content).body("verdict.verdict", equalTo("false"));

    putGroup(group, "\"CN-YA\", \"CN-YB\", \"CN-YC\"");

    one("members", null).body("claim.verdict.verdict", equalTo("true"));
    one("members", null).body("claim.verdict.value", equalTo("57.00"));
    one("members", Figures.vintage(9).toString()).body("claim.verdict.verdict", equalTo("false"));
  }

  @Test
  void aCorrectionOfTheRegisterIsJudgedAndSoIsStriking() {
    facility("HISTORY_1", "FREE_TRADE_ZONE", "CN-A", 1);
    register("register", facilities("FREE_TRADE_ZONE", "CN-A", "3"))
        .body("verdict.verdict", equalTo("false"));

    String corrected = facility("HISTORY_1", "FREE_TRADE_ZONE", "CN-A", 3);
    String other = facility("HISTORY_1", "CROSS_BORDER_ECONOMIC_ZONE", "CN-A", 3);
    facility("HISTORY_2", "FREE_TRADE_ZONE", "CN-B", 1);
    String back = facility("HISTORY_1", "FREE_TRADE_ZONE", "CN-A", 3);
    strike("HISTORY_1");

    one("register", corrected).body("claim.verdict.verdict", equalTo("true"));
    one("register", other).body("claim.verdict.reason", equalTo("not_in_record"));
    one("register", back).body("claim.verdict.value", equalTo("3"));
    one("register", null).body("claim.verdict.value", equalTo("0"));
  }

  @Test
  void aClaimIsJudgedByWhatTheRegisterSaidBeforeItWasRegistered() {
    String entered = facility("BEFORE_1", "PILOT_ZONE", "CN-A", 1);
    String corrected = facility("BEFORE_1", "PILOT_ZONE", "CN-A", 2);
    String other = facility("BEFORE_1", "BORDER_ECONOMIC_ZONE", "CN-A", 2);

    register("before", facilities("PILOT_ZONE", "CN-A", "1"))
        .body("verdict.reason", equalTo("not_in_record"));

    one("before", entered).body("claim.verdict.verdict", equalTo("true"));
    one("before", corrected).body("claim.verdict.value", equalTo("2"));
    one("before", other).body("claim.verdict.reason", equalTo("not_in_record"));
  }

  @Test
  void whatHasEndedCountsNoMoreAndWhatLiesInADivisionCountsForItsProvince() {
    Figures.put(put, Figures.province("CN-YD"));
    Figures.put(put, Figures.division("CN-110200", RegionKind.PREFECTURE, "CN-YD"));
    facility("ENDED", "INTERNATIONAL_AIRPORT", "CN-YD", 1, "2020-12-31");
    facility("DIVISION", "INTERNATIONAL_AIRPORT", "CN-110200", 1);

    register("airports", facilities("INTERNATIONAL_AIRPORT", "CN-YD", "1"))
        .body("verdict.verdict", equalTo("true"));
  }

  private static String facilities(String kind, String region, String figure) {
    return """
    {"type": "facilities", "kinds": ["%s"], "region": "%s", "relation": "equals", "figure": "%s"}
    """
        .formatted(kind, region, figure);
  }

  /** Puts an entry and tells since when it is known so. */
  private static String facility(String code, String kind, String region, int count) {
    return facility(code, kind, region, count, null);
  }

  private static String facility(
      String code, String kind, String region, int count, String validTo) {
    String path = "/api/facilities/" + code;
    String tag = given().get(path).header("ETag");
    return given()
        .auth()
        .oauth2(Tokens.of(STATISTICIAN))
        .contentType("application/json")
        .headers(tag == null ? Map.of() : Map.of("If-Match", tag))
        .body(
            """
            {"kind": "%s", "nameZh": "试", "nameEn": "Trial", "region": "%s", "count": %d,
             "validTo": %s, "reason": "for a test"}
            """
                .formatted(kind, region, count, validTo == null ? null : "\"" + validTo + "\""))
        .put(path)
        .then()
        .statusCode(anyOf(equalTo(200), equalTo(201)))
        .extract()
        .path("knownFrom");
  }

  private static void strike(String code) {
    given()
        .auth()
        .oauth2(Tokens.of(STATISTICIAN))
        .header("If-Match", "*")
        .delete("/api/facilities/" + code + "?reason=Twice")
        .then()
        .statusCode(204);
  }

  private static void putGroup(String code, String members) {
    given()
        .auth()
        .oauth2(Tokens.of(STATISTICIAN))
        .contentType("application/json")
        .body(
            """
            {"nameZh": "组", "nameEn": "Group", "kind": "aggregate", "members": [%s],
             "reason": "for a test"}
            """
                .formatted(members))
        .headers(known(code))
        .put("/api/regions/" + code)
        .then()
        .statusCode(anyOf(equalTo(200), equalTo(201)));
  }

  private static Map<String, String> known(String code) {
    String tag = given().get("/api/regions/" + code).header("ETag");
    return tag == null ? Map.of() : Map.of("If-Match", tag);
  }
}
