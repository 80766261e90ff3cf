package dev.frontier.indicator.adapter.in.rest;

import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.release;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.EventReader;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import dev.frontier.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units, computed indicators and divisions by the interface, down to what is read of them. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class ComputedApiTest {

  private static final String UNIT =
      """
      {"nameZh": "美元/人", "nameEn": "US dollars per person", "dimension": "%s", "summable": false}
      """;
  private static final String INDICATOR =
      """
      {"nameZh": "试", "nameEn": "Trial", "unit": "%s", "unitMult": %d, "decimals": 2, "freq": "A",
       "higherIsBetter": true, "expression": %s, "reason": "%s"}
      """;

  @Inject PutCatalogueEntry put;
  @Inject ReceiveFigures receive;

  @BeforeEach
  void aSmallCountry() {
    Figures.put(put, Figures.NATION);
    Figures.MEMBERS.forEach(code -> Figures.put(put, Figures.province(code)));
    Figures.put(put, Figures.GROUP);
  }

  @Test
  void whatIsComputedIsReadRankedAndExplainedAsWhatIsFiledIs() {
    put("/api/units/X_PER_HEAD", UNIT.formatted("USD/PERSON")).statusCode(201);
    filed("COMPUTED_API_A_TRADE", "USD", 8);
    filed("COMPUTED_API_A_PEOPLE", "PERSON", 4);
    put(
            "/api/indicators/COMPUTED_API_A_HEAD",
            computed("X_PER_HEAD", 0, "per_head(COMPUTED_API_A_TRADE,COMPUTED_API_A_PEOPLE)"))
        .statusCode(201)
        .body("expression", equalTo("per_head(COMPUTED_API_A_TRADE, COMPUTED_API_A_PEOPLE)"));

    publish("COMPUTED_API_A_TRADE", 1, "10", "20", "30", "40");
    publish("COMPUTED_API_A_PEOPLE", 2, "1", "1", "1", "1");

    given()
        .get("/api/series?indicator=COMPUTED_API_A_HEAD&region=CN-C")
        .then()
        .statusCode(200)
        .body("series[0].observations[0].value", equalTo("300000.00"))
        .body("series[0].observations[0].rank.rank", equalTo(2));
    given()
        .get("/api/rankings?indicator=COMPUTED_API_A_HEAD&period=2018&group=GROUP")
        .then()
        .body("ranks.region", contains("CN-D", "CN-C", "CN-B", "CN-A"));
    given()
        .get("/api/series/COMPUTED_API_A_HEAD/GROUP/explain?period=2018")
        .then()
        .statusCode(200)
        .body("value", equalTo("250000.00"))
        .body(
            "values[0].formula",
            equalTo("COMPUTED_API_A_TRADE[GROUP, 2018] ÷ COMPUTED_API_A_PEOPLE[GROUP, 2018]"))
        .body("values[0].numbers", equalTo("(100 × 100000000) ÷ (4 × 10000)"))
        .body("values[0].inputs", hasSize(8))
        .body("inputs.submissionPath", hasItem(containsString("/api/submissions/")));
    given()
        .header("Accept", "text/csv")
        .get("/api/series?indicator=COMPUTED_API_A_HEAD&region=CN-A")
        .then()
        .body(containsString("US dollars per person"));
    given()
        .get("/sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/1.0/A.COMPUTED_API_A_HEAD.CN-A")
        .then()
        .statusCode(200)
        .body(containsString("100000.00"));
  }

  @Test
  void aChangedInputIsAnnouncedAsAChangeOfWhatIsComputedWithItsCause() {
    filed("COMPUTED_API_B_TRADE", "USD", 8);
    filed("COMPUTED_API_B_OTHER", "USD", 8);
    put(
            "/api/indicators/COMPUTED_API_B_SUM",
            computed("USD", 8, "COMPUTED_API_B_TRADE + COMPUTED_API_B_OTHER"))
        .statusCode(201);
    publish("COMPUTED_API_B_OTHER", 1, "1", "1", "1", "1");

    Release cause = Figures.of("COMPUTED_API_B_TRADE", release(2, "CN-A", figure(2018, "5")));
    receive.handle(List.of(cause));

    try (EventReader reader = TestEvents.consume("frontier.indicator-changes.v1")) {
      EventReader.Event changed =
          reader
              .await(
                  it ->
                      it.key().equals("COMPUTED_API_B_SUM:CN-A")
                          && it.json().contains(cause.event() + ""),
                  1)
              .get(0);
      Contracts.assertValid("indicator/indicator-changes/v1", changed.json());
      assertTrue(changed.json().contains("\"new\":\"6.00\""), changed.json());
      assertTrue(changed.json().contains("\"kind\":\"derived\""), changed.json());
    }
  }

  @Test
  void dollarsAreNotAddedToPersons() {
    filed("COMPUTED_API_C_TRADE", "USD", 8);
    filed("COMPUTED_API_C_PEOPLE", "PERSON", 4);

    put(
            "/api/indicators/COMPUTED_API_C_BAD",
            computed("USD", 8, "COMPUTED_API_C_TRADE + COMPUTED_API_C_PEOPLE"))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.column", contains("expression"))
        .body("errors.rule", contains("units-differ"))
        .body("errors[0].message", containsString("USD"))
        .body("errors[0].message", containsString("PERSON"))
        .body("errors[0].message", containsString("character 22"));
    put("/api/indicators/COMPUTED_API_C_BAD", computed("USD", 8, "COMPUTED_API_C_TRADE + "))
        .statusCode(422)
        .body("errors.rule", contains("expression-syntax"));
    put("/api/indicators/COMPUTED_API_C_BAD", computed("USD", 8, "NOBODY"))
        .statusCode(422)
        .body("errors.rule", contains("unknown-indicator"));
    put("/api/units/COMPUTED_API_C_BAD", UNIT.formatted("USD per person"))
        .statusCode(422)
        .body("errors.rule", contains("unit-dimension"));
    given().get("/api/indicators/COMPUTED_API_C_BAD").then().statusCode(404);
  }

  @Test
  void yesterdaysFormulaIsReadByTheInstantOfYesterday() {
    filed("COMPUTED_API_D_TRADE", "USD", 8);
    put("/api/indicators/COMPUTED_API_D_MORE", computed("USD", 8, "COMPUTED_API_D_TRADE * 2"))
        .statusCode(201);
    publish("COMPUTED_API_D_TRADE", 1, "10", "20", "30", "40");
    String before = java.time.Instant.now().toString();

    put(
            "/api/indicators/COMPUTED_API_D_MORE",
            computed("USD", 8, "COMPUTED_API_D_TRADE * 3"),
            "\"1\"")
        .statusCode(200);

    value("COMPUTED_API_D_MORE", "CN-A", "")
        .body("series[0].observations[0].value", equalTo("30.00"));
    value("COMPUTED_API_D_MORE", "CN-A", "&asOf=" + before)
        .body("series[0].observations[0].value", equalTo("20.00"));
    given()
        .get("/api/indicators/COMPUTED_API_D_MORE?asOf=" + before)
        .then()
        .header("ETag", equalTo("\"1\""))
        .body("expression", equalTo("COMPUTED_API_D_TRADE * 2"));
    given()
        .get("/api/indicators/COMPUTED_API_D_MORE/history")
        .then()
        .body("versions.version.version", contains(1, 2))
        .body("versions.version.reason", contains("for a test", "for a test"))
        .body("versions[0].indicator.expression", equalTo("COMPUTED_API_D_TRADE * 2"));
  }

  @Test
  void anEntryIsChangedByWhoeverKnowsItsVersionAndRetiredWithAReasonUnlessItIsUsed() {
    filed("COMPUTED_API_E_TRADE", "USD", 8);
    put("/api/indicators/COMPUTED_API_E_MORE", computed("USD", 8, "COMPUTED_API_E_TRADE * 2"))
        .statusCode(201);

    put("/api/indicators/COMPUTED_API_E_MORE", computed("USD", 8, "COMPUTED_API_E_TRADE * 3"))
        .statusCode(428);
    put(
            "/api/indicators/COMPUTED_API_E_MORE",
            computed("USD", 8, "COMPUTED_API_E_TRADE * 3"),
            "\"7\"")
        .statusCode(412);
    as("statistician-a")
        .header("If-Match", "\"1\"")
        .delete("/api/indicators/COMPUTED_API_E_TRADE?reason=gone")
        .then()
        .statusCode(422)
        .body("errors.rule", contains("in-use"));
    as("statistician-a")
        .header("If-Match", "\"1\"")
        .delete("/api/indicators/COMPUTED_API_E_MORE")
        .then()
        .statusCode(400);
    as("statistician-a")
        .header("If-Match", "\"1\"")
        .delete("/api/indicators/COMPUTED_API_E_MORE?reason=gone")
        .then()
        .statusCode(204);
    given().get("/api/indicators/COMPUTED_API_E_MORE").then().body("retired", equalTo(true));
    try (EventReader reader = TestEvents.consume("frontier.catalogue.v1")) {
      EventReader.Event last =
          reader.await(it -> "indicator:COMPUTED_API_E_MORE".equals(it.key()), 2).get(1);
      Contracts.assertValid("indicator/catalogue/v1", last.json());
      assertTrue(last.json().contains("\"retired\":true"), last.json());
    }
  }

  @Test
  void aProvinceThatHasFiledNothingHasTheTotalOfItsPrefectures() {
    put("/api/regions/CN-ZZ", region("880000", "province", "null")).statusCode(201);
    put("/api/regions/CN-880100", region("880100", "prefecture", "\"CN-ZZ\"")).statusCode(201);
    put("/api/regions/CN-880200", region("880200", "prefecture", "\"CN-ZZ\"")).statusCode(201);
    filed("COMPUTED_API_F_TRADE", "USD", 8);
    receive.handle(
        List.of(
            Figures.of("COMPUTED_API_F_TRADE", release(1, "CN-880100", figure(2018, "3"))),
            Figures.of("COMPUTED_API_F_TRADE", release(2, "CN-880200", figure(2018, "4")))));

    value("COMPUTED_API_F_TRADE", "CN-ZZ", "")
        .body("series[0].observations[0].value", equalTo("7"))
        .body("series[0].observations[0].coverage.text", equalTo("2 of 2"))
        .body("series[0].observations[0].submission", nullValue());

    given()
        .get("/api/regions?parent=CN-ZZ")
        .then()
        .body("regions.code", contains("CN-880100", "CN-880200"));
    put("/api/regions/CN-890100", region("890100", "prefecture", "\"CN-ZZ\""))
        .statusCode(422)
        .body("errors.rule", contains("region-parent"));
    try (EventReader reader = TestEvents.consume("frontier.catalogue.v1")) {
      EventReader.Event told = reader.await(it -> "division:CN-880100".equals(it.key()), 1).get(0);
      Contracts.assertValid("indicator/catalogue/v1", told.json());
    }
  }

  @Test
  void theUnitsThatCameWithTheDatabaseAreAnnouncedOnce() {
    try (EventReader reader = TestEvents.consume("frontier.catalogue.v1")) {
      List<EventReader.Event> told = reader.await(it -> "unit:PT".equals(it.key()), 1);
      assertEquals(1, told.size());
      Contracts.assertValid("indicator/catalogue/v1", told.get(0).json());
    }
    given().get("/api/units").then().body("units.code", hasItem("USD"));
    given().get("/api/units/PT").then().statusCode(200).body("scale", equalTo("0.01"));
  }

  @Test
  void onlyStatisticiansAndAdministratorsChangeUnitsAndRetire() {
    String unit = UNIT.formatted("USD/PERSON");
    given().contentType("application/json").body(unit).put("/api/units/CG").then().statusCode(401);
    for (String user : List.of("officer-gx", "approver-gx", "reader")) {
      as(user)
          .contentType("application/json")
          .body(unit)
          .put("/api/units/CG")
          .then()
          .statusCode(403);
      for (String path : List.of("units/USD", "indicators/X", "regions/CN-A")) {
        as(user)
            .header("If-Match", "\"1\"")
            .delete("/api/" + path + "?reason=r")
            .then()
            .statusCode(403);
      }
    }
  }

  private void filed(String code, String unit, int mult) {
    put("/api/indicators/" + code, INDICATOR.formatted(unit, mult, "null", "for a test"))
        .statusCode(201);
  }

  private static String computed(String unit, int mult, String expression) {
    return INDICATOR.formatted(unit, mult, "\"" + expression + "\"", "for a test");
  }

  private static String region(String digits, String kind, String parent) {
    return """
    {"nameZh": "地", "nameEn": "Place", "kind": "%s", "gb2260": "%s", "parent": %s}
    """
        .formatted(kind, digits, parent);
  }

  private void publish(String indicator, int number, String... values) {
    List<Release> releases = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      releases.add(
          Figures.of(
              indicator,
              release(number * 10 + i, Figures.MEMBERS.get(i), figure(2018, values[i])),
              indicator.endsWith("PEOPLE") ? "PERSON" : "USD",
              indicator.endsWith("PEOPLE") ? 4 : 8));
    }
    receive.handle(releases);
  }

  private static ValidatableResponse value(String indicator, String region, String query) {
    return given()
        .get("/api/series?indicator=" + indicator + "&region=" + region + query)
        .then()
        .statusCode(200);
  }

  private static RequestSpecification as(String user) {
    return given().auth().oauth2(Tokens.of(user));
  }

  private static ValidatableResponse put(String path, String json) {
    return as("statistician-a").contentType("application/json").body(json).put(path).then();
  }

  private static ValidatableResponse put(String path, String json, String version) {
    return as("statistician-a")
        .header("If-Match", version)
        .contentType("application/json")
        .body(json)
        .put(path)
        .then();
  }
}
