package dev.frontier.ingestion.adapter.in.rest;

import static dev.frontier.ingestion.adapter.in.rest.ExportReader.number;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class AuditTest {
  private static final Client OFFICER = Client.of("officer-gx");
  private static final Client APPROVER = Client.of("approver-gx");
  private static final Client STATISTICIAN = Client.of("statistician-a");
  private static final String AUDIT = "/api/audit";

  @Inject TestCatalogue catalogue;

  @Test
  void holdsEachStepOfASubmissionOnceFromDraftToPublication() {
    String indicator = catalogue.newIndicator();
    String id = OFFICER.filed("CN-GX", indicator, "2021", "\"91702\"", null);
    OFFICER.step(id, "submit").then().statusCode(200);
    APPROVER.giveBack(id, "looks like the wrong unit").then().statusCode(200);
    replace(id, indicator, "\"917.02\"").then().statusCode(200);
    OFFICER.step(id, "submit").then().statusCode(200);
    APPROVER.step(id, "approve").then().statusCode(200);
    STATISTICIAN.step(id, "publish").then().statusCode(200);

    ValidatableResponse entries = entriesOf(id);

    entries
        .body(
            "items.action",
            contains(
                "submission.publish",
                "submission.approve",
                "submission.submit",
                "submission.edit",
                "submission.return",
                "submission.submit",
                "submission.draft"))
        .body("items.after.state", hasItem("published"))
        .body("items[0].actor.name", equalTo("statistician-a"))
        .body("items[0].before.state", equalTo("submitted"))
        .body("items[0].after.state", equalTo("published"))
        .body("items[3].before.'figure " + indicator + " 2021'", equalTo("91702 A"))
        .body("items[3].after.'figure " + indicator + " 2021'", equalTo("917.02 A"))
        .body("items[4].reason", equalTo("looks like the wrong unit"))
        .body("items[6].before", equalTo(null))
        .body("items[6].region", equalTo("CN-GX"))
        .body("items[6].subject.kind", equalTo("submission"))
        .body("items[6].hash", matchesPattern("[0-9a-f]{64}"));
  }

  @Test
  void holdsWhatBecomesOfWhatWasPublished() {
    String indicator = catalogue.newIndicator();
    String first = Client.published(indicator, "2021", "\"917.02\"", null);
    String second = Client.published(indicator, "2021", "\"733.61\"", "late customs returns");
    STATISTICIAN.step(second, "withdraw", "of another year").then().statusCode(200);

    ValidatableResponse replaced = entriesOf(first);

    replaced
        .body("items[0].action", equalTo("submission.supersede"))
        .body("items[0].actor.name", equalTo("statistician-a"))
        .body("items[0].reason", equalTo("late customs returns"))
        .body("items[1].action", equalTo("submission.publish"))
        .body("items", hasSize(5));
    entriesOf(second)
        .body("items[0].action", equalTo("submission.withdraw"))
        .body("items[0].before.state", equalTo("published"))
        .body("items[0].after.state", equalTo("withdrawn"))
        .body("items[0].reason", equalTo("of another year"))
        .body("items", hasSize(5));
  }

  @Test
  void holdsEachChangeOfARoundAndFindsItsSubmissionsByIt() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String round = "AUDIT-" + System.nanoTime();
    changeRound(
            "",
            """
            {"id":"%s","nameZh":"年报","nameEn":"Annual","freq":"A","periods":["2021"],
             "indicators":["%s"],"regions":["CN-GX","CN-YN"],"dueAt":"2099-11-30T18:00"}
            """
                .formatted(round, indicator))
        .then()
        .statusCode(201);
    String id = OFFICER.filed("CN-GX", indicator, "2021", "\"1\"", null);
    changeRound(
            "/" + round + "/extensions",
            "{\"region\":\"CN-YN\",\"dueAt\":\"2099-12-07T18:00\",\"reason\":\"floods\"}")
        .then()
        .statusCode(200);
    changeRound("/" + round + "/extensions", "{}").then().statusCode(422);
    changeRound("/" + round + "/close", "{\"reason\":\"all are in\"}").then().statusCode(200);

    ValidatableResponse entries = list("?round=" + round);

    entries
        .body(
            "items.action",
            contains("round.close", "round.extend", "submission.draft", "round.open"))
        .body("items[0].reason", equalTo("all are in"))
        .body("items[0].before.state", equalTo("open"))
        .body("items[0].after.state", equalTo("closed"))
        .body("items[1].region", equalTo("CN-YN"))
        .body("items[1].before.dueAt", equalTo("2099-11-30T10:00:00Z"))
        .body("items[1].after.dueAt", equalTo("2099-12-07T10:00:00Z"))
        .body("items[1].reason", equalTo("floods"))
        .body("items[2].subject.id", equalTo(id))
        .body("items[3].before", equalTo(null))
        .body("items[3].after.indicators", equalTo(indicator))
        .body("items[3].actor.name", equalTo("statistician-a"));
  }

  @Test
  void holdsNothingOfWhatWasRefused() {
    String id = OFFICER.filed("CN-GX", catalogue.newIndicator(), "2021", "\"1\"", null);
    APPROVER.step(id, "approve").then().statusCode(409);
    Client.of("officer-yn").step(id, "submit").then().statusCode(403);
    replace(id, "NO_SUCH_INDICATOR", "\"1\"").then().statusCode(422);

    ValidatableResponse entries = entriesOf(id);

    entries.body("items.action", contains("submission.draft"));
  }

  @Test
  void holdsNothingOfWhatFailedBeforeItCommitted() {
    String id = OFFICER.filed("CN-GX", catalogue.newIndicator(), "2021", "\"1\"", null);
    Saboteur.TARGET.set(id);
    OFFICER.step(id, "submit").then().statusCode(500);

    ValidatableResponse entries = entriesOf(id);

    entries.body("items.action", contains("submission.draft"));
  }

  @Test
  void holdsARepeatedRequestOnce() {
    String json = Client.filing("CN-GX", catalogue.newIndicator(), "2021", "\"1\"", null);
    String id = fileWithKey(json).then().statusCode(201).extract().path("id");
    fileWithKey(json).then().statusCode(201).body("id", equalTo(id));

    ValidatableResponse entries = entriesOf(id);

    entries.body("items.action", contains("submission.draft"));
  }

  @Test
  void findsEntriesByAllThatIsGiven() {
    String id = OFFICER.filed("CN-GX", catalogue.newIndicator(), "2021", "\"1\"", null);
    OFFICER.step(id, "submit").then().statusCode(200);
    APPROVER.step(id, "approve").then().statusCode(200);
    String by = "?submission=" + id;

    list(by
            + "&region=CN-GX&actor=officer-gx&action=submission.submit&from=2020-01-01&to=2199-01-01")
        .body("items.action", contains("submission.submit"));
    list(by + "&region=CN-YN").body("items", empty());
    list(by + "&actor=statistician-a").body("items", empty());
    list(by + "&action=submission.publish").body("items", empty());
    list(by + "&to=2020-01-01").body("items", empty());
    list(by + "&from=2199-01-01T00:00:00Z").body("items", empty());
    list(by + "&round=NO-SUCH-ROUND").body("items", empty());
  }

  @Test
  void pagesFromTheLatestToTheFirstWithoutLosingOrRepeatingOne() {
    String id = OFFICER.filed("CN-GX", catalogue.newIndicator(), "2021", "\"1\"", null);
    OFFICER.step(id, "submit").then().statusCode(200);
    APPROVER.step(id, "approve").then().statusCode(200);
    String page = "?submission=" + id + "&limit=2&cursor=";

    String next =
        list(page.replace("&cursor=", ""))
            .body("items.action", contains("submission.approve", "submission.submit"))
            .extract()
            .path("next");

    list(page + next)
        .body("items.action", contains("submission.draft"))
        .body("$", hasKey("next"))
        .body("next", equalTo(null));
  }

  @ParameterizedTest
  @CsvSource({
    "region=g,invalid-parameter",
    "submission=1,invalid-parameter",
    "round=a%20b,invalid-parameter",
    "actor=%20,invalid-parameter",
    "action=publish,invalid-parameter",
    "from=yesterday,invalid-parameter",
    "to=2026-02-30,invalid-parameter",
    "to=%2B999999999-12-31T23:59:59Z,invalid-parameter",
    "limit=0,invalid-parameter",
    "limit=201,invalid-parameter",
    "cursor=AAAA,invalid-cursor",
    "cursor=%21,invalid-cursor"
  })
  void saysWhatToMendOfAQuestionThatIsNone(String query, String type) {
    Response response = STATISTICIAN.request().urlEncodingEnabled(false).get(AUDIT + "?" + query);

    response.then().statusCode(400).body("type", equalTo("urn:frontier:problem:" + type));
  }

  @ParameterizedTest
  @CsvSource({"from=0", "from=x", "to=-1", "to=12345678901234567890"})
  void saysWhatToMendOfAStretchThatIsNone(String query) {
    Response response = STATISTICIAN.request().get(AUDIT + "/export?" + query);

    response.then().statusCode(400).body("type", equalTo("urn:frontier:problem:invalid-parameter"));
  }

  @ParameterizedTest
  @CsvSource({
    "anonymous,401,401,200",
    "reader,403,403,200",
    "officer-gx,403,403,200",
    "approver-gx,403,403,200",
    "ministry-pboc,403,403,200",
    "verifier-a,403,403,200",
    "statistician-a,200,200,200",
    "admin,200,200,200"
  })
  void isForStatisticiansAndAdministratorsAndItsHeadForAll(
      String user, int list, int export, int head) {
    Client client = Client.of(user);

    List<Integer> answers =
        List.of(
            client.request().get(AUDIT + "?limit=1").statusCode(),
            client.request().get(AUDIT + "/export?to=1").statusCode(),
            client.request().get(AUDIT + "/head").statusCode());

    assertEquals(List.of(list, export, head), answers);
  }

  @Test
  void isExportedWholeWithThePublishedHeadInIt() throws Exception {
    OFFICER.filed("CN-GX", catalogue.newIndicator(), "2021", "\"1\"", "a \\\"reason\\\" 为什么");
    Response head = given().get(AUDIT + "/head").then().statusCode(200).extract().response();

    Response answer = STATISTICIAN.request().get(AUDIT + "/export");

    answer
        .then()
        .statusCode(200)
        .contentType(startsWith("application/x-ndjson"))
        .header("Content-Disposition", startsWith("attachment; filename=\"audit-1-"));
    ExportReader.Export export = ExportReader.read(utf8(answer));
    assertEquals("0".repeat(64), export.entries().get(0).get("previous"));
    assertTrue(export.hashes().contains(head.path("hash")));
    assertEquals(export.entries().size(), number(export.end().get("to")));
  }

  @Test
  void isExportedInParts() throws Exception {
    String id = OFFICER.filed("CN-GX", catalogue.newIndicator(), "2021", "\"1\"", null);
    OFFICER.step(id, "submit").then().statusCode(200);
    int last = given().get(AUDIT + "/head").path("seq");

    Response answer =
        STATISTICIAN.request().get(AUDIT + "/export?from=%d&to=%d".formatted(last - 1, last));

    ExportReader.Export export = ExportReader.read(utf8(answer));
    assertEquals(
        List.of(last - 1, last), export.entries().stream().map(e -> e.get("seq")).toList());
    assertEquals(last - 1, export.end().get("from"));
    assertEquals(last, export.end().get("to"));
  }

  @Test
  void isExportedAsNothingWhereThereIsNothingYet() throws Exception {
    Response answer = STATISTICIAN.request().get(AUDIT + "/export?from=1000000000");

    ExportReader.Export export = ExportReader.read(utf8(answer));
    assertEquals(List.of(), export.entries());
    assertTrue(number(export.end().get("to")) < 1_000_000_000);
  }

  @Test
  void tellsThatTheHeadIsStillTheSameToWhoHasIt() {
    OFFICER.filed("CN-GX", catalogue.newIndicator(), "2021", "\"1\"", null);
    Response head = given().get(AUDIT + "/head");

    Response again = given().header("If-None-Match", head.header("ETag")).get(AUDIT + "/head");

    again.then().statusCode(304);
    head.then().body("hash", not(equalTo("0".repeat(64)))).body("at", not(equalTo(null)));
  }

  @Test
  void isNotReadByWhoeverAsksInAWrongWayBeforeTheirRightIs() {
    Response response = OFFICER.request().get(AUDIT + "?limit=wrong");

    response.then().statusCode(403).body("type", equalTo("urn:frontier:problem:role-required"));
  }

  private static String utf8(Response answer) {
    return new String(answer.asByteArray(), StandardCharsets.UTF_8);
  }

  private ValidatableResponse entriesOf(String submission) {
    return list("?submission=" + submission).body("items.subject.id.unique()", hasSize(1));
  }

  private static ValidatableResponse list(String query) {
    return STATISTICIAN.request().get(AUDIT + query).then().statusCode(200);
  }

  private static Response replace(String id, String indicator, String value) {
    return OFFICER
        .request()
        .contentType("application/json")
        .header("If-Match", OFFICER.get(id).header("ETag"))
        .body(Client.filing("CN-GX", indicator, "2021", value, null))
        .put(Client.SUBMISSIONS + "/" + id);
  }

  private static Response changeRound(String path, String json) {
    return STATISTICIAN
        .request()
        .contentType("application/json")
        .header("If-Match", "*")
        .body(json)
        .post("/api/rounds" + path);
  }

  private static Response fileWithKey(String json) {
    return OFFICER
        .request()
        .contentType("application/json")
        .header("Idempotency-Key", Integer.toHexString(json.hashCode()))
        .body(json)
        .post(Client.SUBMISSIONS);
  }
}
