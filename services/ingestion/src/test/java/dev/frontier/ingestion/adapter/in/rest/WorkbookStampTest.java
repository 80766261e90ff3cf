package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.junit.jupiter.api.Test;

/** Whether a template is still what its round and its figures were when it was handed out. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class WorkbookStampTest extends WorkbookWorld {
  @Test
  void refusesATemplateWhenWhatItShowsHasChangedAndSaysWhat() {
    Asked asked = ask();
    Client.published(asked.indicator(), "2020", "\"704.14\"", null);
    byte[] filled = filled(template(asked.round()), asked, "2021", 1.5, null, null);
    Client.published(asked.indicator(), "2020", "\"710\"", "checked again");
    Client.published(asked.indicator(), "2021", "\"917.02\"", null);

    Response refused = file(filled);

    refused
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:frontier:problem:template-stale"))
        .body("errors.rule", equalTo(List.of("figure-changed", "figure-changed")))
        .body("errors[0].message", containsString("was 704.14 in the template and has been 710"))
        .body("errors[1].message", containsString("was – in the template and has been 917.02"))
        .body("errors[1].cell", equalTo("I36"));
  }

  @Test
  void saysSinceWhenAFigureIsWithdrawnThatTheTemplateShows() {
    Asked asked = ask();
    String published = Client.published(asked.indicator(), "2020", "\"704.14\"", null);
    byte[] filled = filled(template(asked.round()), asked, "2021", 1.5, null, null);
    Client.of("statistician-b")
        .request()
        .header("If-Match", "*")
        .contentType("application/json")
        .body("{\"reason\":\"of another year\"}")
        .post(Client.SUBMISSIONS + "/" + published + "/withdraw")
        .then()
        .statusCode(200);

    file(filled)
        .then()
        .statusCode(409)
        .body("errors[0].rule", equalTo("figure-changed"))
        .body("errors[0].message", matchesPattern(".*was 704.14 .* has been – since 20\\d\\d-.*"));
  }

  @Test
  void refusesATemplateOfARoundThatWasClosed() {
    Asked asked = ask();
    byte[] filled = filled(template(asked.round()), asked, "2021", 1.5, null, null);
    Client.of("statistician-a")
        .request()
        .header("If-Match", "*")
        .contentType("application/json")
        .body("{}")
        .post("/api/rounds/" + asked.round() + "/close")
        .then()
        .statusCode(200);

    Response refused = file(filled);

    refused
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:frontier:problem:template-stale"))
        .body("errors.rule", hasItem("round-closed"));
  }

  @Test
  void noticesAStampThatWasChanged() {
    Asked asked = ask();
    byte[] filled = filled(template(asked.round()), asked, "2021", 1.5, null, null);
    byte[] forged =
        edit(
            filled,
            sheet -> {
              XSSFRow round = sheet.getWorkbook().getSheet("_frontier").getRow(1);
              assertEquals("round", round.getCell(0).getStringCellValue());
              round.getCell(1).setCellValue("ANOTHER-ROUND");
            });

    file(forged)
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:frontier:problem:template-stamp-broken"));
  }
}
