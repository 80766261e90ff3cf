package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** What becomes of a workbook that is filed. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class WorkbookJourneyTest extends WorkbookWorld {
  @Test
  void filesATemplateThatWasFilledInIntoItsRound() {
    Asked asked = ask();
    byte[] template = template(asked.round());
    byte[] filled = filled(template, asked, "2021", 578.79, "P", "初步数");

    Response filed = file(filled);

    filed
        .then()
        .statusCode(201)
        .body("round", equalTo(asked.round()))
        .body("detected.format", equalTo("xlsx"))
        .body("detected.template", equalTo(true))
        .body("detected.header", equalTo("zh"))
        .body("detected.leftEmpty", equalTo(35))
        .body("detected.charset", nullValue());
    OFFICER
        .get(filed.path("id"))
        .then()
        .body("rows", hasSize(1))
        .body("rows[0].value", equalTo("578.79"))
        .body("rows[0].obs_status", equalTo("P"))
        .body("rows[0].note", equalTo("初步数"));
  }

  @Test
  void answersTheSameFileWithTheSameSubmissionAndFilesNothing() {
    Asked asked = ask();
    byte[] filled = filled(template(asked.round()), asked, "2021", 1.5, null, null);
    String first = file(filled).then().statusCode(201).extract().path("id");

    Response again = file(filled);

    again.then().statusCode(200).body("id", equalTo(first)).header("ETag", equalTo("\"0\""));
  }

  @Test
  void triesAFileAndKeepsNothingOfIt() {
    Asked asked = ask();
    byte[] filled = filled(template(asked.round()), asked, "2021", "viele", null, null);
    byte[] fine = filled(template(asked.round()), asked, "2021", "１２.5", null, null);

    OFFICER
        .exactly(XLSX)
        .queryParam("dryRun", "true")
        .body(filled)
        .post(Client.SUBMISSIONS)
        .then()
        .statusCode(422)
        .body("errors[0].cell", equalTo("I36"));
    OFFICER
        .exactly(XLSX)
        .queryParam("dryRun", "true")
        .body(fine)
        .post(Client.SUBMISSIONS)
        .then()
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("round", equalTo(asked.round()));
    file(fine).then().statusCode(201);
  }

  @Test
  void filesAFileAgainThatWasWithdrawn() {
    Asked asked = ask();
    byte[] filled = filled(template(asked.round()), asked, "2021", 1.5, null, null);
    String first = file(filled).then().statusCode(201).extract().path("id");
    OFFICER
        .request()
        .header("If-Match", "*")
        .contentType("application/json")
        .body("{\"reason\":\"filed too early\"}")
        .post(Client.SUBMISSIONS + "/" + first + "/withdraw")
        .then()
        .statusCode(200);

    Response again = file(filled);

    again.then().statusCode(201).body("id", not(equalTo(first)));
  }

  @Test
  void replacesTheRowsOfADraft() {
    Asked asked = ask();
    byte[] template = template(asked.round());
    String id = file(filled(template, asked, "2021", 1.5, null, null)).path("id");

    Response replaced =
        OFFICER
            .exactly(XLSX)
            .header("If-Match", "\"0\"")
            .body(filled(template, asked, "2021", 2.5, null, null))
            .put(Client.SUBMISSIONS + "/" + id);

    replaced.then().statusCode(200).body("detected.format", equalTo("xlsx"));
    OFFICER.get(id).then().body("rows[0].value", equalTo("2.5"));
  }

  @Test
  void readsATableOfSomebodysOwn() {
    String indicator = catalogue.newIndicator();

    Response filed = file(table(indicator, 3.25));

    filed
        .then()
        .statusCode(201)
        .body("detected.template", equalTo(false))
        .body("detected.sheet", equalTo("Own"));
    OFFICER.get(filed.path("id")).then().body("rows[0].value", equalTo("3.25"));
  }
}
