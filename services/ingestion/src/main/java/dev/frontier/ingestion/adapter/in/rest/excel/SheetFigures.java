package dev.frontier.ingestion.adapter.in.rest.excel;

import dev.frontier.ingestion.domain.observation.Columns;
import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.ingestion.domain.observation.RowAction;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Violations;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the figures of a sheet, in the filing's own terms, and where each of them stands. */
final class SheetFigures {
  private final Map<String, Integer> columns;
  private final int maxRows;
  private final List<RawRow> rows = new ArrayList<>();
  private final Violations violations;
  private final Map<Integer, Integer> indexes = new HashMap<>();

  /**
   * Begins with nothing.
   *
   * @param columns index by name of the filing's column
   * @param violations what is wrong already, and what will be
   */
  SheetFigures(Map<String, Integer> columns, Violations violations, int maxRows) {
    this.columns = columns;
    this.violations = violations;
    this.maxRows = maxRows;
  }

  /** Whether anything stands in the columns that are read. */
  boolean isFilled(SheetRow row) {
    return columns.values().stream().anyMatch(row::isFilled);
  }

  /**
   * Notes where a row stands, whether or not it can be read.
   *
   * @throws dev.frontier.platform.http.ProblemException for the first one too many
   */
  void place(int number, SheetRow row) {
    if (indexes.size() == maxRows) {
      // Nobody reads on to count the rest.
      throw Problem.of(ProblemType.TOO_MANY_ROWS)
          .with("limit", maxRows)
          .with("rows", maxRows + 1 + "+")
          .asException();
    }
    indexes.put(number, row.index());
  }

  /** Takes a row; a cell that holds what nobody typed is a broken rule. */
  void take(int number, SheetRow row) {
    Map<String, String> cells = new HashMap<>();
    boolean whole = true;
    for (Map.Entry<String, Integer> column : columns.entrySet()) {
      SheetCell cell = row.cells().get(column.getValue());
      if (cell != null && !cell.isTyped()) {
        whole = false;
      } else if (cell != null) {
        cells.put(column.getKey(), cell.text());
      }
    }
    if (!whole) {
      // In the order of the columns of a filing, as everything that is wrong with a row.
      Columns.ALL.forEach(name -> judge(number, name, row));
      return;
    }
    rows.add(
        new RawRow(
            number,
            cells.get(Columns.REGION),
            cells.get(Columns.INDICATOR),
            cells.get(Columns.PERIOD),
            cells.get(Columns.VALUE),
            cells.get(Columns.OBS_STATUS),
            cells.get(Columns.NOTE),
            RowAction.REPLACE,
            new RawRow.Stated(null, cells.get(Columns.UNIT), null)));
  }

  private void judge(int number, String name, SheetRow row) {
    Optional.ofNullable(columns.get(name))
        .map(row.cells()::get)
        .flatMap(SheetFigures::untyped)
        .ifPresent(rule -> violations.add(broken(number, name, rule, row)));
  }

  private RowViolation broken(int number, String name, RowRule rule, SheetRow row) {
    return RowViolation.of(number, name, rule.slug(), quoted(row.cells().get(columns.get(name))));
  }

  /** What a cell breaks that holds neither a number nor a text; empty for one that does. */
  static Optional<RowRule> untyped(SheetCell cell) {
    return switch (cell.kind()) {
      case TEXT, NUMBER -> Optional.empty();
      case FORMULA -> Optional.of(RowRule.FORMULA_IN_CELL);
      case DATE -> Optional.of(RowRule.DATE_IN_CELL);
      case ERROR, BOOLEAN -> Optional.of(RowRule.ERROR_IN_CELL);
    };
  }

  static Map<String, Object> quoted(SheetCell cell) {
    return Map.of("value", RowViolation.quote(cell.text()));
  }

  List<RawRow> rows() {
    return rows;
  }

  Violations violations() {
    return violations;
  }

  CellPlaces places(String sheet, int header) {
    return new CellPlaces(sheet, header, columns, indexes);
  }

  /** Ends the reading of a sheet in which there is nothing to file. */
  void checkAny() {
    if (indexes.isEmpty()) {
      throw Problem.of(ProblemType.NO_ROWS).asException();
    }
  }
}
