package dev.frontier.ingestion.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.EventReader;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import dev.frontier.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked about figures, from the first look to the note that the world reads. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class FindingsTest {
  private static final Client OFFICER = Client.of("officer-gx");
  private static final Client APPROVER = Client.of("approver-gx");
  private static final Client STATISTICIAN = Client.of("statistician-a");
  private static final String WHY = "A new refinery; customs have confirmed the figure.";

  @Inject TestCatalogue catalogue;

  @Test
  @DisplayName("names a slip when the rows are filed, in the reader's language")
  void namesASlip() {
    String indicator = steady();

    Response filed =
        given()
            .auth()
            .oauth2(Tokens.of("officer-gx"))
            .header("Accept-Language", "zh-CN")
            .contentType("application/json")
            .body(Client.filing("CN-GX", indicator, "2021", "\"1190\"", null))
            .post(Client.SUBMISSIONS);

    filed
        .then()
        .statusCode(201)
        .body("findings", hasSize(1))
        .body("findings[0].code", equalTo("power-of-ten"))
        .body("findings[0].severity", equalTo("warning"))
        .body("findings[0].row", equalTo(1))
        .body("findings[0].value", equalTo("1190"))
        .body("findings[0].message", containsString("小数点"))
        .body("findings[0].justification", nullValue());
  }

  @Test
  @DisplayName("names it in a dry run, too")
  void dryRun() {
    String indicator = steady();

    Response tried =
        OFFICER
            .request()
            .contentType("application/json")
            .body(Client.filing("CN-GX", indicator, "2021", "\"1190\"", null))
            .post(Client.SUBMISSIONS + "?dryRun=true");

    tried.then().statusCode(200).body("findings.code", equalTo(List.of("power-of-ten")));
  }

  @Test
  @DisplayName("says of ordinary figures that nothing is asked")
  void asksNothing() {
    String indicator = steady();

    Response filed = OFFICER.file("CN-GX", indicator, "2021", "\"119\"");

    filed.then().statusCode(201).body("findings", empty());
  }

  @Test
  @DisplayName("is not handed in while a question is open, and says which")
  void openQuestion() {
    String id = slip(steady());

    Response response = OFFICER.step(id, "submit");

    response
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:frontier:problem:justification-required"))
        .body("errors", hasSize(1))
        .body("errors[0].row", equalTo(1))
        .body("errors[0].rule", equalTo("power-of-ten"))
        .body("errors[0].message", containsString("119"));
    OFFICER.get(id).then().body("state", equalTo("draft"));
  }

  @Test
  @DisplayName("is not handed in with an error, whatever is said about it")
  void error() {
    String indicator = catalogue.newIndicator();
    String id = OFFICER.filed("CN-GX", indicator, "2021", "\"-3\"", null);

    justify(OFFICER, id, "negative", indicator, "2021", WHY)
        .then()
        .statusCode(422)
        .body("errors[0].rule", equalTo("not-justifiable"));

    OFFICER
        .step(id, "submit")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:frontier:problem:gate-closed"))
        .body("errors[0].rule", equalTo("negative"));
  }

  @Test
  @DisplayName("is published with what the office says as the note, and keeps who accepted it")
  void published() throws Exception {
    String indicator = steady();
    String id = slip(indicator);
    justify(OFFICER, id, "power-of-ten", indicator, "2021", WHY)
        .then()
        .statusCode(200)
        .body("open", equalTo(0))
        .body("findings[0].justification.by", equalTo("officer-gx"));
    OFFICER.step(id, "submit").then().statusCode(200);
    APPROVER.step(id, "approve").then().statusCode(200);

    STATISTICIAN.step(id, "publish").then().statusCode(200);

    findings(STATISTICIAN, id)
        .then()
        .statusCode(200)
        .body("findings[0].justification.text", equalTo(WHY))
        .body("findings[0].justification.acceptedBy", equalTo("approver-gx"))
        .body("findings[0].justification.acceptedAt", notNullValue());
    try (EventReader reader = TestEvents.consume("frontier.figures.v1")) {
      var event = reader.await(one -> one.json().contains(id), 1).get(0);
      Contracts.assertValid("ingestion/figures/v1", event.json());
      assertTrue(event.json().contains("\"note\":\"own note\\n" + WHY + "\""), event.json());
      JsonPath figure = JsonPath.from(event.json()).setRootPath("observations[0].overridden");
      assertEquals(List.of("power-of-ten"), figure.getList("rule"));
      assertEquals(List.of(WHY), figure.getList("reason"));
      assertTrue(figure.getString("messageEn[0]").contains("117.7"), event.json());
    }
    // The office's own note is what the next file is compared with.
    OFFICER
        .file(noted(indicator, "1190"))
        .then()
        .statusCode(422)
        .body("errors[0].rule", equalTo("no-change"));
  }

  @Test
  @DisplayName("drops a justification with the value that it was for")
  void newValue() {
    String indicator = steady();
    String id = slip(indicator);
    String etag = justify(OFFICER, id, "power-of-ten", indicator, "2021", WHY).header("ETag");

    Response replaced =
        OFFICER
            .request()
            .contentType("application/json")
            .header("If-Match", etag)
            .body(noted(indicator, "1191"))
            .put(Client.SUBMISSIONS + "/" + id);

    replaced
        .then()
        .statusCode(200)
        .body("findings[0].code", equalTo("power-of-ten"))
        .body("findings[0].justification", nullValue());
    OFFICER.step(id, "submit").then().statusCode(422);
  }

  @Test
  @DisplayName("is not published with a question that came up after it was approved")
  void askedMeanwhile() {
    String indicator = catalogue.newIndicator();
    String id = OFFICER.filed("CN-GX", indicator, "2021", "\"300\"", null);
    OFFICER.step(id, "submit").then().statusCode(200);
    APPROVER.step(id, "approve").then().statusCode(200);
    Client.published(indicator, "2020", "\"100\"", null);

    Response response = STATISTICIAN.step(id, "publish");

    response
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:frontier:problem:justification-required"))
        .body("errors[0].rule", equalTo("year-on-year"));
    findings(OFFICER, id).then().body("open", equalTo(1));
    STATISTICIAN.giveBack(id, "tripled: please say why").then().statusCode(200);
    justify(OFFICER, id, "year-on-year", indicator, "2021", WHY).then().statusCode(200);
    OFFICER.step(id, "submit").then().statusCode(200);
    APPROVER.step(id, "approve").then().statusCode(200);
    STATISTICIAN.step(id, "publish").then().statusCode(200);
  }

  @Test
  @DisplayName("compares with the nation and stops a province that exceeds it")
  void nation() {
    String indicator = catalogue.newIndicator();
    Client national = Client.of("statistician-b");
    String total = national.filed("CN", indicator, "2021", "\"100\"", null);
    national.step(total, "submit").then().statusCode(200);
    STATISTICIAN.step(total, "approve").then().statusCode(200);
    STATISTICIAN.step(total, "publish").then().statusCode(200);

    Response filed = OFFICER.file("CN-GX", indicator, "2021", "\"101\"");

    filed
        .then()
        .statusCode(201)
        .body("findings.code", equalTo(List.of("share-over-national")))
        .body("findings[0].severity", equalTo("error"));
  }

  @Test
  @DisplayName("takes justifications only from who has read the latest")
  void conditional() {
    String indicator = steady();
    String id = slip(indicator);
    String path = Client.SUBMISSIONS + "/" + id + "/justifications";
    String body = justifications("power-of-ten", indicator, "2021", WHY);

    int without =
        OFFICER.request().contentType("application/json").body(body).put(path).statusCode();

    int stale =
        OFFICER
            .request()
            .contentType("application/json")
            .header("If-Match", "\"7\"")
            .body(body)
            .put(path)
            .statusCode();
    assertEquals(428, without);
    assertEquals(412, stale);
  }

  @Test
  @DisplayName("takes none once it is handed in")
  void handedIn() {
    String indicator = catalogue.newIndicator();
    String id = OFFICER.filed("CN-GX", indicator, "2021", "\"3\"", null);
    OFFICER.step(id, "submit").then().statusCode(200);

    Response response = justify(OFFICER, id, "year-on-year", indicator, "2021", WHY);

    response.then().statusCode(409);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"justifications\":null}",
        "{\"justifications\":[null]}",
        "{\"justifications\":[{}]}",
        "{\"justifications\":[{\"code\":\"x\",\"indicator\":\"y\",\"period\":\"z\",\"text\":\"\"}]}",
        "{\"justifications\":7}",
        "[]",
        "",
        "{"
      })
  @DisplayName("answers bad input with a problem and never with a failure")
  void badInput(String body) {
    String id = slip(steady());

    Response response =
        OFFICER
            .request()
            .contentType("application/json")
            .header("If-Match", "*")
            .body(body)
            .put(Client.SUBMISSIONS + "/" + id + "/justifications");

    assertTrue(
        response.statusCode() == 400 || response.statusCode() == 422,
        () -> body + ": " + response.statusCode());
    response.then().contentType("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "anonymous,401,401",
    "reader,403,403",
    "admin,403,403",
    "officer-gx,200,200",
    "approver-gx,200,403",
    "officer-yn,403,403",
    "statistician-a,200,403"
  })
  @DisplayName("are read by who sees the submission and justified by its office")
  void roles(String user, int read, int justified) {
    String indicator = steady();
    String id = slip(indicator);

    assertEquals(read, findings(Client.of(user), id).statusCode());
    assertEquals(
        justified,
        justify(Client.of(user), id, "power-of-ten", indicator, "2021", WHY).statusCode());
  }

  @ParameterizedTest
  @CsvSource({"en, Survey Methodology", "zh-CN, 同年增长"})
  @DisplayName("come of rules that anyone can read, with their numbers")
  void rules(String language, String words) {
    Response response =
        given().header("Accept-Language", language).get(Client.SUBMISSIONS + "/rules");

    response
        .then()
        .statusCode(200)
        .body("code", hasItems("negative", "power-of-ten", "unlike-the-others"))
        .body("find { it.code == 'unlike-the-others' }.text", containsString(words))
        .body("find { it.code == 'unlike-the-others' }.parameters.U", equalTo("0.4"));
  }

  /** An indicator that Guangxi has published four quiet years of. */
  private String steady() {
    String indicator = catalogue.newIndicator();
    String rows =
        """
        {"rows":[
          {"region":"CN-GX","indicator":"%1$s","period":"2017","value":"100"},
          {"region":"CN-GX","indicator":"%1$s","period":"2018","value":"104"},
          {"region":"CN-GX","indicator":"%1$s","period":"2019","value":"109"},
          {"region":"CN-GX","indicator":"%1$s","period":"2020","value":"113"}]}
        """
            .formatted(indicator);
    String id = OFFICER.file(rows).then().statusCode(201).extract().path("id");
    OFFICER.step(id, "submit").then().statusCode(200);
    APPROVER.step(id, "approve").then().statusCode(200);
    STATISTICIAN.step(id, "publish").then().statusCode(200);
    return indicator;
  }

  private static String slip(String indicator) {
    return OFFICER.file(noted(indicator, "1190")).then().statusCode(201).extract().path("id");
  }

  private static String noted(String indicator, String value) {
    return """
    {"rows":[{"region":"CN-GX","indicator":"%s","period":"2021","value":"%s","note":"own note"}]}
    """
        .formatted(indicator, value);
  }

  private static Response findings(Client client, String id) {
    return client.request().get(Client.SUBMISSIONS + "/" + id + "/findings");
  }

  private static Response justify(
      Client client, String id, String code, String indicator, String period, String text) {
    return client
        .request()
        .contentType("application/json")
        .header("If-Match", "*")
        .body(justifications(code, indicator, period, text))
        .put(Client.SUBMISSIONS + "/" + id + "/justifications");
  }

  private static String justifications(String code, String indicator, String period, String text) {
    return """
    {"justifications":[{"code":"%s","indicator":"%s","period":"%s","text":"%s"}]}
    """
        .formatted(code, indicator, period, text);
  }
}
