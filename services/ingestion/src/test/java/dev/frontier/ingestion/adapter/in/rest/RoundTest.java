package dev.frontier.ingestion.adapter.in.rest;

import static dev.frontier.ingestion.adapter.in.rest.RoundCalls.ROUNDS;
import static dev.frontier.ingestion.adapter.in.rest.RoundCalls.close;
import static dev.frontier.ingestion.adapter.in.rest.RoundCalls.code;
import static dev.frontier.ingestion.adapter.in.rest.RoundCalls.completeness;
import static dev.frontier.ingestion.adapter.in.rest.RoundCalls.extend;
import static dev.frontier.ingestion.adapter.in.rest.RoundCalls.open;
import static dev.frontier.ingestion.adapter.in.rest.RoundCalls.round;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

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
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A round is opened, extended and closed, by those who may. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class RoundTest {
  private static final Client OFFICER = Client.of("officer-gx");

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
}
