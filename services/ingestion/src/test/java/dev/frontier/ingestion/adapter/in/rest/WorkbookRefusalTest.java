package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.junit.jupiter.api.Test;

/** How a workbook that is wrong is given back. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class WorkbookRefusalTest extends WorkbookWorld {
  @Test
  void namesWhatIsWrongByCellAndRow() {
    Asked asked = ask();
    byte[] filled = filled(template(asked.round()), asked, "1991", "viele", null, null);

    Response refused = file(filled);

    refused
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors[0].row", equalTo(2))
        .body("errors[0].cell", equalTo("I6"))
        .body("errors[0].rule", equalTo("number-format"))
        .body("detected.format", equalTo("xlsx"));
  }

  @Test
  void givesTheWorkbookBackWithItsCellsMarkedAndTakesItOnceMended() {
    Asked asked = ask();
    byte[] filled = filled(template(asked.round()), asked, "1991", "viele", null, null);

    Response refused =
        OFFICER
            .exactly(XLSX)
            .accept("application/json, " + XLSX)
            .body(filled)
            .post(Client.SUBMISSIONS);

    refused.then().statusCode(422).contentType(XLSX);
    byte[] mended =
        edit(
            refused.asByteArray(),
            sheet -> {
              Cell wrong = row(sheet, asked, "1991").getCell(VALUE);
              assertEquals(
                  IndexedColors.ROSE.getIndex(), wrong.getCellStyle().getFillForegroundColor());
              assertTrue(wrong.getCellComment().getString().getString().contains("不是数字"));
              wrong.setCellValue(12.5);
            });
    OFFICER
        .exactly(XLSX)
        .accept("application/json, " + XLSX)
        .body(mended)
        .post(Client.SUBMISSIONS)
        .then()
        .statusCode(201)
        .contentType("application/json")
        .body("round", equalTo(asked.round()));
  }

  @Test
  void refusesAFormulaInAValueAndWhatIsNoWorkbook() {
    String indicator = catalogue.newIndicator();
    byte[] formula =
        edit(table(indicator, 1.0), sheet -> sheet.getRow(1).getCell(3).setCellFormula("1+1"));

    file(formula)
        .then()
        .statusCode(422)
        .body("errors[0].rule", equalTo("formula-in-cell"))
        .body("errors[0].cell", equalTo("D2"));
    file("no workbook".getBytes())
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:frontier:problem:workbook-refused"))
        .body("hazard", equalTo("workbook-not-excel"));
  }
}
