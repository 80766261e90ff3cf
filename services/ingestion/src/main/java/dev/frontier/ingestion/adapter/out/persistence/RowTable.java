package dev.frontier.ingestion.adapter.out.persistence;

import dev.frontier.ingestion.domain.observation.ObsStatus;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The rows of submissions. */
@ApplicationScoped
class RowTable {
  private final Sql sql;

  RowTable(Sql sql) {
    this.sql = sql;
  }

  void insert(UUID submission, List<SubmissionRow> rows) {
    sql.update(
        """
        insert into submission_row
          (submission_id, row_number, indicator, period, value, status, note, withdraws)
        select ?, filed.* from unnest(?, ?, ?, ?, ?, ?, ?) as filed
        """,
        submission,
        Sql.Column.of("int4", rows, SubmissionRow::number),
        Sql.Column.of("text", rows, SubmissionRow::indicator),
        Sql.Column.of("text", rows, row -> row.period().text()),
        Sql.Column.of("numeric", rows, SubmissionRow::value),
        Sql.Column.of("text", rows, row -> row.status().name()),
        Sql.Column.of("text", rows, SubmissionRow::note),
        Sql.Column.of("bool", rows, SubmissionRow::withdraws));
  }

  void delete(UUID submission) {
    sql.update("delete from submission_row where submission_id = ?", submission);
  }

  List<SubmissionRow> read(UUID submission) {
    return sql.query(
        """
        select row_number, indicator, period, value, status, note, withdraws
        from submission_row where submission_id = ? order by row_number
        """,
        row ->
            new SubmissionRow(
                row.getInt("row_number"),
                row.getString("indicator"),
                Period.parse(row.getString("period")).orElseThrow(),
                row.getBigDecimal("value"),
                ObsStatus.valueOf(row.getString("status")),
                row.getString("note"),
                row.getBoolean("withdraws")),
        submission);
  }
}
