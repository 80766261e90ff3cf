package dev.frontier.platform.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A table as a workbook with a second sheet that explains it, in Chinese and English. Rows go to a
 * temporary file as they come, so that a large table takes no more memory than a small one.
 */
public final class WorkbookFile {

  /** Rows that are kept before they go to the temporary file. */
  private static final int WINDOW = 100;

  /** Digits that survive a cell; a number with more is written as text, so that none is rounded. */
  private static final int CELL_DIGITS = 15;

  /** Characters that a cell can hold, which is the format's limit. */
  private static final int CELL_CHARACTERS = 32_767;

  /** Rows that a sheet can hold, which is the format's limit. */
  private static final int SHEET_ROWS = 1_048_576;

  private static final int NARROW = 14;
  private static final int WIDE = 60;
  private static final int CHARACTER = 256;

  private final SXSSFWorkbook workbook;
  private final CellStyle header;
  private final Map<Integer, CellStyle> byDecimals = new HashMap<>();

  private WorkbookFile(SXSSFWorkbook workbook) {
    this.workbook = workbook;
    Font bold = workbook.createFont();
    bold.setBold(true);
    header = workbook.createCellStyle();
    header.setFont(bold);
    header.setWrapText(true);
  }

  /** Writes a table. */
  public static <T> void write(Sheet<T> sheet, OutputStream target) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW)) {
      // The form for archives over 4 GB, which is the library's own choice, stops some readers.
      workbook.setZip64Mode(Zip64Mode.AsNeeded);
      WorkbookFile file = new WorkbookFile(workbook);
      file.data(sheet);
      file.notes(sheet);
      workbook.write(target);
    }
  }

  private <T> void data(Sheet<T> table) {
    List<Column<T>> columns = table.columns();
    SXSSFSheet sheet = workbook.createSheet("数据 Data");
    Row head = sheet.createRow(0);
    for (int i = 0; i < columns.size(); i++) {
      text(head, i, columns.get(i).zh() + "\n" + columns.get(i).en(), header);
      sheet.setColumnWidth(i, NARROW * CHARACTER);
    }
    sheet.createFreezePane(0, 1);
    int at = 1;
    for (Iterator<T> rows = table.rows().iterator(); rows.hasNext() && at < SHEET_ROWS; at++) {
      T values = rows.next();
      Row row = sheet.createRow(at);
      for (int i = 0; i < columns.size(); i++) {
        String cell = columns.get(i).cell().apply(values);
        if (columns.get(i).number()) {
          number(row, i, cell);
        } else {
          text(row, i, cell, null);
        }
      }
    }
    if (!columns.isEmpty()) {
      sheet.setAutoFilter(new CellRangeAddress(0, at - 1, 0, columns.size() - 1));
    }
  }

  private <T> void notes(Sheet<T> table) {
    SXSSFSheet sheet = workbook.createSheet("说明 Notes");
    int[] widths = {NARROW * 2, WIDE, WIDE};
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, widths[i] * CHARACTER);
    }
    int at = 0;
    for (Sheet.Note note : table.notes()) {
      note(sheet.createRow(at++), note.subject(), note.zh(), note.en());
    }
    at++;
    for (Column<T> column : table.columns()) {
      note(sheet.createRow(at++), column.name(), column.zh(), column.en());
    }
  }

  private void note(Row row, String subject, String zh, String en) {
    text(row, 0, subject, header);
    text(row, 1, zh, null);
    text(row, 2, en, null);
  }

  private void number(Row row, int column, String text) {
    if (text == null) {
      return;
    }
    BigDecimal number = new BigDecimal(text);
    if (number.precision() > CELL_DIGITS) {
      text(row, column, text, null);
      return;
    }
    Cell cell = row.createCell(column);
    cell.setCellValue(number.doubleValue());
    cell.setCellStyle(byDecimals.computeIfAbsent(Math.max(number.scale(), 0), this::decimals));
  }

  private CellStyle decimals(int decimals) {
    CellStyle style = workbook.createCellStyle();
    String form = decimals == 0 ? "0" : "0." + "0".repeat(decimals);
    style.setDataFormat(workbook.createDataFormat().getFormat(form));
    return style;
  }

  private static void text(Row row, int column, String text, CellStyle style) {
    if (text == null) {
      return;
    }
    Cell cell = row.createCell(column);
    // A cell of text is never run, whatever it begins with.
    cell.setCellValue(
        text.length() > CELL_CHARACTERS ? text.substring(0, CELL_CHARACTERS - 1) + "…" : text);
    if (style != null) {
      cell.setCellStyle(style);
    }
  }
}
