package dev.frontier.ingestion.adapter.in.rest.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedWorkbookTest {
  private static final List<Violation> WRONG =
      List.of(
          Violation.at(1, "value", RowRule.NUMBER_FORMAT, Map.of("value", "many")),
          Violation.at(2, "obs_status", RowRule.OBS_STATUS, Map.of("value", "X", "choices", "A")),
          Violation.at(null, "reason", RowRule.REASON_REQUIRED, Map.of()));

  @ParameterizedTest
  @CsvSource({"zh,不是数字", "en,is not a number"})
  void marksAndCommentsEachCellInTheTemplatesLanguage(String language, String words)
      throws IOException {
    ExcelTable read = read(filled(language));

    byte[] marked = MarkedWorkbook.of(read, WRONG, "en", 60_000).orElseThrow();

    try (XSSFWorkbook workbook = open(marked)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      XSSFCell wrong = sheet.getRow(4).getCell(TemplateLayout.VALUE);
      assertEquals(IndexedColors.ROSE.getIndex(), wrong.getCellStyle().getFillForegroundColor());
      assertTrue(wrong.getCellComment().getString().getString().contains(words));
      assertFalse(wrong.getCellStyle().getLocked());
      assertEquals("many", wrong.getStringCellValue());
      XSSFCell fine = sheet.getRow(5).getCell(TemplateLayout.VALUE);
      assertEquals(
          IndexedColors.LIGHT_YELLOW.getIndex(), fine.getCellStyle().getFillForegroundColor());
      assertNull(fine.getCellComment());
      XSSFSheet list = workbook.getSheet(language.equals("zh") ? "问题" : "Problems");
      assertEquals(WRONG.size(), list.getLastRowNum());
      assertEquals("I5", list.getRow(1).getCell(0).getStringCellValue());
      assertEquals("", list.getRow(3).getCell(0).getStringCellValue());
    }
  }

  @Test
  void isReadAgainLikeTheTemplateThatItIs() {
    ExcelTable read = read(filled("zh"));

    ExcelTable again = read(MarkedWorkbook.of(read, WRONG, "zh", 60_000).orElseThrow());

    assertEquals(read.rows(), again.rows());
    assertEquals(read.places(), again.places());
    assertEquals(read.stamp(), again.stamp());
  }

  @Test
  void takesOffTheMarksOfTheTimeBefore() throws IOException {
    byte[] first = MarkedWorkbook.of(read(filled("zh")), WRONG, "zh", 60_000).orElseThrow();

    byte[] second = MarkedWorkbook.of(read(first), WRONG.subList(1, 2), "zh", 60_000).orElseThrow();

    try (XSSFWorkbook workbook = open(second)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      XSSFCell mended = sheet.getRow(4).getCell(TemplateLayout.VALUE);
      assertNull(mended.getCellComment());
      assertEquals(
          IndexedColors.LIGHT_YELLOW.getIndex(), mended.getCellStyle().getFillForegroundColor());
      assertEquals(3, workbook.getNumberOfSheets());
      assertEquals(1, workbook.getSheet("问题").getLastRowNum());
    }
  }

  @Test
  void keepsACommentThatWasThereBefore() throws IOException {
    byte[] own =
        Workbooks.edited(
            filled("zh"),
            sheet -> {
              var drawing = sheet.createDrawingPatriarch();
              var comment =
                  drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 9, 4, 12, 8));
              comment.setString("ask Wang");
              sheet.getRow(4).getCell(TemplateLayout.VALUE).setCellComment(comment);
            });
    byte[] marked = MarkedWorkbook.of(read(own), WRONG, "zh", 60_000).orElseThrow();

    byte[] mended = MarkedWorkbook.of(read(marked), List.of(), "zh", 60_000).orElseThrow();

    try (XSSFWorkbook before = open(marked);
        XSSFWorkbook after = open(mended)) {
      String both = comment(before);
      assertTrue(both.startsWith("ask Wang") && both.contains("不是数字"), both);
      assertEquals("ask Wang", comment(after));
    }
  }

  @Test
  void marksATableOfOnesOwnAsWell() throws IOException {
    ExcelTable read = read(Workbooks.fine());

    byte[] marked = MarkedWorkbook.of(read, WRONG.subList(0, 1), "en", 60_000).orElseThrow();

    try (XSSFWorkbook workbook = open(marked)) {
      assertTrue(
          workbook
              .getSheetAt(0)
              .getRow(1)
              .getCell(3)
              .getCellComment()
              .getString()
              .getString()
              .contains("is not a number"));
    }
  }

  @Test
  void leavesALargeOneAlone() {
    assertTrue(MarkedWorkbook.of(read(Workbooks.fine()), WRONG, "en", 10).isEmpty());
  }

  private static String comment(XSSFWorkbook workbook) {
    return workbook
        .getSheetAt(0)
        .getRow(4)
        .getCell(TemplateLayout.VALUE)
        .getCellComment()
        .getString()
        .getString();
  }

  private static byte[] filled(String language) {
    return Workbooks.edited(
        Workbooks.written(Workbooks.template(language, 2022)),
        sheet -> {
          Workbooks.fill(sheet, 1, "many", null, null);
          Workbooks.fill(sheet, 2, 12.0, "X", null);
        });
  }

  private static ExcelTable read(byte[] file) {
    return Workbooks.reader().read(file);
  }

  private static XSSFWorkbook open(byte[] file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(file));
  }
}
