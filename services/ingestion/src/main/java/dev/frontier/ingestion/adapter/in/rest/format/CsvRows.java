package dev.frontier.ingestion.adapter.in.rest.format;

import dev.frontier.ingestion.application.RowSink;
import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.ingestion.domain.observation.RowAction;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Rules;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * Makes rows of the records of a table in text. What the actions of SDMX-CSV 2.0 mean for cells
 * that are empty is said by its field guide and the table "state of components" of SDMX 3.1,
 * section 3A.
 */
final class CsvRows {
  /** The one dataflow that is collected. */
  static final String DATAFLOW = "FRONTIER:BORDER_OPENNESS(1.0)";

  private static final String WITHOUT_VERSION = "FRONTIER:BORDER_OPENNESS";

  /** How SDMX writes a number that is missing on purpose. */
  private static final String NOT_A_NUMBER = "NaN";

  private static final Map<String, RowAction> ACTIONS =
      Map.of(
          // Information that is loaded is appended, and append is the older word for merge.
          "I", RowAction.MERGE,
          "A", RowAction.MERGE,
          "M", RowAction.MERGE,
          "R", RowAction.REPLACE,
          "D", RowAction.WITHDRAW);

  private final Header header;
  private final RowSink sink;

  CsvRows(Header header, RowSink sink) {
    this.header = header;
    this.sink = sink;
  }

  /** Hands on one row, or what is wrong with it. */
  void read(int number, CSVRecord record) {
    if (record.size() != header.columns().size()) {
      sink.unreadable(
          RowViolation.of(
              number,
              null,
              Rules.COLUMN_COUNT,
              Map.of("actual", record.size(), "expected", header.columns().size())));
      return;
    }
    if (header.layout() == Layout.PLAIN) {
      sink.row(row(number, record, RowAction.REPLACE, text(Cell.VALUE, record)));
    } else {
      readSdmx(number, record);
    }
  }

  private void readSdmx(int number, CSVRecord record) {
    if (!isOurs(number, record)) {
      return;
    }
    RowAction action = RowAction.MERGE;
    String letter = text(Cell.ACTION, record);
    if (letter != null) {
      action = ACTIONS.get(letter);
      if (action == null) {
        sink.unreadable(
            RowViolation.of(
                number,
                header.layout().nameOf(Cell.ACTION),
                Rules.ROW_ACTION,
                Map.of(
                    "value",
                    RowViolation.quote(letter),
                    "choices",
                    List.of("I", "A", "M", "R", "D"))));
        return;
      }
    }
    if (action == RowAction.WITHDRAW) {
      withdraw(number, record);
      return;
    }
    String value = text(Cell.VALUE, record);
    if (NOT_A_NUMBER.equals(value)) {
      sink.row(missing(number, record, action));
    } else {
      sink.row(row(number, record, action, value));
    }
  }

  private boolean isOurs(int number, CSVRecord record) {
    String kind = text(Cell.STRUCTURE, record);
    if (header.places().containsKey(Cell.STRUCTURE) && !"dataflow".equals(kind)) {
      foreign(number, Cell.STRUCTURE, kind, "dataflow");
      return false;
    }
    String id = text(Cell.STRUCTURE_ID, record);
    if (!DATAFLOW.equals(id) && !WITHOUT_VERSION.equals(id)) {
      foreign(number, Cell.STRUCTURE_ID, id, DATAFLOW);
      return false;
    }
    return true;
  }

  private void foreign(int number, Cell cell, String found, String expected) {
    sink.unreadable(
        RowViolation.of(
            number,
            header.layout().nameOf(cell),
            Rules.STRUCTURE,
            Map.of("value", RowViolation.quote(found == null ? "" : found), "expected", expected)));
  }

  /** Deletion is of what a row names; ours has no use for half a figure, nor for all of them. */
  private void withdraw(int number, CSVRecord record) {
    for (Cell cell : List.of(Cell.REGION, Cell.INDICATOR, Cell.PERIOD)) {
      if (text(cell, record) == null) {
        sink.unreadable(
            RowViolation.of(
                number, header.layout().nameOf(cell), Rules.WITHDRAWAL_OF_MANY, Map.of()));
        return;
      }
    }
    if (text(Cell.VALUE, record) == null) {
      for (Cell cell : List.of(Cell.OBS_STATUS, Cell.NOTE, Cell.UNIT, Cell.UNIT_MULT)) {
        if (text(cell, record) != null) {
          sink.unreadable(
              RowViolation.of(
                  number, header.layout().nameOf(cell), Rules.WITHDRAWAL_OF_PART, Map.of()));
          return;
        }
      }
    }
    sink.row(
        new RawRow(
            number,
            text(Cell.REGION, record),
            text(Cell.INDICATOR, record),
            text(Cell.PERIOD, record),
            null,
            null,
            null,
            RowAction.WITHDRAW,
            new RawRow.Stated(text(Cell.FREQ, record), null, null)));
  }

  /** {@code NaN} says that the value is missing; the status may say so too, and nothing else. */
  private RawRow missing(int number, CSVRecord record, RowAction action) {
    RawRow row = row(number, record, action, null);
    return row.obsStatus() != null ? row : row.withStatus("O");
  }

  private RawRow row(int number, CSVRecord record, RowAction action, String value) {
    return new RawRow(
        number,
        text(Cell.REGION, record),
        text(Cell.INDICATOR, record),
        text(Cell.PERIOD, record),
        value,
        text(Cell.OBS_STATUS, record),
        text(Cell.NOTE, record),
        action,
        new RawRow.Stated(
            text(Cell.FREQ, record), text(Cell.UNIT, record), text(Cell.UNIT_MULT, record)));
  }

  private String text(Cell cell, CSVRecord record) {
    String text = header.text(cell, record);
    if (text == null) {
      return null;
    }
    String stripped = text.strip();
    return stripped.isEmpty() ? null : stripped;
  }
}
