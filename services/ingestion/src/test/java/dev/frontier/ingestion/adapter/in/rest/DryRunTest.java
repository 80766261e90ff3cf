package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class DryRunTest {
  private static final Client OFFICER = Client.of("officer-gx");

  @Inject TestCatalogue catalogue;
  @Inject DataSource dataSource;

  @Test
  void saysWhatWouldBeFiledAndKeepsNothingOfIt() throws SQLException {
    String indicator = catalogue.newIndicator();
    String json = Client.filing("CN-GX", indicator, "2021", "\"９１７．０２亿\"", null);
    long before = stored();

    Response response =
        OFFICER
            .request()
            .header("Idempotency-Key", "dry-" + indicator)
            .contentType(ContentType.JSON)
            .queryParam("dryRun", true)
            .body(json)
            .post(Client.SUBMISSIONS);

    response
        .then()
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("region", equalTo("CN-GX"))
        .body("rowCount", equalTo(1))
        .body("indicators", contains(indicator))
        .body("periods", contains("2021"))
        .body("detected.format", equalTo("json"))
        .body("conversions.to", contains("917.02"));
    assertEquals(before, stored());
  }

  @Test
  void refusesWhatFilingWouldRefuse() {
    String json = Client.filing("CN-GX", "NO_SUCH", "2021", "\"1\"", null);

    Response response = dry(json, "officer-gx");

    response.then().statusCode(422).body("errors.rule", contains("unknown-indicator"));
  }

  @Test
  void leavesTheRowsOfADraftAsTheyAre() {
    String indicator = catalogue.newIndicator();
    String id = OFFICER.filed("CN-GX", indicator, "2021", "\"1\"", null);

    Response response =
        OFFICER
            .request()
            .header("If-Match", "*")
            .contentType(ContentType.JSON)
            .queryParam("dryRun", "true")
            .body(Client.filing("CN-GX", indicator, "2020", "\"2\"", null))
            .put(Client.SUBMISSIONS + "/" + id);

    response.then().statusCode(200).body("periods", contains("2020"));
    OFFICER.get(id).then().body("rows.period", contains("2021"));
  }

  @ParameterizedTest
  @CsvSource({"officer-yn,403", "approver-gx,403", "statistician-a,403", "anonymous,401"})
  void isForThoseWhoMayFile(String user, int status) {
    String json = Client.filing("CN-GX", catalogue.newIndicator(), "2021", "\"1\"", null);

    Response response = dry(json, user);

    response.then().statusCode(status);
  }

  @Test
  void namesWhatTheParameterCanBe() {
    Response response =
        OFFICER
            .request()
            .contentType(ContentType.JSON)
            .queryParam("dryRun", "perhaps")
            .body(Client.filing("CN-GX", "T", "2021", "\"1\"", null))
            .post(Client.SUBMISSIONS);

    response.then().statusCode(400).body("type", equalTo("urn:frontier:problem:invalid-parameter"));
  }

  private static Response dry(String json, String user) {
    return Client.of(user)
        .request()
        .contentType(ContentType.JSON)
        .queryParam("dryRun", "true")
        .body(json)
        .post(Client.SUBMISSIONS);
  }

  private long stored() throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "select (select count(*) from submission) + (select count(*) from submission_row) +"
                    + " (select count(*) from idempotency_key) + (select count(*) from"
                    + " filed_body)")) {
      result.next();
      return result.getLong(1);
    }
  }
}
