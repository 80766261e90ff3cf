package dev.frontier.ingestion.adapter.in.rest.excel;

import dev.frontier.ingestion.adapter.in.rest.format.Detected;
import dev.frontier.ingestion.adapter.in.rest.format.Header;
import dev.frontier.ingestion.domain.observation.Violations;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.tables.opening.Parts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A table of somebody's own: the first row names the columns as in a CSV, and empty rows are not
 * counted.
 */
final class OwnTable {
  private final String sheet;
  private final List<SheetRow> rows;
  private final Parts parts;
  private final int maxRows;

  OwnTable(String sheet, List<SheetRow> rows, Parts parts, int maxRows) {
    this.sheet = sheet;
    this.rows = rows;
    this.parts = parts;
    this.maxRows = maxRows;
  }

  ExcelTable read() {
    if (rows.isEmpty()) {
      throw Problem.of(ProblemType.NO_ROWS).asException();
    }
    SheetRow top = rows.get(0);
    List<Integer> filled = List.copyOf(new TreeMap<>(top.cells()).keySet());
    Header header =
        Header.plain(filled.stream().map(at -> top.cells().get(at).text().strip()).toList());
    Map<String, Integer> columns = new HashMap<>();
    header.places().forEach((cell, place) -> columns.put(cell.column(), filled.get(place)));
    Violations violations = header.judge();
    boolean legible = violations.isEmpty();
    SheetFigures figures = new SheetFigures(columns, violations, maxRows);
    int number = 0;
    for (SheetRow row : rows.subList(1, rows.size())) {
      if (legible && !figures.isFilled(row)) {
        continue;
      }
      figures.place(++number, row);
      if (legible) {
        figures.take(number, row);
      }
    }
    figures.checkAny();
    return new ExcelTable(
        new Detected.Xlsx(sheet, false, 0, header.language()),
        header.names(),
        null,
        figures.rows(),
        figures.violations(),
        figures.places(sheet, top.index()),
        Optional.empty(),
        parts);
  }
}
