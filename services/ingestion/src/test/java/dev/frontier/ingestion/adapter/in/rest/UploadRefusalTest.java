package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class UploadRefusalTest {
  private static final UploadClient SENDER = UploadClient.of("statistician-a");
  private static final UploadClient PUBLISHER = UploadClient.of("statistician-b");
  private static final List<String> REGIONS = List.of("CN-GX", "CN-YN");

  @Inject TestCatalogue catalogue;
  @Inject UploadTables tables;

  @Test
  void namesEveryBrokenRuleByRowAndColumnAndKeepsNothing() {
    String indicator = catalogue.newIndicator();
    String file =
        UploadFiles.HEADER
            + UploadFiles.line(indicator, "CN-GX", "2001", "1")
            + UploadFiles.line(indicator, "CN-XX", "2001", "1")
            + UploadFiles.line("NOT_KNOWN", "CN-GX", "2001", "1")
            + UploadFiles.line(indicator, "CN-YN", "2001", "one")
            + UploadFiles.line(indicator, "CN-GX", "2001", "2")
            + UploadFiles.line(indicator, "BORDER9", "2001", "2");
    String id = SENDER.created();

    Response response = SENDER.send(id, file);

    response
        .then()
        .statusCode(422)
        .body("type", containsString("invalid-rows"))
        .body("errorCount", equalTo(5))
        .body("errors.row", equalTo(List.of(2, 3, 4, 5, 6)))
        .body(
            "errors.rule",
            hasItems(
                "unknown-region",
                "unknown-indicator",
                "number-format",
                "duplicate-row",
                "aggregate-not-filed"));
    SENDER
        .get(id)
        .then()
        .body("state", equalTo("refused"))
        .body("problem.errors.size()", equalTo(5));
    assertEquals(0, tables.rows(indicator));
  }

  @Test
  void blocksWhatTheGateKnowsToBeWrongOfAFigureByItself() {
    String indicator = catalogue.newIndicator();
    String file =
        UploadFiles.HEADER
            + UploadFiles.line(indicator, "CN-GX", "2001", "1")
            + UploadFiles.line(indicator, "CN-YN", "2001", "-1");

    Response response = SENDER.send(SENDER.created(), file);

    response
        .then()
        .statusCode(422)
        .body("errors.row", equalTo(List.of(2)))
        .body("errors.rule", equalTo(List.of("negative")));
    assertEquals(0, tables.rows(indicator));
  }

  @Test
  void blocksAProvinceThatExceedsTheNationOfTheSameLoad() {
    String indicator = catalogue.newIndicator();
    String file =
        UploadFiles.HEADER
            + UploadFiles.line(indicator, "CN-GX", "2001", "11")
            + UploadFiles.line(indicator, "CN-YN", "2001", "10")
            + UploadFiles.line(indicator, "CN", "2001", "10");

    Response response = SENDER.send(SENDER.created(), file);

    response
        .then()
        .statusCode(422)
        .body("errors.row", equalTo(List.of(1)))
        .body("errors.rule", equalTo(List.of("share-over-national")))
        .body("errors[0].message", containsString("CN-GX has 11, and the nation 10"));
  }

  @Test
  void blocksANationBelowAProvinceOnRecordAndTakesItWithAProvinceThatIsMended() {
    String indicator = catalogue.newIndicator();
    Client.published(indicator, "2001", "\"11\"", null);
    String nation = UploadFiles.line(indicator, "CN", "2001", "10");

    Response alone = SENDER.send(SENDER.created(), UploadFiles.HEADER + nation);

    alone
        .then()
        .statusCode(422)
        .body("errors.row", equalTo(List.of(1)))
        .body("errors.rule", equalTo(List.of("share-over-national")));
    SENDER
        .send(
            SENDER.created(),
            UploadFiles.HEADER + nation + UploadFiles.line(indicator, "CN-GX", "2001", "9"))
        .then()
        .statusCode(200);
  }

  @Test
  void blocksWhatOthersHaveMadeImpossibleSinceItWasAccepted() {
    String indicator = catalogue.newIndicator();
    String nation = UploadFiles.HEADER + UploadFiles.line(indicator, "CN", "2001", "10");
    String id = SENDER.accepted(nation, "history");
    Client.published(indicator, "2001", "\"11\"", null);

    Response response = PUBLISHER.publish(id);

    response.then().statusCode(422).body("errors.rule", equalTo(List.of("share-over-national")));
    SENDER.get(id).then().body("state", equalTo("accepted"));
  }

  @Test
  void keepsTheFirstThousandViolationsAndCountsAll() {
    String indicator = catalogue.newIndicator();
    String id = SENDER.created();

    Response response =
        SENDER.send(
            id,
            UploadFiles.HEADER + UploadFiles.line(indicator, "CN-XX", "2001", "1").repeat(3000));

    response.then().statusCode(422).body("errors.size()", equalTo(1000));
    // Each but the first is a repeat, too.
    assertEquals(5999, response.<Integer>path("errorCount"));
  }

  @Test
  void takesTheMendedFileUnderTheSameAddress() {
    String indicator = catalogue.newIndicator();
    String id = SENDER.created();
    SENDER.send(id, UploadFiles.HEADER).then().statusCode(422);

    Response response = SENDER.send(id, UploadFiles.annual(List.of(indicator), REGIONS, 2001, 2));

    response.then().statusCode(200).body("state", equalTo("accepted"));
  }

  @Test
  void wantsAReasonForWhatIsPublishedOtherwise() {
    String indicator = catalogue.newIndicator();
    String replaced = Client.published(indicator, "2001", "\"1\"", null);
    String file =
        UploadFiles.HEADER
            + UploadFiles.line(indicator, "CN-YN", "2001", "1")
            + UploadFiles.line(indicator, "CN-GX", "2001", "2");

    String round = catalogue.openRound(List.of(indicator), "A");
    Response without = SENDER.send(SENDER.createdIn(round), file);

    without
        .then()
        .statusCode(422)
        .body("errors.row", equalTo(List.of(2)))
        .body("errors.rule", equalTo(List.of("reason-required")));
    String id = SENDER.accepted(file, "census");
    PUBLISHER.publish(id).then().statusCode(200);
    assertEquals("2", tables.value("CN-GX", indicator, "2001"));
    Client.of("officer-gx").get(replaced).then().body("state", equalTo("superseded"));
  }

  @Test
  void namesWhatIsOutsideOfItsRound() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String other = catalogue.newIndicatorOfNoRound();
    String round = catalogue.openRound(List.of(indicator), "A");
    String file =
        UploadFiles.HEADER
            + UploadFiles.line(indicator, "CN-GX", "2001", "1")
            + UploadFiles.line(other, "CN-GX", "2001", "1")
            + UploadFiles.line(indicator, "CN-GX", "1950", "1");

    Response response = SENDER.send(SENDER.createdIn(round), file);

    response
        .then()
        .statusCode(422)
        .body("errors.row", equalTo(List.of(2, 3)))
        .body("errors.rule", equalTo(List.of("not-in-round", "not-in-round")));
  }

  @Test
  void isFiledInARoundOrWithAReason() {
    Client client = Client.of("statistician-a");

    Response neither = announced(client.request());
    Response unknown = announced(client.request().queryParam("round", "NO-SUCH"));

    neither.then().statusCode(422).body("type", containsString("reason-required"));
    unknown.then().statusCode(422).body("errors.rule", equalTo(List.of("unknown-round")));
  }

  private static Response announced(RequestSpecification request) {
    return request.contentType("application/json").body("{}").post("/api/uploads");
  }

  @Test
  void refusesAFileThatSaysNothingNew() {
    String indicator = catalogue.newIndicator();
    String file = UploadFiles.annual(List.of(indicator), REGIONS, 2001, 2);
    PUBLISHER.publish(SENDER.accepted(file, "history")).then().statusCode(200);

    Response again = SENDER.send(SENDER.created(), file);

    again.then().statusCode(422).body("errors.rule", equalTo(List.of("no-change")));
  }

  @Test
  void isNotPublishedByWhoSentIt() {
    String indicator = catalogue.newIndicator();
    String id =
        SENDER.accepted(UploadFiles.annual(List.of(indicator), REGIONS, 2001, 2), "history");

    Response response = SENDER.publish(id);

    response.then().statusCode(403).body("type", containsString("four-eyes"));
    assertEquals(0, tables.published(indicator));
  }

  @Test
  void isPublishedOnlyByWhoHasReadTheLatest() {
    String id =
        SENDER.accepted(
            UploadFiles.annual(List.of(catalogue.newIndicator()), REGIONS, 2001, 2), "history");
    String path = "/api/uploads/" + id + "/publish";
    Client publisher = Client.of("statistician-b");

    int stale = publisher.request().header("If-Match", "\"0\"").post(path).statusCode();
    int without = publisher.request().post(path).statusCode();

    assertEquals(412, stale);
    assertEquals(428, without);
  }

  @Test
  void saysThatWhatWasCalledOffCannotBePublished() {
    String indicator = catalogue.newIndicator();
    String id =
        SENDER.accepted(UploadFiles.annual(List.of(indicator), REGIONS, 2001, 2), "history");
    SENDER.cancel(id).then().statusCode(200);

    Response response = PUBLISHER.publish(id);

    response.then().statusCode(409).body("type", containsString("illegal-transition"));
    assertEquals(0, tables.rows(indicator));
  }

  @Test
  void readsAPackedFile() throws IOException {
    byte[] packed = packed(UploadFiles.annual(List.of(catalogue.newIndicator()), REGIONS, 2001, 2));
    String id = SENDER.created();

    Response response =
        Client.of("statistician-a")
            .exactly("text/csv")
            .header("Content-Encoding", "gzip")
            .body(packed)
            .put("/api/uploads/" + id + "/content");

    response.then().statusCode(200).body("rowsRead", equalTo(4));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 40, 100})
  void refusesAPackedFileThatEndsTooEarly(int length) throws IOException {
    byte[] packed = packed(UploadFiles.annual(List.of(catalogue.newIndicator()), REGIONS, 2001, 2));
    String id = SENDER.created();

    Response response =
        Client.of("statistician-a")
            .exactly("text/csv")
            .header("Content-Encoding", "gzip")
            .body(Arrays.copyOf(packed, length))
            .put("/api/uploads/" + id + "/content");

    response.then().statusCode(400).body("type", containsString("malformed-body"));
    SENDER.get(id).then().body("state", equalTo("refused"));
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  @Test
  void saysAtWhichLineAFileStopsBeingOne() {
    String id = SENDER.created();

    Response response = SENDER.send(id, UploadFiles.HEADER + "a,\"b\"c,d\r\n");

    response.then().statusCode(400).body("line", equalTo(2));
    SENDER.get(id).then().body("state", equalTo("refused"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer-gx", "approver-gx", "verifier-a", "ministry-mofcom"})
  void isForStatisticiansAlone(String user) {
    String id = SENDER.created();

    int create = UploadClient.of(user).create("history").statusCode();
    int read = UploadClient.of(user).get(id).statusCode();
    int send = UploadClient.of(user).send(id, UploadFiles.HEADER).statusCode();
    int cancel = UploadClient.of(user).cancel(id).statusCode();

    assertEquals(List.of(403, 403, 403, 403), List.of(create, read, send, cancel));
  }

  @Test
  void isNotForStrangers() {
    assertEquals(401, UploadClient.of("anonymous").create("history").statusCode());
  }

  @Test
  void leavesOtherAddressesTheirOwnLimit() {
    Response response = Client.of("officer-gx").file(" ".repeat(5 << 20));

    response
        .then()
        .statusCode(413)
        .body("type", containsString("payload-too-large"))
        .body("limit", equalTo(4 << 20));
  }
}
