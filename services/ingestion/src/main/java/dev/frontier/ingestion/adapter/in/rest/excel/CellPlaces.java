package dev.frontier.ingestion.adapter.in.rest.excel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;

/**
 * Where in a sheet the rows and columns of a filing stand.
 *
 * @param sheet its name
 * @param header index of the header's row
 * @param columns index by name of the filing's column
 * @param rows index in the sheet by number of the row, which counts from 1
 */
record CellPlaces(
    String sheet, int header, Map<String, Integer> columns, Map<Integer, Integer> rows) {

  CellPlaces {
    columns = Map.copyOf(columns);
    rows = Map.copyOf(rows);
  }

  /** A cell, both from 0. */
  record Place(int row, int column) {
    /** As a person finds it: {@code I5}. */
    String address() {
      return new CellReference(row, column).formatAsString();
    }
  }

  /**
   * Where to show something.
   *
   * @param row number of the row; null when it is about the whole filing
   * @param column name of the column; null when it is about the whole row
   * @return empty when it is nowhere in the sheet
   */
  Optional<Place> find(Integer row, String column) {
    if (row == null) {
      return column == null
          ? Optional.empty()
          : Optional.ofNullable(columns.get(column)).map(at -> new Place(header, at));
    }
    Integer index = rows.get(row);
    if (index == null) {
      return Optional.empty();
    }
    Integer at = column == null ? null : columns.get(column);
    return Optional.of(new Place(index, at == null ? firstColumn() : at));
  }

  private int firstColumn() {
    return columns.values().stream().min(Integer::compare).orElse(0);
  }

  /** All places that a mark can be at, row by row. */
  List<Integer> rowIndexes() {
    return rows.values().stream().sorted().toList();
  }
}
