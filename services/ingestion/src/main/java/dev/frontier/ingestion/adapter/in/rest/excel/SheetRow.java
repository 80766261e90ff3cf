package dev.frontier.ingestion.adapter.in.rest.excel;

import java.util.Map;

/**
 * A row of a sheet that has cells.
 *
 * @param index from 0, as the program counts; a person sees one more
 * @param cells by column from 0, the filled ones
 */
record SheetRow(int index, Map<Integer, SheetCell> cells) {
  SheetRow {
    cells = Map.copyOf(cells);
  }

  /** The typed text; null when there is none. */
  String text(int column) {
    SheetCell cell = cells.get(column);
    return cell == null || !cell.isTyped() ? null : cell.text();
  }

  /** Whether somebody has put anything there. */
  boolean isFilled(int column) {
    SheetCell cell = cells.get(column);
    return cell != null && !cell.isBlank();
  }
}
