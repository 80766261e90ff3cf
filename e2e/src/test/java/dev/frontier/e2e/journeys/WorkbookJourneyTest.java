package dev.frontier.e2e.journeys;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.e2e.support.Series;
import dev.frontier.e2e.support.Stack;
import dev.frontier.e2e.support.Users;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What an office does with a workbook, from the template to the published figure. */
@Order(25)
class WorkbookJourneyTest {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String INDICATOR = "ODI_NONFINANCIAL";
  private static final String PERIOD = "2024";
  private static final int FIRST_ROW = 4;
  private static final int VALUE = 8;
  private static final int STATUS = 9;

  @BeforeAll
  static void theStackRuns() {
    Stack.running();
  }

  @Test
  void aTemplateIsFilledInCorrectedByItsOwnMarksAndPublished() {
    // Given a round of one figure and its template, filled in with a slip
    String round = openRound();
    byte[] slip =
        edit(
            template(round),
            sheet -> sheet.getRow(FIRST_ROW).getCell(VALUE).setCellValue("about three"));

    // When it is sent, Then it comes back with the cell marked
    Response marked = send(slip);
    marked.then().statusCode(422).contentType(XLSX);
    byte[] mended =
        edit(
            marked.asByteArray(),
            sheet -> {
              Cell wrong = sheet.getRow(FIRST_ROW).getCell(VALUE);
              assertTrue(
                  wrong.getCellComment().getString().getString().contains("is not a number"));
              wrong.setCellValue(3.25);
            });

    // And corrected in place it is filed, once however often it is sent
    String id =
        send(mended)
            .then()
            .statusCode(201)
            .body("round", equalTo(round))
            .body("detected.template", equalTo(true))
            .extract()
            .path("id");
    send(mended).then().statusCode(200).body("id", equalTo(id));

    // And published it is the figure that was typed
    step("officer-xz", id, "submit");
    step("approver-xz", id, "approve");
    step("statistician-a", id, "publish");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertEquals(new BigDecimal("3.25"), Series.of(INDICATOR, "CN-XZ").value(PERIOD)));

    // And the template from before the publication is no longer taken
    send(edit(mended, sheet -> sheet.getRow(FIRST_ROW).getCell(STATUS).setCellValue("P")))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:frontier:problem:template-stale"))
        .body("errors[0].rule", equalTo("figure-changed"));
  }

  @Test
  void aFileOfAHundredMegabytesIsRefusedAtTheDoor() throws Exception {
    // Given a file that nobody's figures need
    String head =
        "POST /api/submissions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + Users.token("officer-xz")
            + "\r\nContent-Type: "
            + XLSX
            + "\r\nContent-Length: "
            + 100 * 1024 * 1024
            + "\r\n\r\n";

    try (Socket door = new Socket("localhost", Stack.running().port())) {
      door.setSoTimeout((int) Duration.ofSeconds(60).toMillis());
      // When it is announced
      door.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

      // Then it is refused before any of it is sent
      String status =
          new BufferedReader(
                  new InputStreamReader(door.getInputStream(), StandardCharsets.US_ASCII))
              .readLine();
      assertTrue(status.startsWith("HTTP/1.1 413 "), status);
    }
  }

  private static String openRound() {
    String round = "WORKBOOK-" + System.nanoTime();
    Users.as("statistician-a")
        .body(
            Map.of(
                "id",
                round,
                "nameZh",
                "工作簿",
                "nameEn",
                "Workbooks",
                "freq",
                "A",
                "periods",
                List.of(PERIOD),
                "indicators",
                List.of(INDICATOR),
                "regions",
                List.of("CN-XZ"),
                "dueAt",
                "2099-12-31T18:00"))
        .post("/api/rounds")
        .then()
        .statusCode(201);
    return round;
  }

  private static byte[] template(String round) {
    return Users.as("officer-xz")
        .queryParam("lang", "en")
        .get("/api/rounds/" + round + "/template.xlsx")
        .then()
        .statusCode(200)
        .contentType(XLSX)
        .extract()
        .asByteArray();
  }

  private static Response send(byte[] workbook) {
    EncoderConfig exactly =
        EncoderConfig.encoderConfig()
            .appendDefaultContentCharsetToContentTypeIfUndefined(false)
            .encodeContentTypeAs(XLSX, ContentType.TEXT);
    return Users.as("officer-xz")
        .config(RestAssuredConfig.config().encoderConfig(exactly))
        .contentType(XLSX)
        .accept("application/json, " + XLSX)
        .body(workbook)
        .post("/api/submissions");
  }

  private static void step(String user, String id, String step) {
    Users.as(user)
        .header("If-Match", "*")
        .body("{}")
        .post("/api/submissions/" + id + "/" + step)
        .then()
        .statusCode(200);
  }

  private static byte[] edit(byte[] file, Consumer<XSSFSheet> change) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      change.accept(workbook.getSheetAt(0));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
