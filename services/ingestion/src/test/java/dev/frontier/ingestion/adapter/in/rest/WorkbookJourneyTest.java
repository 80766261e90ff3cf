package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class WorkbookJourneyTest {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final Client OFFICER = Client.of("officer-gx");
  private static final int INDICATOR = 1;
  private static final int PERIOD = 4;
  private static final int LAST_PERIOD = 5;
  private static final int LAST_YEAR = 6;
  private static final int VALUE = 8;
  private static final int STATUS = 9;
  private static final int NOTE = 10;

  @Inject TestCatalogue catalogue;

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

  private record Asked(String round, String indicator) {}

  /** A round that asks for one new indicator, from 1990 to 2025. */
  private Asked ask() {
    return ask("A");
  }

  private Asked ask(String freq) {
    String indicator = catalogue.newIndicatorOfNoRound(freq);
    return new Asked(catalogue.openRound(List.of(indicator), freq), indicator);
  }

  private static byte[] template(String round) {
    return OFFICER
        .request()
        .queryParam("lang", "zh")
        .get("/api/rounds/" + round + "/template.xlsx")
        .then()
        .statusCode(200)
        .contentType(XLSX)
        .extract()
        .asByteArray();
  }

  private static Response file(byte[] workbook) {
    return OFFICER.file(XLSX, workbook);
  }

  private static byte[] filled(
      byte[] template, Asked asked, String period, Object value, String status, String note) {
    return edit(
        template,
        sheet -> {
          XSSFRow row = row(sheet, asked, period);
          if (value instanceof Double number) {
            row.getCell(VALUE).setCellValue(number);
          } else {
            row.getCell(VALUE).setCellValue((String) value);
          }
          row.getCell(STATUS).setCellValue(status);
          row.getCell(NOTE).setCellValue(note);
        });
  }

  private static XSSFRow row(XSSFSheet sheet, Asked asked, String period) {
    for (Row row : sheet) {
      Cell indicator = row.getCell(INDICATOR);
      Cell when = row.getCell(PERIOD);
      if (indicator != null
          && when != null
          && indicator.getStringCellValue().equals(asked.indicator())
          && when.getStringCellValue().equals(period)) {
        return (XSSFRow) row;
      }
    }
    throw new AssertionError("no row for " + period);
  }

  private static byte[] table(String indicator, double value) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("Own");
      Row header = sheet.createRow(0);
      List<String> columns = List.of("region", "indicator", "period", "value");
      for (int i = 0; i < columns.size(); i++) {
        header.createCell(i).setCellValue(columns.get(i));
      }
      Row row = sheet.createRow(1);
      row.createCell(0).setCellValue("CN-GX");
      row.createCell(1).setCellValue(indicator);
      row.createCell(2).setCellValue(2021);
      row.createCell(3).setCellValue(value);
      return bytes(workbook);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] edit(byte[] file, Consumer<XSSFSheet> change) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      change.accept(workbook.getSheetAt(0));
      return bytes(workbook);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }
}
