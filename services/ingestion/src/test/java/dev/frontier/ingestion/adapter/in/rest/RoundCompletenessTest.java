package dev.frontier.ingestion.adapter.in.rest;

import static dev.frontier.ingestion.adapter.in.rest.RoundCalls.code;
import static dev.frontier.ingestion.adapter.in.rest.RoundCalls.completeness;
import static dev.frontier.ingestion.adapter.in.rest.RoundCalls.extend;
import static dev.frontier.ingestion.adapter.in.rest.RoundCalls.open;
import static dev.frontier.ingestion.adapter.in.rest.RoundCalls.round;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How far each region is with a round. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class RoundCompletenessTest {
  private static final Client OFFICER = Client.of("officer-gx");
  private static final Client STATISTICIAN = Client.of("statistician-a");

  @Inject TestCatalogue catalogue;

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
}
