package dev.frontier.ingestion.adapter.in.rest.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;

class WorkbookTableTest {
  private static final Object[] HEADER = {
    "note", "period", "region", "indicator", "value", "obs_status"
  };

  @Test
  void readsAnOrdinaryTableWithItsColumnsInAnyOrder() {
    byte[] file =
        Workbooks.table(
            HEADER,
            new Object[] {"first", 2021.0, "CN-GX", "TRADE", 578.79, "A"},
            new Object[] {},
            new Object[] {null, "2022", "CN-GX", "TRADE", "1,053.20", null});

    ExcelTable read = Workbooks.reader().read(file);

    assertTrue(read.stamp().isEmpty());
    assertEquals(
        List.of(
            new RawRow(1, "CN-GX", "TRADE", "2021", "578.79", "A", "first"),
            // A text stays as it was typed; whether it is a number is a rule's to say.
            new RawRow(2, "CN-GX", "TRADE", "2022", "1,053.20", null, null)),
        read.rows());
    assertEquals("E4", read.places().find(2, "value").orElseThrow().address());
  }

  @Test
  void takesTheStoredFigureAndNotWhatItsCellShows() {
    byte[] file =
        Workbooks.edited(
            Workbooks.table(HEADER, new Object[] {null, "2021", "CN-GX", "TRADE", 0.12345, "A"}),
            sheet -> {
              CellStyle percent = sheet.getWorkbook().createCellStyle();
              percent.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0%"));
              sheet.getRow(1).getCell(4).setCellStyle(percent);
            });

    assertEquals("0.12345", Workbooks.reader().read(file).rows().get(0).value());
  }

  @Test
  void namesFormulasDatesErrorsAndTruthsByTheirCells() {
    byte[] file =
        Workbooks.edited(
            Workbooks.table(
                HEADER,
                new Object[] {null, "2021", "CN-GX", "TRADE", 1.0, null},
                new Object[] {null, 44562.0, "CN-GX", "TRADE", 2.0, null},
                new Object[] {null, "2023", "CN-GX", "TRADE", 3.0, null},
                new Object[] {null, "2024", "CN-GX", "TRADE", 4.0, null}),
            sheet -> {
              sheet.getRow(1).getCell(4).setCellFormula("1+1");
              CellStyle date = sheet.getWorkbook().createCellStyle();
              date.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy-mm"));
              sheet.getRow(2).getCell(1).setCellStyle(date);
              XSSFCell truth = sheet.getRow(3).getCell(4);
              truth.setCellValue(true);
              sheet.getRow(4).getCell(4).setCellErrorValue((byte) 0x17);
            });

    ExcelTable read = Workbooks.reader().read(file);

    assertEquals(
        List.of(
            "1 value formula-in-cell",
            "2 period date-in-cell",
            "3 value error-in-cell",
            "4 value error-in-cell"),
        read.violations().kept().stream()
            .map(one -> one.row() + " " + one.column() + " " + one.rule())
            .toList());
    assertEquals(Map.of("value", "#REF!"), read.violations().kept().get(3).params());
  }

  @Test
  void namesColumnsThatAreUnknownMissingOrThereTwice() {
    byte[] file =
        Workbooks.table(
            new Object[] {"region", "region", "indicator", "worth", "period"},
            new Object[] {"CN-GX", "CN-GX", "TRADE", 1.0, "2021"});

    assertEquals(
        List.of("duplicate-column", "unknown-column", "missing-column"),
        Workbooks.reader().read(file).violations().kept().stream().map(one -> one.rule()).toList());
  }

  @Test
  void refusesATableWithoutRowsAndOneWithTooMany() {
    WorkbookReader two = new WorkbookReader(Workbooks.LIMITS, Workbooks.filing(2));
    Object[] row = {null, "2021", "CN-GX", "TRADE", 1.0, null};

    assertEquals(
        ProblemType.NO_ROWS,
        assertThrows(ProblemException.class, () -> two.read(Workbooks.table(HEADER)))
            .problem()
            .type());
    assertEquals(
        ProblemType.TOO_MANY_ROWS,
        assertThrows(ProblemException.class, () -> two.read(Workbooks.table(HEADER, row, row, row)))
            .problem()
            .type());
  }
}
