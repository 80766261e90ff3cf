package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.EventReader;
import dev.frontier.platform.testing.EventReader.Event;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class RevisionTest {
  private static final Client OFFICER = Client.of("officer-gx");
  private static final Client STATISTICIAN = Client.of("statistician-a");

  @Inject TestCatalogue catalogue;
  @Inject ObjectMapper mapper;

  @ParameterizedTest
  @ValueSource(strings = {"submit", "approve", "publish", "return", "withdraw"})
  void takesNoStepFromWhoeverDoesNotSayWhatTheyHaveRead(String step) {
    String id = OFFICER.filed("CN-GX", catalogue.newIndicator(), "2021", "\"1\"", null);
    var request = OFFICER.request().contentType("application/json").body("{\"reason\":\"x\"}");

    Response response = request.post(Client.SUBMISSIONS + "/" + id + "/" + step);

    response.then().statusCode(428).body("type", endsWith("precondition-required"));
    OFFICER
        .request()
        .contentType("application/json")
        .body("{\"reason\":\"x\"}")
        .header("If-Match", "\"7\"")
        .post(Client.SUBMISSIONS + "/" + id + "/" + step)
        .then()
        .statusCode(412);
    OFFICER.get(id).then().body("state", equalTo("draft"));
  }

  @Test
  void isSupersededWhenItsLastFigureIsReplaced() {
    List<String> indicators = catalogue.newIndicators("A", 2);
    String first = published(rows(indicators, "1.0", "2.0"), null);
    String second = published(rows(indicators.subList(0, 1), "1.5"), "late returns");
    OFFICER.get(first).then().body("state", equalTo("published"));

    String third = published(rows(indicators.subList(1, 2), "2.5"), "late returns too");

    STATISTICIAN
        .get(first)
        .then()
        .body("state", equalTo("superseded"))
        .body("history[-1].action", equalTo("supersede"))
        .body("history[-1].reason", equalTo("late returns too"));
    STATISTICIAN.get(second).then().body("state", equalTo("published"));
    STATISTICIAN.get(third).then().body("state", equalTo("published"));
    JsonNode told = collection(first, "superseded");
    assertEquals("late returns too", told.path("reason").textValue());
    STATISTICIAN.step(first, "withdraw", "x").then().statusCode(409);
  }

  @Test
  void showsWhatARevisionWillChangeAndForGoodWhatItChanged() {
    List<String> indicators = catalogue.newIndicators("A", 3);
    String first = published(rows(indicators.subList(0, 2), "704.14", "2.0"), null);
    String second = filed(rows(indicators, "917.02", "2.0", "3"), "late returns");

    Response before = diff(second);

    before
        .then()
        .statusCode(200)
        .body("rows.change", contains("changed", "unchanged", "added"))
        .body("added", equalTo(1))
        .body("rows[0].before.value", equalTo("704.14"))
        .body("rows[0].before.submission", equalTo(first))
        .body("rows[0].after.value", equalTo("917.02"))
        .body("rows[0].difference", equalTo("212.88"))
        .body("rows[2].before", nullValue());
    publish(second);
    String atPublication = diff(second).then().extract().path("comparedAt");
    List<Object> exact = diff(second).then().extract().path("rows");
    assertEquals(before.<List<Object>>path("rows"), exact);
    published(rows(indicators.subList(0, 1), "1"), "again");
    assertEquals(exact, diff(second).<List<Object>>path("rows"));
    assertEquals(atPublication, diff(second).path("comparedAt"));
    diff(first).then().body("rows.change", contains("added", "added"));
  }

  @Test
  void withdrawsEveryFigureThatStillStandsAndDeletesNothing() throws IOException {
    List<String> indicators = catalogue.newIndicators("A", 2);
    String first = published(rows(indicators, "1.0", "2.0"), null);
    published(rows(indicators.subList(0, 1), "1.5"), "late returns");

    Response response = STATISTICIAN.step(first, "withdraw", "filed for the wrong year");

    response
        .then()
        .statusCode(200)
        .body("state", equalTo("withdrawn"))
        .body("history[-1].reason", equalTo("filed for the wrong year"));
    try (EventReader reader = TestEvents.consume("frontier.figures.v1")) {
      reader.await(event -> isWithdrawalOf(first, event), 1);
    }
    try (EventReader reader = TestEvents.consume("frontier.figures.v1")) {
      List<Event> withdrawn =
          reader.all(event -> isWithdrawalOf(first, event), Duration.ofSeconds(2));
      assertEquals(1, withdrawn.size());
      Contracts.assertValid("ingestion/figures/v1", withdrawn.get(0).json());
      JsonNode last = mapper.readTree(withdrawn.get(0).json());
      assertEquals(indicators.get(1), last.path("indicator").textValue());
      assertEquals("filed for the wrong year", last.path("reason").textValue());
      assertEquals(1, last.path("observations").size());
      assertEquals("withdrawn", last.at("/observations/0/action").textValue());
      assertEquals("O", last.at("/observations/0/status").textValue());
    }
    assertEquals(
        "filed for the wrong year", collection(first, "withdrawn").path("reason").textValue());
    OFFICER.get(first).then().body("rows[1].value", equalTo("2.0"));
    diff(first).then().body("rows.change", contains("added", "added"));
  }

  @Test
  void letsAWithdrawnFigureBePublishedAgainOutsideOfItsRound() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String round = catalogue.openRound(List.of(indicator), "A");
    String first = published(rows(List.of(indicator), "1.0"), null);
    STATISTICIAN.step(first, "withdraw", "wrong year").then().statusCode(200);
    STATISTICIAN
        .request()
        .header("If-Match", "*")
        .contentType("application/json")
        .body("{}")
        .post("/api/rounds/" + round + "/close")
        .then()
        .statusCode(200);

    String second = published(rows(List.of(indicator), "2.0"), "the right year");

    STATISTICIAN.get(second).then().body("state", equalTo("published")).body("round", nullValue());
    diff(second).then().body("rows.change", contains("added"));
  }

  @Test
  void isWithdrawnWithAReasonOnly() {
    String first = published(rows(catalogue.newIndicators("A", 1), "1.0"), null);

    Response response = STATISTICIAN.step(first, "withdraw", null);

    response.then().statusCode(422).body("type", endsWith("reason-required"));
    STATISTICIAN.get(first).then().body("state", equalTo("published"));
  }

  @Test
  void isTakenBackByItsOfficeBeforeAnybodyWasTold() {
    String id = filed(rows(catalogue.newIndicators("A", 1), "1.0"), null);

    Response response = OFFICER.step(id, "withdraw", "wrong file");

    response.then().statusCode(200).body("state", equalTo("withdrawn"));
    assertEquals("wrong file", collection(id, "withdrawn").path("reason").textValue());
    OFFICER.step(id, "submit").then().statusCode(409);
  }

  @ParameterizedTest
  @CsvSource({
    "anonymous,401,401",
    "reader,403,403",
    "officer-yn,403,403",
    "officer-gx,403,200",
    "approver-gx,403,200",
    "statistician-a,200,200",
    "admin,403,403"
  })
  void isWithdrawnByStatisticiansAndComparedByThoseWhoSeeIt(String user, int withdraw, int diff) {
    String id = published(rows(catalogue.newIndicators("A", 1), "1.0"), null);

    int compared = Client.of(user).request().get(path(id, "diff")).statusCode();

    assertEquals(diff, compared);
    assertEquals(withdraw, Client.of(user).step(id, "withdraw", "not so").statusCode());
  }

  private static boolean isWithdrawalOf(String id, Event event) {
    return event.json().contains(id) && event.json().contains("\"withdrawn\"");
  }

  private static String rows(List<String> indicators, String... values) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < indicators.size(); i++) {
      rows.append(i == 0 ? "" : ",")
          .append(
              "{\"region\":\"CN-GX\",\"indicator\":\"%s\",\"period\":\"2021\",\"value\":\"%s\"}"
                  .formatted(indicators.get(i), values[i]));
    }
    return rows.toString();
  }

  private static String filed(String rows, String reason) {
    String json =
        "{\"reason\":%s,\"rows\":[%s]}"
            .formatted(reason == null ? "null" : "\"" + reason + "\"", rows);
    return OFFICER.file(json).then().statusCode(201).extract().path("id");
  }

  private static String published(String rows, String reason) {
    String id = filed(rows, reason);
    publish(id);
    return id;
  }

  private static void publish(String id) {
    OFFICER.step(id, "submit").then().statusCode(200);
    Client.of("approver-gx").step(id, "approve").then().statusCode(200);
    STATISTICIAN.step(id, "publish").then().statusCode(200);
  }

  private static Response diff(String id) {
    return STATISTICIAN.request().get(path(id, "diff"));
  }

  private static String path(String id, String what) {
    return Client.SUBMISSIONS + "/" + id + "/" + what;
  }

  private JsonNode collection(String id, String event) {
    try (EventReader reader = TestEvents.consume("frontier.collection.v1")) {
      Event found =
          reader
              .await(one -> one.json().contains(id) && one.json().contains("\"" + event + "\""), 1)
              .get(0);
      Contracts.assertValid("ingestion/collection/v1", found.json());
      return mapper.readTree(found.json());
    } catch (IOException notJson) {
      throw new IllegalStateException(notJson);
    }
  }
}
