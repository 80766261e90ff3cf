package dev.frontier.policytracker.adapter.in.rest.workbook;

import dev.frontier.policytracker.domain.plan.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a plan as a workbook that {@link PlanWorkbook} reads back to the same plan. */
@ApplicationScoped
public class PlanSheets {

  /** What spreadsheets read as an escaped character: a name that holds such is escaped itself. */
  private static final Pattern ESCAPE = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

  /** Characters: a code, and a name, as wide as most are. */
  private static final int NARROW = 18;

  private static final int WIDE = 48;

  /** The workbook's bytes. */
  public byte[] write(Plan plan) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      CellStyle text = workbook.createCellStyle();
      // As text, so that no program makes a date or a number of a code that is typed later.
      text.setDataFormat(workbook.createDataFormat().getFormat("@"));
      for (PlanSheet sheet : PlanSheet.values()) {
        fill(workbook.createSheet(sheet.title()), sheet, PlanRows.of(sheet, plan), text);
      }
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be written", e);
    }
  }

  private static void fill(Sheet sheet, PlanSheet of, List<List<String>> rows, CellStyle text) {
    for (int column = 0; column < of.columns().size(); column++) {
      String name = of.columns().get(column);
      boolean wide = name.equals("zh") || name.equals("en");
      sheet.setColumnWidth(column, (wide ? WIDE : NARROW) * 256);
      sheet.setDefaultColumnStyle(column, text);
    }
    row(sheet, 0, of.columns(), text);
    for (int i = 0; i < rows.size(); i++) {
      row(sheet, i + 1, rows.get(i), text);
    }
    sheet.createFreezePane(0, 1);
  }

  private static void row(Sheet sheet, int number, List<String> values, CellStyle text) {
    Row row = sheet.createRow(number);
    for (int column = 0; column < values.size(); column++) {
      var cell = row.createCell(column);
      cell.setCellStyle(text);
      cell.setCellValue(ESCAPE.matcher(values.get(column)).replaceAll("_x005F_$1"));
    }
  }
}
