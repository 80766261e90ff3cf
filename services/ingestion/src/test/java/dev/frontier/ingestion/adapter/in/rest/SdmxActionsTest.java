package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.EventReader;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the actions of SDMX-CSV 2.0 come to. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class SdmxActionsTest {
  private static final String TYPE = "application/vnd.sdmx.data+csv; version=2.0.0";
  private static final Client OFFICER = Client.of("officer-gx");

  @Inject TestCatalogue catalogue;
  @Inject ObjectMapper mapper;

  @Test
  void aDeletedFigureIsPublishedAsWithdrawn() throws JsonProcessingException {
    String indicator = catalogue.newIndicator();
    Client.published(indicator, "2021", "\"917.02\"", null);
    String id =
        file(indicator, "counted twice", "D,A,%s,CN-GX,2021,,,\n")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    OFFICER.step(id, "submit").then().statusCode(200);
    Client.of("approver-gx").step(id, "approve").then().statusCode(200);

    Client.of("statistician-a").step(id, "publish").then().statusCode(200);

    JsonNode figures = figures(id);
    assertEquals("counted twice", figures.path("reason").textValue());
    assertEquals(
        mapper.readTree(
            """
            [{"period":"2021","action":"withdrawn","value":null,"status":"O","note":null}]
            """),
        figures.path("observations"));
    OFFICER
        .request()
        .get(Client.SUBMISSIONS + "/" + id + "/diff")
        .then()
        .body("withdrawn", equalTo(1))
        .body("rows.change", contains("withdrawn"))
        .body("rows[0].before.value", equalTo("917.02"));
    Response again = file(indicator, "counted twice", "D,A,%s,CN-GX,2021,,,\n");
    again.then().statusCode(422).body("errors.rule", contains("not-published"));
  }

  @Test
  void aWithdrawalNeedsAReason() {
    String indicator = catalogue.newIndicator();
    Client.published(indicator, "2021", "\"917.02\"", null);

    Response response = file(indicator, null, "D,A,%s,CN-GX,2021,,,\n");

    response.then().statusCode(422).body("errors.rule", contains("reason-required"));
  }

  @Test
  void aMergeLeavesWhatItDoesNotSayAsItIsPublished() {
    String indicator = catalogue.newIndicator();
    Client.published(indicator, "2020", "\"703.11\"", null);
    Client.published(indicator, "2021", "\"917.02\"", null);

    Response response =
        file(
            indicator,
            "a note was missing",
            "M,A,%s,CN-GX,2020,,,estimated\nR,A,%1$s,CN-GX,2021,917.03,P,\n");

    String id = response.then().statusCode(201).extract().path("id");
    OFFICER
        .get(id)
        .then()
        .body("rows.value", contains("703.11", "917.03"))
        .body("rows.obs_status", contains("A", "P"))
        .body("rows.note", contains(equalTo("estimated"), nullValue()));
  }

  @Test
  void aReplacementWithoutAValueIsNoMissingFigureUntilSomebodySaysSo() {
    String indicator = catalogue.newIndicator();
    Client.published(indicator, "2021", "\"917.02\"", null);

    Response response = file(indicator, "gone", "R,A,%s,CN-GX,2021,,,\n");

    response
        .then()
        .statusCode(422)
        .body("errors.rule", contains("missing-needs-o"))
        .body("errors.column", contains("OBS_VALUE"));
  }

  @Test
  void oneSlipWithdrawsNoWholeSeries() {
    String indicator = catalogue.newIndicator();

    Response response =
        file(
            indicator,
            "a slip",
            "D,A,%s,CN-GX,,,,\nD,A,%1$s,CN-GX,2021,,,-\nX,A,%1$s,CN-GX,2021,1,,\n");

    response
        .then()
        .statusCode(422)
        .body("errors.rule", contains("withdrawal-of-many", "withdrawal-of-part", "row-action"))
        .body("errors.column", contains("TIME_PERIOD", "OBS_NOTE", "ACTION"));
  }

  private static Response file(String indicator, String reason, String rows) {
    StringBuilder csv =
        new StringBuilder(
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,INDICATOR,REGION,TIME_PERIOD,OBS_VALUE,OBS_STATUS,"
                + "OBS_NOTE\n");
    rows.formatted(indicator)
        .lines()
        .forEach(
            row -> csv.append("dataflow,FRONTIER:BORDER_OPENNESS(1.0),").append(row).append('\n'));
    var request = OFFICER.exactly(TYPE);
    return (reason == null ? request : request.queryParam("reason", reason))
        .body(csv.toString().getBytes(StandardCharsets.UTF_8))
        .post(Client.SUBMISSIONS);
  }

  private JsonNode figures(String submission) throws JsonProcessingException {
    try (EventReader reader = TestEvents.consume("frontier.figures.v1")) {
      String json = reader.await(event -> event.json().contains(submission), 1).get(0).json();
      Contracts.assertValid("ingestion/figures/v1", json);
      return mapper.readTree(json);
    }
  }
}
