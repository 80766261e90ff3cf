package dev.frontier.policytracker.adapter.in.rest.workbook;

import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import dev.frontier.platform.tables.opening.Hazards;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.NumberToTextConverter;

/** One sheet as texts under its columns; whatever is wrong is noted with sheet, row and column. */
final class SheetTable {

  /**
   * One row.
   *
   * @param number as spreadsheets count, the header being 1
   */
  record Line(PlanSheet sheet, int number, Map<String, String> cells) {
    String text(String column) {
      return cells.getOrDefault(column, "");
    }

    /** Codes apart by blanks or commas. */
    List<String> codes(String column) {
      return Arrays.stream(text(column).split("[\\s,，、;；]+"))
          .filter(code -> !code.isEmpty())
          .toList();
    }

    Violation violation(String column, RowRule rule, Map<String, Object> params) {
      return Violation.at(number, place(sheet, column), rule, params);
    }
  }

  private final PlanSheet of;
  private final List<Violation> violations;

  SheetTable(PlanSheet of, List<Violation> violations) {
    this.of = of;
    this.violations = violations;
  }

  /** How an answer names a column of a sheet. */
  static String place(PlanSheet sheet, String column) {
    return sheet.title() + "." + column;
  }

  /** The rows that hold anything. */
  List<Line> lines(Sheet sheet) {
    Map<Integer, String> columns = columns(sheet.getRow(0));
    List<Line> lines = new ArrayList<>();
    for (Row row : sheet) {
      if (row.getRowNum() == 0) {
        continue;
      }
      Map<String, String> cells = new HashMap<>();
      for (Cell cell : row) {
        String column = columns.get(cell.getColumnIndex());
        if (column != null) {
          String text = text(cell, column);
          if (!text.isEmpty()) {
            cells.put(column, text);
          }
        }
      }
      if (!cells.isEmpty()) {
        lines.add(new Line(of, row.getRowNum() + 1, cells));
      }
    }
    return lines;
  }

  private Map<Integer, String> columns(Row header) {
    Map<Integer, String> columns = new HashMap<>();
    if (header != null) {
      for (Cell cell : header) {
        String name = text(cell, "").toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
          continue;
        }
        if (!of.columns().contains(name)) {
          note(1, name, RowRule.UNKNOWN_COLUMN, Map.of("choices", of.columns()));
        } else if (columns.containsValue(name)) {
          note(1, name, RowRule.DUPLICATE_COLUMN, Map.of());
        } else {
          columns.put(cell.getColumnIndex(), name);
        }
      }
    }
    of.columns().stream()
        .filter(name -> !columns.containsValue(name))
        .forEach(name -> note(1, name, RowRule.MISSING_COLUMN, Map.of()));
    return columns;
  }

  private String text(Cell cell, String column) {
    int row = cell.getRowIndex() + 1;
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue().strip();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case NUMERIC -> number(cell, column, row);
      case FORMULA -> {
        note(row, column, RowRule.FORMULA_IN_CELL, Map.of("value", lastResult(cell)));
        yield "";
      }
      case ERROR -> {
        String shown = FormulaError.forInt(cell.getErrorCellValue()).getString();
        note(row, column, RowRule.ERROR_IN_CELL, Map.of("value", shown));
        yield "";
      }
      case BLANK, _NONE -> "";
    };
  }

  private static String lastResult(Cell cell) {
    return cell.getCachedFormulaResultType() == CellType.STRING
        ? Hazards.quoted(cell.getStringCellValue())
        : "…";
  }

  /** Programs make dates of what looks like one: welcome where a day is asked for, else told. */
  private String number(Cell cell, String column, int row) {
    if (!DateUtil.isCellDateFormatted(cell)) {
      return NumberToTextConverter.toText(cell.getNumericCellValue());
    }
    if (column.equals("due")) {
      LocalDate day = cell.getLocalDateTimeCellValue().toLocalDate();
      return day.toString();
    }
    note(row, column, RowRule.DATE_IN_CELL, Map.of());
    return "";
  }

  private void note(int row, String column, RowRule rule, Map<String, Object> params) {
    violations.add(Violation.at(row, place(of, column), rule, params));
  }
}
