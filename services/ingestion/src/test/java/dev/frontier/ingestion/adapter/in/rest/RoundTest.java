package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.EventReader;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class RoundTest {
  private static final String ROUNDS = "/api/rounds";
  private static final Client OFFICER = Client.of("officer-gx");
  private static final Client STATISTICIAN = Client.of("statistician-a");

  @Inject TestCatalogue catalogue;
  @Inject DataSource dataSource;

  @Test
  void isOpenedByAStatisticianInBeijingTime() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String code = code();

    Response response = open(code, indicator, "2099-11-30T18:00");

    response
        .then()
        .statusCode(201)
        .header("Location", endsWith(ROUNDS + "/" + code))
        .header("ETag", equalTo("\"0\""))
        .body("state", equalTo("open"))
        .body("dueAt", equalTo("2099-11-30T10:00:00Z"))
        .body("dueAtLocal", equalTo("2099-11-30T18:00"))
        .body("openedBy", equalTo("statistician-a"));
    OFFICER.request().get(ROUNDS + "/" + code).then().statusCode(200).body("id", equalTo(code));
    OFFICER
        .request()
        .get(ROUNDS + "?state=open&region=CN-YN&limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(code));
    OFFICER
        .request()
        .get(ROUNDS + "?region=CN-LN&limit=200")
        .then()
        .body("items.id", not(hasItem(code)));
  }

  @ParameterizedTest
  @CsvSource({"A,2022,2021", "Q,2022-Q4,2022-Q3", "M,2022-12,2022-11"})
  void isOpenedInEachFrequencyAndTakesItsFigures(String freq, String period, String other) {
    String indicator = catalogue.newIndicatorOfNoRound(freq);
    String code = code();

    Response response = open(round(code, freq, List.of(period, other), indicator));

    response
        .then()
        .statusCode(201)
        .body("freq", equalTo(freq))
        .body("periods", equalTo(List.of(other, period)));
    String filed = OFFICER.filed("CN-GX", indicator, period, "\"1\"", null);
    OFFICER.get(filed).then().body("round", equalTo(code)).body("rows.period", contains(period));
    completeness(OFFICER, code)
        .then()
        .body("cells[0].periods", equalTo(Map.of("draft", 1, "not_started", 1)));
  }

  @Test
  void tellsEachRegionThatItIsAsked() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String code = code();

    open(code, indicator, "2099-11-30T18:00").then().statusCode(201);

    try (EventReader reader = TestEvents.consume("frontier.collection.v1")) {
      var events = reader.await(event -> event.json().contains(code), 2);
      events.forEach(event -> Contracts.assertValid("ingestion/collection/v1", event.json()));
      Assertions.assertEquals(
          List.of(code + ":CN-GX", code + ":CN-YN"),
          events.stream().map(EventReader.Event::key).sorted().toList());
    }
  }

  @Test
  void namesEverythingThatIsWrongWithOne() {
    String annual = catalogue.newIndicatorOfNoRound();
    String json =
        """
        {"id":"annual 2022","nameZh":"年报","freq":"Q","periods":["2022","2022-Q1","2022-Q1"],
         "indicators":["%s","NO_SUCH"],"regions":["CN-GX","BORDER9"],
         "opensAt":"2022-12-01T00:00:00Z","dueAt":"2022-11-30 18:00"}
        """
            .formatted(annual);

    Response response = open(json);

    response
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:frontier:problem:invalid-fields"))
        .body(
            "errors.collect { it.column + ' ' + it.rule }",
            containsInAnyOrder(
                "id round-code",
                "nameEn required",
                "periods period-frequency",
                "periods duplicate-item",
                "indicators indicator-frequency",
                "indicators unknown-indicator",
                "regions aggregate-not-filed",
                "dueAt time-format"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|400",
        "null|400",
        "[]|400",
        "{|400",
        "{}|422",
        "{\"id\":1,\"periods\":\"2022\",\"regions\":[1],\"colour\":\"red\"}|422",
        "{\"id\":\"A-\\u0000\",\"nameZh\":\"\\ud800\",\"freq\":\"\\u0000\",\"periods\":[\"\\u0000\"],"
            + "\"indicators\":[\"\\u0000\"],\"regions\":[\"\\u0000\"],\"opensAt\":\"\\u0000\"}|422",
        "{\"dueAt\":\"+999999999-12-31T23:59:59Z\",\"opensAt\":\"-999999999-01-01T00:00\"}|422"
      })
  void answersABodyOutOfShapeWithAProblem(String body, int status) {
    Response response = open(body == null ? "" : body);

    response.then().statusCode(status).contentType("application/problem+json");
  }

  @Test
  void isNotOpenedTwice() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String code = code();
    open(code, indicator, "2099-11-30T18:00").then().statusCode(201);

    Response response = open(code, indicator, "2099-11-30T18:00");

    response.then().statusCode(409).body("type", equalTo("urn:frontier:problem:already-exists"));
  }

  @Test
  void givesOneRegionMoreTimeAndKeepsWhy() {
    String code = code();
    open(code, catalogue.newIndicatorOfNoRound(), "2099-11-30T18:00").then().statusCode(201);

    Response response = extend(code, "\"0\"", "CN-YN", "2099-12-07T18:00", "floods");

    response
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("extensions.region", contains("CN-YN"))
        .body("extensions[0].dueAtLocal", equalTo("2099-12-07T18:00"))
        .body("extensions[0].reason", equalTo("floods"))
        .body("extensions[0].by", equalTo("statistician-a"))
        .body("dueAtLocal", equalTo("2099-11-30T18:00"));
    extend(code, null, "CN-GX", "2099-12-07T18:00", "x").then().statusCode(428);
    extend(code, "\"0\"", "CN-GX", "2099-12-07T18:00", "x").then().statusCode(412);
    extend(code, "\"1\"", "CN-LN", "2099-12-07T18:00", "x")
        .then()
        .statusCode(422)
        .body("errors.rule", contains("not-in-round"));
    extend(code, "\"1\"", "CN-YN", "2099-12-01T18:00", "x")
        .then()
        .statusCode(422)
        .body("errors.rule", contains("time-too-early"));
  }

  @Test
  void takesNothingNewOnceClosedAndLetsGoOnWhatWasHandedIn() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String code = code();
    open(code, indicator, "2099-11-30T18:00").then().statusCode(201);
    String draft = OFFICER.filed("CN-GX", indicator, "2021", "\"1\"", null);
    String handedIn = OFFICER.filed("CN-GX", indicator, "2022", "\"1\"", null);
    OFFICER.step(handedIn, "submit").then().statusCode(200);

    Response response = close(code, "\"0\"", "\"all is in\"");

    response
        .then()
        .statusCode(200)
        .body("state", equalTo("closed"))
        .body("closeReason", equalTo("all is in"))
        .body("closedBy", equalTo("statistician-a"));
    OFFICER.step(draft, "submit").then().statusCode(409).body("type", endsWith("round-not-open"));
    Client.of("approver-gx").giveBack(handedIn, "look again").then().statusCode(200);
    OFFICER.step(handedIn, "submit").then().statusCode(200);
    close(code, "\"1\"", "null").then().statusCode(409);
    extend(code, "\"1\"", "CN-GX", "2099-12-07T18:00", "x").then().statusCode(409);
  }

  @Test
  void saysThatSomebodyElseIsAtItInsteadOfWaitingForEver() throws SQLException {
    String code = code();
    open(code, catalogue.newIndicatorOfNoRound(), "2099-11-30T18:00").then().statusCode(201);
    try (Connection other = dataSource.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select 1 from collection_round where id = '" + code + "' for share");

      Response response =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(25), () -> close(code, "\"0\"", "null"));

      response.then().statusCode(409).body("type", endsWith("concurrent-change"));
      other.rollback();
      other.setAutoCommit(true);
    }
    close(code, "\"0\"", "null").then().statusCode(200);
  }

  @Test
  void namesTheRoundOfAFilingThatNamesNone() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String code = code();
    open(code, indicator, "2099-11-30T18:00").then().statusCode(201);

    Response response = OFFICER.file("CN-GX", indicator, "2021", "\"917.02\"");

    response.then().statusCode(201).body("round", equalTo(code));
    String id = response.path("id");
    try (EventReader reader = TestEvents.consume("frontier.collection.v1")) {
      var events = reader.await(event -> event.json().contains(id), 1);
      Assertions.assertEquals(code + ":CN-GX", events.get(0).key());
    }
  }

  @Test
  void asksWhichRoundIsMeantWhereSeveralTakeIt() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String code = code();
    String other = code();
    open(code, indicator, "2099-11-30T18:00").then().statusCode(201);
    open(other, indicator, "2099-11-30T18:00").then().statusCode(201);

    Response response = OFFICER.file("CN-GX", indicator, "2021", "\"1\"");

    response.then().statusCode(422).body("type", endsWith("round-ambiguous"));
    fileInto(code, indicator, "2021").then().statusCode(201).body("round", equalTo(code));
    OFFICER
        .request()
        .contentType("text/csv; charset=utf-8")
        .body("region,indicator,period,value\nCN-GX,%s,2021,1\n".formatted(indicator))
        .post(Client.SUBMISSIONS + "?round=" + other)
        .then()
        .statusCode(201)
        .body("round", equalTo(other));
  }

  @Test
  void refusesWhatNoRoundAsksFor() {
    String indicator = catalogue.newIndicatorOfNoRound();
    OFFICER
        .file("CN-GX", indicator, "2021", "\"1\"")
        .then()
        .statusCode(422)
        .body("type", endsWith("round-required"));
    String code = code();
    open(code, indicator, "2099-11-30T18:00").then().statusCode(201);

    Response response = OFFICER.file("CN-GX", indicator, "2020", "\"1\"");

    response
        .then()
        .statusCode(422)
        .body("errors.rule", contains("not-in-round"))
        .body("errors.column", contains("period"));
    fileInto("NO-SUCH", indicator, "2021")
        .then()
        .statusCode(422)
        .body("errors.rule", contains("unknown-round"));
    fileInto("no such \\u0000", indicator, "2021")
        .then()
        .statusCode(422)
        .body("errors.rule", contains("unknown-round"));
  }

  @Test
  void refusesWhatIsFiledBeforeTheRoundOpens() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String code = code();
    open(round(code, indicator, "2099-12-31T18:00")
            .replace("\"dueAt\"", "\"opensAt\":\"2099-12-01T08:00\",\"dueAt\""))
        .then()
        .statusCode(201)
        .body("state", equalTo("planned"));

    Response response = fileInto(code, indicator, "2021");

    response.then().statusCode(409).body("type", endsWith("round-not-open"));
  }

  @Test
  void tellsThatAPlannedRoundIsOpenWhenItsTimeHasCome() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String code = code();
    Instant soon = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);

    open(round(code, indicator, "2099-12-31T18:00")
            .replace("\"dueAt\"", "\"opensAt\":\"" + soon + "\",\"dueAt\""))
        .then()
        .statusCode(201);

    try (EventReader reader = TestEvents.consume("frontier.collection.v1")) {
      var events = reader.await(event -> event.json().contains(code), 2);
      events.forEach(event -> Contracts.assertValid("ingestion/collection/v1", event.json()));
      Assertions.assertTrue(events.get(0).json().contains("\"at\":\"" + soon + "\""));
    }
    fileInto(code, indicator, "2021").then().statusCode(201);
  }

  @Test
  void letsAPublishedFigureBeRevisedOutsideOfAnyRound() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String code = code();
    open(code, indicator, "2099-11-30T18:00").then().statusCode(201);
    Client.published(indicator, "2021", "\"917.02\"", null);
    close(code, "\"0\"", "null").then().statusCode(200);

    Response response =
        OFFICER.file(Client.filing("CN-GX", indicator, "2021", "\"917.20\"", "transposed digits"));

    response.then().statusCode(201).body("round", nullValue());
    OFFICER.file("CN-GX", indicator, "2022", "\"1\"").then().statusCode(422);
  }

  @ParameterizedTest
  @CsvSource({
    "anonymous,401,401,401,401",
    "reader,403,403,403,403",
    "ministry-pboc,403,403,403,403",
    "officer-gx,200,403,403,403",
    "approver-gx,200,403,403,403",
    "statistician-b,200,201,200,200",
    "admin,200,201,200,200"
  })
  void isRunByStatisticiansAndSeenByWhoeverHasAPart(
      String user, int get, int post, int extend, int close) {
    String indicator = catalogue.newIndicatorOfNoRound();
    String code = code();
    open(code, indicator, "2099-11-30T18:00").then().statusCode(201);
    Client client = Client.of(user);

    int seen = client.request().get(ROUNDS + "/" + code).statusCode();

    Assertions.assertEquals(get, seen);
    Assertions.assertEquals(get, client.request().get(ROUNDS).statusCode());
    Assertions.assertEquals(
        post,
        client
            .request()
            .contentType(ContentType.JSON)
            .body(round(code(), indicator, "2099-11-30T18:00"))
            .post(ROUNDS)
            .statusCode());
    Assertions.assertEquals(
        extend,
        client
            .request()
            .header("If-Match", "*")
            .contentType(ContentType.JSON)
            .body("{\"region\":\"CN-GX\",\"dueAt\":\"2099-12-07T18:00\",\"reason\":\"floods\"}")
            .post(ROUNDS + "/" + code + "/extensions")
            .statusCode());
    Assertions.assertEquals(
        close,
        client
            .request()
            .header("If-Match", "*")
            .contentType(ContentType.JSON)
            .body("{}")
            .post(ROUNDS + "/" + code + "/close")
            .statusCode());
  }

  @Test
  void showsHowFarEveryRegionIs() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String code = code();
    open(code, indicator, "2099-11-30T18:00").then().statusCode(201);
    extend(code, "*", "CN-YN", "2099-12-07T18:00", "floods").then().statusCode(200);
    Client.published(indicator, "2021", "\"1\"", null);
    String second = OFFICER.filed("CN-GX", indicator, "2022", "\"1.1\"", null);
    String withdrawn = Client.of("officer-yn").filed("CN-YN", indicator, "2022", "\"1\"", null);
    Client.of("officer-yn").step(withdrawn, "withdraw", "wrong file").then().statusCode(200);

    Response response = completeness(STATISTICIAN, code);

    response
        .then()
        .statusCode(200)
        .body("cells.region", contains("CN-GX", "CN-YN"))
        .body("cells.state", contains("draft", "not_started"))
        .body("cells[0].periods", equalTo(Map.of("published", 1, "draft", 1)))
        .body("cells[1].periods", equalTo(Map.of("not_started", 2)))
        .body("cells[1].dueAtLocal", equalTo("2099-12-07T18:00"))
        .body("cells.timely", contains(nullValue(), nullValue()))
        .body("states", equalTo(Map.of("draft", 1, "not_started", 1)));
    OFFICER.step(second, "submit").then().statusCode(200);
    completeness(OFFICER, code)
        .then()
        .body("cells.region", contains("CN-GX"))
        .body("cells[0].state", equalTo("in_review"))
        .body("cells[0].timely", equalTo(true))
        .body("timely", equalTo(1));
    Client.of("approver-gx").giveBack(second, "look again").then().statusCode(200);
    completeness(OFFICER, code)
        .then()
        .body("cells[0].state", equalTo("returned"))
        .body("cells[0].handedInAt", nullValue());
    completeness(Client.of("reader"), code).then().statusCode(403);
    completeness(STATISTICIAN, "NO-SUCH").then().statusCode(404);
  }

  @Test
  void showsWhoIsLateOnceTheTimeIsOver() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String code = code();
    open(round(code, indicator, "2020-12-31T18:00")
            .replace("\"dueAt\"", "\"opensAt\":\"2020-12-01T08:00\",\"dueAt\""))
        .then()
        .statusCode(201)
        .body("state", equalTo("open"));
    String both =
        """
        {"rows":[{"region":"CN-GX","indicator":"%1$s","period":"2021","value":1},
                 {"region":"CN-GX","indicator":"%1$s","period":"2022","value":1.1}]}
        """
            .formatted(indicator);
    String id = OFFICER.file(both).then().statusCode(201).extract().path("id");
    completeness(STATISTICIAN, code)
        .then()
        .body("cells.state", contains("overdue", "overdue"))
        .body("cells.stage", contains("draft", "not_started"));

    OFFICER.step(id, "submit").then().statusCode(200);

    completeness(STATISTICIAN, code)
        .then()
        .body("cells.state", contains("in_review", "overdue"))
        .body("cells.timely", contains(false, false))
        .body("late", equalTo(2));
  }

  private static Response completeness(Client client, String code) {
    return client.request().get(ROUNDS + "/" + code + "/completeness");
  }

  private static String code() {
    return "ROUND-" + System.nanoTime();
  }

  private static Response open(String code, String indicator, String dueAt) {
    return open(round(code, indicator, dueAt));
  }

  private static Response open(String json) {
    return STATISTICIAN.request().contentType(ContentType.JSON).body(json).post(ROUNDS);
  }

  private static String round(String code, String freq, List<String> periods, String indicator) {
    return """
    {"id":"%s","nameZh":"期报","nameEn":"Regular","freq":"%s","periods":["%s"],
     "indicators":["%s"],"regions":["CN-YN","CN-GX"],"dueAt":"2099-11-30T18:00"}
    """
        .formatted(code, freq, String.join("\",\"", periods), indicator);
  }

  private static String round(String code, String indicator, String dueAt) {
    return """
    {"id":"%s","nameZh":"2022 年报","nameEn":"Annual 2022","freq":"A",
     "periods":["2022","2021"],"indicators":["%s"],"regions":["CN-YN","CN-GX"],"dueAt":"%s"}
    """
        .formatted(code, indicator, dueAt);
  }

  private static Response extend(
      String code, String etag, String region, String dueAt, String reason) {
    var request = STATISTICIAN.request().contentType(ContentType.JSON);
    return (etag == null ? request : request.header("If-Match", etag))
        .body(
            "{\"region\":\"%s\",\"dueAt\":\"%s\",\"reason\":\"%s\"}"
                .formatted(region, dueAt, reason))
        .post(ROUNDS + "/" + code + "/extensions");
  }

  private static Response close(String code, String etag, String reason) {
    return STATISTICIAN
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", etag)
        .body("{\"reason\":" + reason + "}")
        .post(ROUNDS + "/" + code + "/close");
  }

  private static Response fileInto(String round, String indicator, String period) {
    return OFFICER.file(
        Client.filing("CN-GX", indicator, period, "\"1\"", null)
            .replaceFirst("\\{", "{\"round\":\"" + round.replace("\\", "\\\\") + "\","));
  }
}
