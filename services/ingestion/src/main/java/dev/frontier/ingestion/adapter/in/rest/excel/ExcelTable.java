package dev.frontier.ingestion.adapter.in.rest.excel;

import dev.frontier.ingestion.adapter.in.rest.format.Detected;
import dev.frontier.ingestion.adapter.in.rest.format.Table;
import dev.frontier.ingestion.application.RowSink;
import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Violations;
import dev.frontier.ingestion.domain.template.SealedStamp;
import dev.frontier.platform.tables.opening.Parts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a workbook, and what else is known of it.
 *
 * @param columnNames how the sheet calls the columns, by our names, where it has names of its own
 * @param reason of a revision as written in a template; null when none is
 * @param stamp as found, not yet compared with its seal; empty for a table of one's own
 * @param parts of it, to mark errors in
 */
public record ExcelTable(
    Detected.Xlsx detected,
    Map<String, String> columnNames,
    String reason,
    List<RawRow> rows,
    Violations violations,
    CellPlaces places,
    Optional<SealedStamp> stamp,
    Parts parts)
    implements Table {

  public ExcelTable {
    columnNames = Map.copyOf(columnNames);
    rows = List.copyOf(rows);
  }

  @Override
  public void read(RowSink sink) {
    if (reason != null) {
      sink.reason(reason);
    }
    stamp.ifPresent(found -> sink.round(found.stamp().round()));
    rows.forEach(sink::row);
    sink.unreadable(violations);
  }

  /** The cell that a broken rule is about, as a person finds it; empty when it is about none. */
  public Optional<String> cell(RowViolation violation) {
    return places.find(violation.row(), violation.column()).map(CellPlaces.Place::address);
  }

  /** Rows of a template that nobody filled in. */
  int leftEmpty() {
    return detected.leftEmpty();
  }
}
