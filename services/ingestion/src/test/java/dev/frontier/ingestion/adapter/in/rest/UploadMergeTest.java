package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rows of a load leave unsaid stays as it is published, as with any other filing. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class UploadMergeTest {
  private static final UploadClient SENDER = UploadClient.of("statistician-a");
  private static final UploadClient PUBLISHER = UploadClient.of("statistician-b");

  /** Of Guangxi: a provisional figure and a missing one, both explained, and a plain one. */
  private static final String PUBLISHED =
      """
      R,A,%s,CN-GX,2019,703.10,A,
      R,A,%1$s,CN-GX,2020,,O,not collected
      R,A,%1$s,CN-GX,2021,917.020,P,customs data
      """;

  @Inject TestCatalogue catalogue;
  @Inject UploadTables tables;
  private String indicator;

  @BeforeEach
  void publish() {
    indicator = catalogue.newIndicator();
    PUBLISHER.publish(SENDER.accepted(file(PUBLISHED), "history")).then().statusCode(200);
  }

  @Test
  void leavesNoteAndStatusOfAFigureWhoseValueIsRevised() {
    // A version without actions merges, and this file has no column for a note nor for a status.
    String revised =
        """
        DATAFLOW,FREQ,INDICATOR,REGION,TIME_PERIOD,OBS_VALUE
        FRONTIER:BORDER_OPENNESS(1.0),A,%s,CN-GX,2021,918.1
        """
            .formatted(indicator);

    Response response = PUBLISHER.publish(SENDER.accepted(revised, "census"));

    rows(response)
        .body("rows.value", contains("918.1"))
        .body("rows.obs_status", contains("P"))
        .body("rows.note", contains("customs data"));
    assertEquals("918.1 P customs data", tables.figure("CN-GX", indicator, "2021"));
  }

  @Test
  void countsAFigureAsUnchangedOfWhichARowSaysNothingNew() {
    // Nothing is revised, so it needs no reason.
    String id = SENDER.createdIn(catalogue.openRound(List.of(indicator), "A"));
    String rows =
        """
        M,A,%s,CN-GX,2021,917.020,,
        A,A,%1$s,CN-GX,2020,,,
        I,A,%1$s,CN-GX,2022,950,,
        """;

    Response response = SENDER.send(id, file(rows));

    response
        .then()
        .statusCode(200)
        .body("regions.rows", contains(3))
        .body("regions.unchanged", contains(2))
        .body("regions.revised", contains(0))
        .body("regions.added", contains(1));
  }

  @Test
  void leavesTheValueOfAFigureOfWhichOnlyNoteOrStatusIsChanged() {
    String rows =
        """
        M,A,%s,CN-GX,2019,,E,
        M,A,%1$s,CN-GX,2021,,,counted again
        """;

    Response response = PUBLISHER.publish(SENDER.accepted(file(rows), "census"));

    rows(response)
        .body("rows.value", contains("703.10", "917.020"))
        .body("rows.obs_status", contains("E", "P"))
        .body("rows.note", contains(nullValue(), equalTo("counted again")));
    assertEquals("703.10 E null", tables.figure("CN-GX", indicator, "2019"));
    assertEquals("917.020 P counted again", tables.figure("CN-GX", indicator, "2021"));
  }

  @Test
  void doesNotLeaveTheValueOfWhoSaysThatItIsMissing() {
    Response response =
        PUBLISHER.publish(SENDER.accepted(file("M,A,%s,CN-GX,2021,,O,\n"), "census"));

    response.then().statusCode(200);
    assertEquals("null O customs data", tables.figure("CN-GX", indicator, "2021"));
  }

  @Test
  void replacesAllOfAFigureBesideOthersThatItMerges() {
    String rows =
        """
        R,A,%s,CN-GX,2021,918.1,,
        M,A,%1$s,CN-GX,2019,704,,
        M,A,%1$s,CN-YN,2019,1,,
        """;

    Response response = PUBLISHER.publish(SENDER.accepted(file(rows), "census"));

    response.then().statusCode(200);
    assertEquals("918.1 A null", tables.figure("CN-GX", indicator, "2021"));
    assertEquals("704 A null", tables.figure("CN-GX", indicator, "2019"));
    assertEquals("1 A null", tables.figure("CN-YN", indicator, "2019"));
  }

  @Test
  void namesTheRowsThatComeToNoFigure() {
    String rows =
        """
        M,A,%s,CN-YN,2021,,,a note on nothing
        M,A,%1$s,CN-GX,2020,5,,
        M,A,%1$s,CN-GX,2019,704,,
        M,A,%1$s,CN-YN,2020,,E,
        M,A,%1$s,CN-GX,2021,,E,
        """;
    String id = SENDER.created();

    Response response = SENDER.send(id, file(rows));

    response
        .then()
        .statusCode(422)
        .body("errorCount", equalTo(3))
        .body("errors.row", contains(1, 2, 4))
        .body("errors.rule", contains("missing-needs-o", "value-with-o", "missing-needs-o"));
    assertEquals(3, tables.rows(indicator));
  }

  @Test
  void fixesWhatARowComesToWhenItIsAccepted() {
    String id = SENDER.accepted(file("M,A,%s,CN-GX,2021,,,counted again\n"), "census");
    String meanwhile = file("M,A,%s,CN-GX,2021,1000,A,\n");
    PUBLISHER.publish(SENDER.accepted(meanwhile, "census")).then().statusCode(200);

    Response response = PUBLISHER.publish(id);

    response.then().statusCode(200);
    assertEquals("917.020 P counted again", tables.figure("CN-GX", indicator, "2021"));
  }

  @Test
  void withdrawsNothing() {
    Response response = SENDER.send(SENDER.created(), file("D,A,%s,CN-GX,2021,,,\n"));

    response
        .then()
        .statusCode(422)
        .body("errors.rule", contains("row-action"))
        .body("errors[0].mend", containsString("I, A, M, R."));
  }

  /** The rows of Guangxi's part of what was published. */
  private static ValidatableResponse rows(Response published) {
    published.then().statusCode(200);
    String part = published.path("regions.find { it.region == 'CN-GX' }.submission");
    return Client.of("officer-gx").get(part).then().statusCode(200);
  }

  private String file(String rows) {
    StringBuilder file =
        new StringBuilder(
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,INDICATOR,REGION,TIME_PERIOD,OBS_VALUE,OBS_STATUS,"
                + "OBS_NOTE\n");
    rows.formatted(indicator)
        .lines()
        .forEach(
            row -> file.append("dataflow,FRONTIER:BORDER_OPENNESS(1.0),").append(row).append('\n'));
    return file.toString();
  }
}
