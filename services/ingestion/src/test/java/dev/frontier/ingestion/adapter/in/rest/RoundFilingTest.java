package dev.frontier.ingestion.adapter.in.rest;

import static dev.frontier.ingestion.adapter.in.rest.RoundCalls.close;
import static dev.frontier.ingestion.adapter.in.rest.RoundCalls.code;
import static dev.frontier.ingestion.adapter.in.rest.RoundCalls.fileInto;
import static dev.frontier.ingestion.adapter.in.rest.RoundCalls.open;
import static dev.frontier.ingestion.adapter.in.rest.RoundCalls.round;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.EventReader;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is filed goes into a round, or is told why it does not. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class RoundFilingTest {
  private static final Client OFFICER = Client.of("officer-gx");

  @Inject TestCatalogue catalogue;

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
}
