package dev.frontier.ingestion.adapter.in.rest.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.ingestion.domain.template.Template;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateRoundTripTest {

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void showsWhatIsAskedWhatWasPublishedAndLocksAllButTheInput(String language) throws IOException {
    byte[] file = Workbooks.written(Workbooks.template(language, 2022));

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      XSSFRow row = sheet.getRow(TemplateLayout.FIRST_ROW);
      assertEquals("TRADE", row.getCell(TemplateLayout.INDICATOR).getStringCellValue());
      assertEquals(
          language.equals("zh") ? "亿美元" : "100 million US dollars",
          row.getCell(TemplateLayout.UNIT).getStringCellValue());
      assertEquals("2021", row.getCell(TemplateLayout.LAST_PERIOD).getStringCellValue());
      assertEquals(917.02, row.getCell(TemplateLayout.LAST_VALUE).getNumericCellValue());
      assertTrue(sheet.getProtect());
      assertTrue(row.getCell(TemplateLayout.LAST_VALUE).getCellStyle().getLocked());
      for (int input : TemplateLayout.INPUTS) {
        assertFalse(row.getCell(input).getCellStyle().getLocked());
      }
      assertEquals(
          TemplateLayout.FIRST_ROW, sheet.getPaneInformation().getHorizontalSplitPosition());
      assertTrue(
          sheet.getRow(1).getCell(0).getStringCellValue().contains("2026-03-31 18:00"),
          "the due time of Beijing");
      assertEquals(SheetVisibility.VERY_HIDDEN, workbook.getSheetVisibility(1));
      assertTrue(workbook.isStructureLocked());
    }
  }

  @Test
  void isAnArchiveThatTheSimplestReaderTakes() {
    byte[] file = Workbooks.written(Workbooks.template("zh", 2022));

    // Reads from front to back and knows nothing of archives over 4 GB.
    assertTrue(Workbooks.part(file, "xl/workbook.xml").length > 0);
  }

  @Test
  void checksTheCellsWhileTheyAreFilledIn() throws IOException {
    byte[] file = Workbooks.written(Workbooks.template("zh", 2022));

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      List<? extends DataValidation> rules = workbook.getSheetAt(0).getDataValidations();
      assertEquals(
          List.of(ValidationType.DECIMAL, ValidationType.LIST, ValidationType.TEXT_LENGTH),
          rules.stream().map(one -> one.getValidationConstraint().getValidationType()).toList());
      assertEquals("I5:I6", rules.get(0).getRegions().getCellRangeAddress(0).formatAsString());
      assertTrue(
          List.of(rules.get(1).getValidationConstraint().getExplicitListValues()).contains("O"));
    }
  }

  @Property(tries = 40)
  void readsBackWhateverFiguresWereFilledIn(
      @ForAll @Size(min = 1, max = 12) List<@LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) Long> digits,
      @ForAll @IntRange(max = 9) int decimals,
      @ForAll @AlphaChars @StringLength(max = 20) String note,
      @ForAll boolean chinese) {
    Template template =
        Workbooks.template(
            chinese ? "zh" : "en", IntStream.range(0, 6).map(i -> 2010 + i).toArray());
    List<BigDecimal> figures =
        digits.stream().map(one -> BigDecimal.valueOf(one, decimals)).toList();

    byte[] filled =
        Workbooks.edited(
            Workbooks.written(template),
            sheet -> {
              for (int i = 0; i < figures.size(); i++) {
                Workbooks.fill(sheet, i + 1, figures.get(i).doubleValue(), "P", note);
              }
            });

    ExcelTable read = Workbooks.reader().read(filled);
    assertEquals(template.stamp(), read.stamp().orElseThrow().stamp());
    assertEquals("seal", read.stamp().orElseThrow().seal());
    assertEquals(12 - figures.size(), read.leftEmpty());
    List<RawRow> rows = read.rows();
    assertEquals(figures.size(), rows.size());
    for (int i = 0; i < rows.size(); i++) {
      RawRow row = rows.get(i);
      assertEquals(i + 1, row.number());
      assertEquals("CN-GX", row.region());
      assertEquals(template.lines().get(i).indicator().code(), row.indicator());
      assertEquals(template.lines().get(i).period().text(), row.period());
      assertEquals(0, figures.get(i).compareTo(new BigDecimal(row.value())), row.value());
      assertEquals("P", row.obsStatus());
      assertEquals(note.isEmpty() ? null : note, row.note());
    }
  }

  @Test
  void takesTheReasonOfARevisionFromItsCell() {
    byte[] filled =
        Workbooks.edited(
            Workbooks.written(Workbooks.template("zh", 2022)),
            sheet -> {
              Workbooks.fill(sheet, 1, 5.0, null, null);
              Workbooks.set(sheet.getRow(TemplateLayout.REASON_ROW), TemplateLayout.REASON, "海关修订");
            });

    assertEquals("海关修订", Workbooks.reader().read(filled).reason());
  }

  @Test
  void keepsRowNumbersAndCellsWhenRowsAreLeftEmpty() {
    byte[] filled =
        Workbooks.edited(
            Workbooks.written(Workbooks.template("zh", 2021, 2022)),
            sheet -> Workbooks.fill(sheet, 3, null, "O", "none kept"));

    ExcelTable read = Workbooks.reader().read(filled);

    assertEquals(3, read.rows().get(0).number());
    assertEquals("J7", read.places().find(3, "obs_status").orElseThrow().address());
    assertEquals(3, read.leftEmpty());
  }

  @Test
  void refusesATemplateThatNobodyFilledIn() {
    byte[] empty = Workbooks.written(Workbooks.template("zh", 2022));

    assertEquals(ProblemType.NO_ROWS, refusal(empty));
  }

  @Test
  void refusesATemplateWhoseColumnsOrStampWereChanged() {
    byte[] file = Workbooks.written(Workbooks.template("zh", 2022));

    assertEquals(
        ProblemType.TEMPLATE_STAMP_BROKEN,
        refusal(
            Workbooks.edited(
                file, sheet -> Workbooks.set(sheet.getRow(TemplateLayout.HEADER_ROW), 8, "其他"))));
    assertEquals(
        ProblemType.TEMPLATE_STAMP_BROKEN,
        refusal(
            Workbooks.edited(
                file,
                sheet ->
                    Workbooks.set(
                        sheet.getWorkbook().getSheet(StampSheet.NAME).getRow(6), 4, "soon"))));
  }

  @Test
  void refusesATemplateOfAnotherSchemaAsOutOfDate() {
    byte[] file =
        Workbooks.edited(
            Workbooks.written(Workbooks.template("zh", 2022)),
            sheet ->
                Workbooks.set(sheet.getWorkbook().getSheet(StampSheet.NAME).getRow(0), 1, "0"));

    assertEquals(ProblemType.TEMPLATE_STALE, refusal(file));
  }

  private static ProblemType refusal(byte[] file) {
    return assertThrows(ProblemException.class, () -> Workbooks.reader().read(file))
        .problem()
        .type();
  }
}
