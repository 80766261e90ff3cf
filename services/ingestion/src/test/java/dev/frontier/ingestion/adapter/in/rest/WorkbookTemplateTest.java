package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a template shows, and who is handed one. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class WorkbookTemplateTest extends WorkbookWorld {
  private static final int LAST_PERIOD = 5;
  private static final int LAST_YEAR = 6;

  @ParameterizedTest
  @CsvSource({
    "A,2020,2021",
    "Q,2020-Q3,2021-Q3",
    "Q,2020-Q1,2021-Q1",
    "M,2020-07,2021-07",
    "M,2020-01,2021-01"
  })
  void showsLastYearsPublishedFigureBesideTheOneThatIsAskedFor(
      String freq, String before, String period) {
    Asked asked = ask(freq);
    Client.published(asked.indicator(), before, "\"704.14\"", null);

    byte[] template = template(asked.round());

    edit(
        template,
        sheet -> {
          XSSFRow row = row(sheet, asked, period);
          assertEquals(before, row.getCell(LAST_PERIOD).getStringCellValue());
          assertEquals(704.14, row.getCell(LAST_YEAR).getNumericCellValue());
        });
    Response filed = file(filled(template, asked, period, 710.0, null, null));
    filed.then().statusCode(201).body("round", equalTo(asked.round()));
    OFFICER.get(filed.path("id")).then().body("rows.period", equalTo(List.of(period)));
  }

  @ParameterizedTest
  @CsvSource({
    "officer-gx,CN-GX,200",
    "officer-gx,CN-YN,403",
    "approver-gx,CN-GX,403",
    "statistician-a,CN-YN,200",
    "statistician-a,,400",
    "verifier-a,CN-GX,403",
    "anonymous,CN-GX,401",
    "officer-gx,nowhere,400"
  })
  void handsATemplateToWhoFilesForTheRegion(String user, String region, int status) {
    Asked asked = ask();

    Client.of(user)
        .request()
        .queryParam("region", region == null ? new Object[0] : new Object[] {region})
        .get("/api/rounds/" + asked.round() + "/template.xlsx")
        .then()
        .statusCode(status);
  }

  @Test
  void speaksTheLanguageThatIsAskedFor() {
    Asked asked = ask();

    byte[] english =
        OFFICER
            .request()
            .queryParam("lang", "en")
            .get("/api/rounds/" + asked.round() + "/template.xlsx")
            .then()
            .statusCode(200)
            .header("Content-Disposition", containsString(asked.round() + "-CN-GX.xlsx"))
            .extract()
            .asByteArray();

    edit(
        english,
        sheet -> assertEquals("Value", sheet.getRow(3).getCell(VALUE).getStringCellValue()));
    OFFICER
        .request()
        .queryParam("lang", "fr")
        .get("/api/rounds/" + asked.round() + "/template.xlsx")
        .then()
        .statusCode(400);
    OFFICER.request().get("/api/rounds/NO-SUCH/template.xlsx").then().statusCode(404);
  }
}
