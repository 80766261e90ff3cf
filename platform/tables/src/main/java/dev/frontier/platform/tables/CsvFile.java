package dev.frontier.platform.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as RFC 4180 has it, in UTF-8. */
public final class CsvFile {

  /** By it a spreadsheet recognises UTF-8; a program would take it for a part of the first name. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What makes a spreadsheet take a text for a formula, wherever the text came from. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n|%";

  private CsvFile() {}

  /**
   * Writes a table row by row.
   *
   * @param mark whether to begin with the byte order mark that spreadsheets want
   */
  public static <T> void write(Sheet<T> sheet, boolean mark, OutputStream target)
      throws IOException {
    Writer out = new OutputStreamWriter(target, StandardCharsets.UTF_8);
    if (mark) {
      out.write(BYTE_ORDER_MARK);
    }
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    for (Column<T> column : sheet.columns()) {
      csv.print(column.name());
    }
    csv.println();
    Iterator<T> rows = sheet.rows().iterator();
    while (rows.hasNext()) {
      T row = rows.next();
      for (Column<T> column : sheet.columns()) {
        String cell = column.cell().apply(row);
        csv.print(column.number() ? cell : harmless(cell));
      }
      csv.println();
    }
    out.flush();
  }

  /**
   * The text, with an apostrophe before it if a spreadsheet would run it: a note is whatever
   * somebody filed.
   */
  static String harmless(String text) {
    return text == null || text.isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) < 0
        ? text
        : "'" + text;
  }
}
