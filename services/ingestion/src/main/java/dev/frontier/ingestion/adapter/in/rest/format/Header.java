package dev.frontier.ingestion.adapter.in.rest.format;

import dev.frontier.ingestion.adapter.in.rest.format.Detected.HeaderLanguage;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Rules;
import dev.frontier.ingestion.domain.observation.Violations;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * The header line of a table in text: which column says what.
 *
 * @param layout the kind of table
 * @param columns as the file names them
 * @param places where each cell stands, from 0
 */
public record Header(Layout layout, List<String> columns, Map<Cell, Integer> places) {
  /**
   * Three times what there are: a few stray ones are each named, a table of another kind is not.
   */
  private static final int MAX_COLUMNS = 30;

  static Header of(List<String> columns) {
    return of(columns.isEmpty() ? Layout.PLAIN : Layout.of(columns.get(0)), columns);
  }

  /** Of a table that is no SDMX, whatever its first column is called. */
  public static Header plain(List<String> columns) {
    return of(Layout.PLAIN, columns);
  }

  private static Header of(Layout layout, List<String> columns) {
    Map<Cell, Integer> places = new EnumMap<>(Cell.class);
    for (int i = 0; i < columns.size(); i++) {
      Optional<Cell> cell = layout.cell(columns.get(i));
      if (cell.isPresent()) {
        places.putIfAbsent(cell.get(), i);
      }
    }
    return new Header(layout, columns, places);
  }

  /** Of a table whose sender says that it has no header line; its columns are in their order. */
  static Header absent() {
    return of(Layout.PLAIN.inOrder());
  }

  /** What is wrong with it; nothing when every row can be read. */
  public Violations judge() {
    // A header of so many columns belongs to another kind of table: one of them is enough to see.
    Violations violations = columns.size() > MAX_COLUMNS ? new Violations(1) : new Violations();
    for (int i = 0; i < columns.size(); i++) {
      Optional<Cell> cell = layout.cell(columns.get(i));
      if (cell.isEmpty()) {
        violations.add(
            RowViolation.ofAll(
                RowViolation.quote(columns.get(i)),
                Rules.UNKNOWN_COLUMN,
                Map.of("choices", layout.choices())));
      } else if (places.get(cell.get()) != i) {
        violations.add(
            RowViolation.ofAll(
                RowViolation.quote(columns.get(i)), Rules.DUPLICATE_COLUMN, Map.of()));
      }
    }
    layout.required().stream()
        .filter(cell -> !places.containsKey(cell))
        .sorted()
        .forEach(
            cell ->
                violations.add(
                    RowViolation.ofAll(layout.nameOf(cell), Rules.MISSING_COLUMN, Map.of())));
    return violations;
  }

  /** The language of the names that are known. */
  public HeaderLanguage language() {
    List<String> known =
        columns.stream().filter(column -> layout.cell(column).isPresent()).toList();
    long chinese = known.stream().filter(layout::isChinese).count();
    if (chinese == 0) {
      return HeaderLanguage.EN;
    }
    return chinese == known.size() ? HeaderLanguage.ZH : HeaderLanguage.MIXED;
  }

  /** The names of the file, by ours, where they differ. */
  public Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    places.forEach(
        (cell, place) -> {
          if (!cell.column().equals(columns.get(place))) {
            names.put(cell.column(), columns.get(place));
          }
        });
    return names;
  }

  /** How many columns are known, to find out which separator makes them. */
  int known() {
    return places.size();
  }

  /** A cell of a row that has as many as the header; null when the table has no such column. */
  String text(Cell cell, CSVRecord row) {
    Integer place = places.get(cell);
    return place == null ? null : row.get(place);
  }

  /** The columns of a header line, without the blanks around their names. */
  static List<String> columnsOf(CSVRecord line) {
    List<String> columns = new ArrayList<>(line.size());
    line.forEach(column -> columns.add(column.strip()));
    return columns;
  }
}
