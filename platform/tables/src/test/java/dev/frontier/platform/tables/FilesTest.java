package dev.frontier.platform.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {

  @Test
  void aTextWithCommasQuotesAndLineBreaksIsQuotedAsRfc4180Has() {
    String csv = csv(sheet(new String[] {"a,\"b\"\nc", "1.50"}), false);

    assertEquals("note,value\r\n\"a,\"\"b\"\"\nc\",1.50\r\n", csv);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "|cmd", "%0"})
  void aTextThatASpreadsheetWouldRunIsMadeHarmless(String note) {
    String csv = csv(sheet(new String[] {note, "-1"}), false);

    assertEquals("'" + note, parsed(csv)[1][0]);
    assertEquals("-1", parsed(csv)[1][1]);
  }

  @Test
  void theByteOrderMarkIsThereOnRequestOnly() {
    assertEquals("\uFEFFnote", csv(sheet(), true).substring(0, 5));
    assertEquals("note", csv(sheet(), false).substring(0, 4));
  }

  @Property
  void everyTextComesBackAsItWasOrWithAnApostropheBefore(@ForAll List<String> notes) {
    String[][] rows = notes.stream().map(it -> new String[] {it, "1"}).toArray(String[][]::new);

    String[][] read = parsed(csv(sheet(rows), false));

    for (int i = 0; i < rows.length; i++) {
      String written =
          new String(rows[i][0].getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      String back = read[i + 1][0];
      assertEquals(written, back.length() > written.length() ? back.substring(1) : back);
    }
  }

  @Test
  void aWorkbookHoldsNumbersAsNumbersAndNothingForWhatIsMissing() throws IOException {
    try (XSSFWorkbook workbook =
        workbook(
            sheet(
                new String[] {"=1+1", "12.50"},
                new String[] {null, null},
                new String[] {"long", "1234567890123456.5"}))) {
      XSSFSheet data = workbook.getSheetAt(0);
      assertEquals("注释\nNote", data.getRow(0).getCell(0).getStringCellValue());
      assertEquals(CellType.STRING, data.getRow(1).getCell(0).getCellType());
      assertEquals(12.5, data.getRow(1).getCell(1).getNumericCellValue());
      assertEquals("0.00", data.getRow(1).getCell(1).getCellStyle().getDataFormatString());
      assertNull(data.getRow(2).getCell(1));
      assertEquals("1234567890123456.5", data.getRow(3).getCell(1).getStringCellValue());
    }
  }

  @Test
  void aWorkbookExplainsItselfInBothLanguages() throws IOException {
    try (XSSFWorkbook workbook = workbook(sheet())) {
      XSSFSheet notes = workbook.getSheetAt(1);
      assertEquals("unit", notes.getRow(0).getCell(0).getStringCellValue());
      assertEquals("亿美元", notes.getRow(0).getCell(1).getStringCellValue());
      assertEquals("100 million US dollars", notes.getRow(0).getCell(2).getStringCellValue());
      assertEquals("value", notes.getRow(3).getCell(0).getStringCellValue());
    }
  }

  private static Sheet<String[]> sheet(String[]... rows) {
    return new Sheet<>(
        "test",
        List.of(
            Column.text("note", "注释", "Note", row -> row[0]),
            Column.number("value", "数值", "Value", row -> row[1])),
        Arrays.stream(rows),
        List.of(new Sheet.Note("unit", "亿美元", "100 million US dollars")));
  }

  private static String csv(Sheet<?> sheet, boolean mark) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      CsvFile.write(sheet, mark, out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[][] parsed(String csv) {
    try (Stream<String[]> rows =
        CSVFormat.RFC4180.parse(new StringReader(csv)).stream().map(it -> it.values())) {
      return rows.toArray(String[][]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XSSFWorkbook workbook(Sheet<?> sheet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WorkbookFile.write(sheet, out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }
}
