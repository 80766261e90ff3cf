package dev.frontier.indicator.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.EventReader;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import dev.frontier.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class CatalogueApiTest {

  private static final String PROVINCE =
      """
      {"code": "%s", "gb2260": "110000", "nameZh": "试", "nameEn": "Trial", "kind": "province",
       "members": [], "landNeighbours": ["KP"]}
      """;
  private static final String AGGREGATE =
      """
      {"nameZh": "组", "nameEn": "Group", "kind": "aggregate", "members": [%s]}
      """;
  private static final String INDICATOR =
      """
      {"code": "%s", "nameZh": "试", "nameEn": "Trial", "unit": "USD", "unitMult": 8, "decimals": 2,
       "freq": "A", "higherIsBetter": true, "coverage": "%s"}
      """;

  @Test
  void anEntryIsStoredListedAndAnnouncedAsItsContractSays() {
    put("statistician-a", "/api/regions/CN-T1", PROVINCE.formatted("CN-T1")).statusCode(201);

    given()
        .get("/api/regions")
        .then()
        .statusCode(200)
        .body("regions.find { it.code == 'CN-T1' }.landNeighbours", contains("KP"));
    EventReader.Event announced = announced("region:CN-T1", 1).get(0);
    assertEquals("dev.frontier.indicator.catalogue.v1", announced.type());
    Contracts.assertValid("indicator/catalogue/v1", announced.json());
  }

  @Test
  void theSameEntryAgainIsNotAnnouncedAndAChangedOneIs() {
    put("admin", "/api/indicators/TWICE", INDICATOR.formatted("TWICE", "0.75")).statusCode(201);
    put("admin", "/api/indicators/TWICE", INDICATOR.formatted("TWICE", "0.750")).statusCode(200);

    String changed =
        INDICATOR.formatted("TWICE", "0.5").replace("{\"code\"", "{\"reason\": \"r\", \"code\"");
    put("admin", "/api/indicators/TWICE", changed, "\"1\"")
        .statusCode(200)
        .body("coverage", equalTo("0.5"));

    try (EventReader reader = TestEvents.consume("frontier.catalogue.v1")) {
      List<String> coverages =
          reader.all(it -> "indicator:TWICE".equals(it.key()), Duration.ofSeconds(3)).stream()
              .map(it -> it.json().replaceAll(".*\"coverage\":\"([^\"]*)\".*", "$1"))
              .toList();
      assertEquals(List.of("0.75", "0.5"), coverages);
    }
  }

  @Test
  void anIndicatorWithoutACoverageWantsThreeQuarters() {
    String json = INDICATOR.formatted("USUAL", "1").replace(", \"coverage\": \"1\"", "");

    put("statistician-a", "/api/indicators/USUAL", json)
        .statusCode(201)
        .body("coverage", equalTo("0.75"));

    Contracts.assertValid("indicator/catalogue/v1", announced("indicator:USUAL", 1).get(0).json());
  }

  @Test
  void anAggregateIsAnnouncedWithItsMembers() {
    put("statistician-a", "/api/regions/CN-T2", PROVINCE.formatted("CN-T2")).statusCode(201);

    put("statistician-a", "/api/regions/ZGROUP", AGGREGATE.formatted("\"CN-T2\"")).statusCode(201);

    Contracts.assertValid("indicator/catalogue/v1", announced("region:ZGROUP", 1).get(0).json());
  }

  @Test
  void onlyStatisticiansAndAdministratorsMayPut() {
    given()
        .contentType("application/json")
        .body(PROVINCE.formatted("CN-T3"))
        .put("/api/regions/CN-T3")
        .then()
        .statusCode(401);
    put("officer-gx", "/api/regions/CN-T3", PROVINCE.formatted("CN-T3")).statusCode(403);
    put("approver-gx", "/api/indicators/T3", INDICATOR.formatted("T3", "1")).statusCode(403);
    put("reader", "/api/indicators/T3", INDICATOR.formatted("T3", "1")).statusCode(403);
  }

  @Test
  void anEntryOfWrongFormIsAnsweredWithEveryFieldThatIsWrong() {
    put(
            "admin",
            "/api/indicators/WRONG",
            "{\"nameZh\": \"\", \"unitMult\": 99, \"coverage\": \"0\"}")
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:frontier:problem:invalid-fields"))
        .body(
            "errors.column",
            contains(
                "coverage",
                "decimals",
                "freq",
                "higherIsBetter",
                "nameEn",
                "nameZh",
                "unit",
                "unitMult"));
  }

  @Test
  void anEntryThatBreaksARuleIsAnsweredWithTheRuleInTheReadersLanguage() {
    given()
        .auth()
        .oauth2(Tokens.of("admin"))
        .header("Accept-Language", "zh-CN")
        .contentType("application/json")
        .body(AGGREGATE.formatted("\"CN-NOWHERE\""))
        .put("/api/regions/ZWRONG")
        .then()
        .statusCode(422)
        .body("errors.rule", contains("unknown-region"))
        .body("errors[0].message", notNullValue());
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 点号", "en, a dot"})
  void aNewCodeWithADotIsRefusedInTheReadersLanguage(String language, String said) {
    given()
        .auth()
        .oauth2(Tokens.of("admin"))
        .header("Accept-Language", language)
        .contentType("application/json")
        .body(INDICATOR.formatted("DOTTED.CODE", "1"))
        .put("/api/indicators/DOTTED.CODE")
        .then()
        .statusCode(422)
        .body("errors.rule", contains("code-with-dot"))
        .body("errors[0].column", equalTo("code"))
        .body("errors[0].message", containsString(said))
        .body("errors[0].mend", containsString("DOTTED_CODE"));
  }

  @Test
  void aBodyThatNamesAnotherEntryThanTheAddressIsRefused() {
    put("admin", "/api/regions/CN-T4", PROVINCE.formatted("CN-T5"))
        .statusCode(422)
        .body("errors.column", hasItem("code"));
  }

  @Test
  void aCodeOfWrongFormIsRefused() {
    put("admin", "/api/regions/lower", PROVINCE.formatted("lower"))
        .statusCode(422)
        .body("errors.column", hasItem("code"));
  }

  @Test
  void noBodyAndDamagedJsonAreTheCallersMistake() {
    put("admin", "/api/regions/CN-T6", "").statusCode(422);
    put("admin", "/api/regions/CN-T6", "{\"kind\":").statusCode(400);
  }

  private static ValidatableResponse put(String user, String path, String json) {
    return given()
        .auth()
        .oauth2(Tokens.of(user))
        .contentType("application/json")
        .body(json)
        .put(path)
        .then();
  }

  private static ValidatableResponse put(String user, String path, String json, String version) {
    return given()
        .auth()
        .oauth2(Tokens.of(user))
        .header("If-Match", version)
        .contentType("application/json")
        .body(json)
        .put(path)
        .then();
  }

  private static List<EventReader.Event> announced(String key, int count) {
    try (EventReader reader = TestEvents.consume("frontier.catalogue.v1")) {
      return reader.await(it -> key.equals(it.key()), count);
    }
  }
}
