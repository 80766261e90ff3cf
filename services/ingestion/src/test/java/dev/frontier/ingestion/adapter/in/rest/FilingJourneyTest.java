package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.ingestion.adapter.in.rest.format.BodyType;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class FilingJourneyTest {
  private static final Client OFFICER = Client.of("officer-gx");
  private static final Client APPROVER = Client.of("approver-gx");
  private static final Client STATISTICIAN = Client.of("statistician-a");

  @Inject TestCatalogue catalogue;

  @Test
  void filesADraftAndSaysWhereItIs() {
    String indicator = catalogue.newIndicator();

    Response response = OFFICER.file("CN-GX", indicator, "2021", "\"917.02\"");

    String id = response.path("id");
    response
        .then()
        .statusCode(201)
        .header("Location", endsWith("/api/submissions/" + id))
        .header("ETag", "\"0\"")
        .body("region", equalTo("CN-GX"))
        .body("state", equalTo("draft"))
        .body("rowCount", equalTo(1))
        .body("authors[0]", equalTo("officer-gx"))
        .body("approver", nullValue());
  }

  @Test
  void keepsEveryDigitOfANumberAndOfAText() {
    String indicator = catalogue.newIndicator();
    String json =
        """
        {"rows":[
          {"region":"CN-GX","indicator":"%1$s","period":"2018","value":123456789012345678.10},
          {"region":"CN-GX","indicator":"%1$s","period":"2019","value":"0.300"},
          {"region":"CN-GX","indicator":"%1$s","period":"2020","value":-1.2e3},
          {"region":"CN-GX","indicator":"%1$s","period":"2021","value":null,"obs_status":"O"}]}
        """
            .formatted(indicator);

    String id = OFFICER.file(json).then().statusCode(201).extract().path("id");

    OFFICER
        .get(id)
        .then()
        .statusCode(200)
        .body("rows[0].value", equalTo("123456789012345678.10"))
        .body("rows[1].value", equalTo("0.300"))
        .body("rows[2].value", equalTo("-1200"))
        .body("rows[3].value", nullValue())
        .body("rows[3].obs_status", equalTo("O"));
  }

  @Test
  void readsACsvWithItsColumnsInAnyOrderAndNumbersRowsFromTheFirstFigure() {
    String indicator = catalogue.newIndicator();
    String csv =
        "\uFEFFperiod,region,indicator,value,obs_status,note\r\n"
            + "\r\n2020,CN-GX,%s,704.14,P,\"provisional, see note\"\r\n".formatted(indicator);

    Response response =
        OFFICER.request().contentType("text/csv; charset=utf-8").body(csv).post("/api/submissions");

    OFFICER
        .get(response.then().statusCode(201).extract().path("id"))
        .then()
        .body("rows", hasSize(1))
        .body("rows[0].row", equalTo(1))
        .body("rows[0].value", equalTo("704.14"))
        .body("rows[0].note", equalTo("provisional, see note"));
  }

  @Test
  void goesFromTheOfficeThroughItsApproverToTheStatistician() {
    String id = OFFICER.filed("CN-GX", catalogue.newIndicator(), "2021", "\"917.02\"", null);

    OFFICER.step(id, "submit").then().statusCode(200).body("state", equalTo("in_review"));
    APPROVER.step(id, "approve").then().statusCode(200).body("state", equalTo("submitted"));
    STATISTICIAN.step(id, "publish").then().statusCode(200).body("state", equalTo("published"));

    OFFICER
        .get(id)
        .then()
        .body("approver", equalTo("approver-gx"))
        .body("history.action", equalTo(List.of("draft", "submit", "approve", "publish")))
        .body("history[3].by", equalTo("statistician-a"));
  }

  @Test
  void isReturnedWithAReasonMendedAndSentAgain() {
    String indicator = catalogue.newIndicator();
    String id = OFFICER.filed("CN-GX", indicator, "2021", "\"91702\"", null);
    OFFICER.step(id, "submit").then().statusCode(200);
    APPROVER.giveBack(id, "looks like the wrong unit").then().statusCode(200);
    String etag = OFFICER.get(id).header("ETag");

    OFFICER
        .request()
        .contentType("application/json")
        .header("If-Match", etag)
        .body(Client.filing("CN-GX", indicator, "2021", "\"917.02\"", null))
        .put("/api/submissions/" + id)
        .then()
        .statusCode(200)
        .body("state", equalTo("returned"));

    OFFICER.step(id, "submit").then().statusCode(200).body("state", equalTo("in_review"));
    APPROVER
        .get(id)
        .then()
        .body("rows[0].value", equalTo("917.02"))
        .body("history[2].action", equalTo("return"))
        .body("history[2].reason", equalTo("looks like the wrong unit"));
  }

  @Test
  void isNotReturnedWithoutAReason() {
    String id = OFFICER.filed("CN-GX", catalogue.newIndicator(), "2021", "\"917.02\"", null);
    OFFICER.step(id, "submit").then().statusCode(200);

    Response response = APPROVER.giveBack(id, null);

    response.then().statusCode(422).body("type", equalTo("urn:frontier:problem:reason-required"));
    APPROVER.get(id).then().body("state", equalTo("in_review"));
  }

  @Test
  void isOnlyReplacedByWhoeverHasReadTheLatest() {
    String indicator = catalogue.newIndicator();
    String id = OFFICER.filed("CN-GX", indicator, "2021", "\"1\"", null);
    String replacement = Client.filing("CN-GX", indicator, "2021", "\"2\"", null);
    String path = "/api/submissions/" + id;

    int withoutTag =
        OFFICER.request().contentType("application/json").body(replacement).put(path).statusCode();
    int withTag = replace(path, replacement, "\"0\"").statusCode();
    Response withOldTag = replace(path, replacement, "\"0\"");

    withOldTag
        .then()
        .statusCode(412)
        .body("type", equalTo("urn:frontier:problem:precondition-failed"));
    assertEquals(428, withoutTag);
    assertEquals(200, withTag);
  }

  @Test
  void refusesAStepOnWhatHasChangedSinceItWasRead() {
    String indicator = catalogue.newIndicator();
    String id = OFFICER.filed("CN-GX", indicator, "2021", "\"1\"", null);
    replace(
            "/api/submissions/" + id,
            Client.filing("CN-GX", indicator, "2021", "\"2\"", null),
            "\"0\"")
        .then()
        .statusCode(200);

    Response response =
        OFFICER.request().header("If-Match", "\"0\"").post("/api/submissions/" + id + "/submit");

    response.then().statusCode(412);
    OFFICER.get(id).then().body("state", equalTo("draft"));
  }

  @Test
  void saysThatNothingHasChangedToWhoHasItAlready() {
    String id = OFFICER.filed("CN-GX", catalogue.newIndicator(), "2021", "\"917.02\"", null);
    String etag = OFFICER.get(id).header("ETag");

    Response response =
        OFFICER.request().header("If-None-Match", etag).get("/api/submissions/" + id);

    response.then().statusCode(304);
  }

  @Test
  void saysWhichStepsArePossibleInsteadOfAnImpossibleOne() {
    String id = OFFICER.filed("CN-GX", catalogue.newIndicator(), "2021", "\"917.02\"", null);

    Response response = APPROVER.step(id, "approve");

    response
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:frontier:problem:illegal-transition"));
  }

  private static Response replace(String path, String json, String etag) {
    return OFFICER
        .request()
        .contentType("application/json")
        .header("If-Match", etag)
        .body(json)
        .put(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "true"})
  void answersInJsonWhereOnlyAWorkbookIsAcceptedAndNothingHasToBeMended(String dryRun) {
    String indicator = catalogue.newIndicator();

    Response response =
        Client.of("officer-gx")
            .exactly("text/csv")
            .accept(BodyType.XLSX)
            .body("region,indicator,period,value\nCN-GX,%s,2021,1\n".formatted(indicator))
            .post("/api/submissions?dryRun=" + dryRun);

    response.then().contentType("application/json");
    assertEquals(dryRun.equals("true") ? 200 : 201, response.statusCode());
  }
}
