package dev.frontier.ingestion.adapter.in.rest;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Rounds that ask for one indicator, and workbooks that are filled in, changed and filed. */
abstract class WorkbookWorld {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final Client OFFICER = Client.of("officer-gx");
  private static final int INDICATOR = 1;
  private static final int PERIOD = 4;
  static final int VALUE = 8;
  private static final int STATUS = 9;
  private static final int NOTE = 10;

  @Inject TestCatalogue catalogue;

  record Asked(String round, String indicator) {}

  /** A round that asks for one new indicator, from 1990 to 2025. */
  Asked ask() {
    return ask("A");
  }

  Asked ask(String freq) {
    String indicator = catalogue.newIndicatorOfNoRound(freq);
    return new Asked(catalogue.openRound(List.of(indicator), freq), indicator);
  }

  static byte[] template(String round) {
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

  static Response file(byte[] workbook) {
    return OFFICER.file(XLSX, workbook);
  }

  static byte[] filled(
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

  static XSSFRow row(XSSFSheet sheet, Asked asked, String period) {
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

  static byte[] table(String indicator, double value) {
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

  static byte[] edit(byte[] file, Consumer<XSSFSheet> change) {
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
