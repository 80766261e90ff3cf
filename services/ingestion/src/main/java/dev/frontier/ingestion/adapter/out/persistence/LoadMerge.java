package dev.frontier.ingestion.adapter.out.persistence;

import dev.frontier.ingestion.domain.observation.Columns;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Rules;
import dev.frontier.ingestion.domain.observation.Violations;
import dev.frontier.ingestion.domain.upload.Unsaid;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the rows of a load leave unsaid, filled in with what is published ({@link LoadStanding}), as
 * {@link dev.frontier.ingestion.domain.publication.Merging} does row by row for a filing. Which
 * rows leave what comes along as bits: only rows that change are written a second time.
 */
@ApplicationScoped
class LoadMerge {
  /**
   * Whether a row's bit is set. Rows of others may be asked before they are sorted out, and have
   * the bit that is no row's.
   */
  private static final String BIT = "get_bit(?, least(filed.row_number, ?)) = 1";

  private final Sql sql;

  LoadMerge(Sql sql) {
    this.sql = sql;
  }

  private record Found(RowViolation violation, long count) {}

  /**
   * What the standing figures have beside a value.
   *
   * @param missing whether any of them has none
   * @param more whether any has a note, or a status that is not the normal one
   */
  private record Beside(boolean missing, boolean more) {}

  /**
   * Fills in what the rows of a load leave; no row is looked at while nothing needs it, which is so
   * of most loads.
   *
   * @return the rows that come to no figure; then nothing is filled in
   */
  Violations apply(UUID upload, Unsaid unsaid) {
    // Each keeps its first ones; together they are sorted before the rest is cut.
    Violations broken = new Violations(2 * Violations.MAX_KEPT);
    if (unsaid.isNothing()) {
      return broken;
    }
    Beside standing = beside();
    if (unsaid.hasValues()) {
      take(withoutValue(upload, unsaid), broken);
    }
    if (unsaid.hasStatuses() && standing.missing()) {
      take(ofMissing(upload, unsaid), broken);
    }
    if (broken.isEmpty() && (unsaid.hasValues() || standing.more())) {
      fillIn(upload, unsaid);
    }
    return broken;
  }

  private static void take(List<Found> found, Violations broken) {
    broken.addAll(
        found.stream().map(Found::violation).toList(), found.isEmpty() ? 0 : found.get(0).count());
  }

  private Beside beside() {
    return sql.query(
            """
            select coalesce(bool_or(status = 'O'), false) as missing,
                   coalesce(bool_or(status <> 'A' or note is not null), false) as more
            from load_standing
            """,
            row -> new Beside(row.getBoolean("missing"), row.getBoolean("more")))
        .get(0);
  }

  /** No value is published that could stay, and nothing says that it is missing. */
  private List<Found> withoutValue(UUID upload, Unsaid unsaid) {
    return sql.query(
        """
        select filed.row_number, count(*) over () as total
        %1$s and filed.value = '%2$s' and figure.value is null
          and (figure.period is null or not %3$s)
        order by filed.row_number limit ?
        """
            .formatted(UploadRowTable.ROWS_WITH_FIGURES, CopyRows.KEPT, BIT),
        row -> found(row, Rules.MISSING_NEEDS_O, Map.of()),
        upload,
        unsaid.statuses(),
        unsaid.end(),
        Violations.MAX_KEPT);
  }

  /** The status stays, which is that of a missing value, but there is a value. */
  private List<Found> ofMissing(UUID upload, Unsaid unsaid) {
    return sql.query(
        """
        select filed.row_number, filed.value::text as value, count(*) over () as total
        %1$s and figure.status = 'O' and filed.value <> '%2$s' and %3$s
        order by filed.row_number limit ?
        """
            .formatted(UploadRowTable.ROWS_WITH_FIGURES, CopyRows.KEPT, BIT),
        row -> found(row, Rules.VALUE_WITH_O, Map.of("value", row.getString("value"))),
        upload,
        unsaid.statuses(),
        unsaid.end(),
        Violations.MAX_KEPT);
  }

  private static Found found(ResultSet row, String rule, Map<String, Object> params)
      throws SQLException {
    return new Found(
        RowViolation.of(row.getInt("row_number"), Columns.VALUE, rule, params),
        row.getLong("total"));
  }

  private void fillIn(UUID upload, Unsaid unsaid) {
    sql.update(
        """
        update submission_row as filed
        set value = case when filed.value = '%1$s' then figure.value else filed.value end,
            status = case when %2$s then figure.status else filed.status end,
            note = case when %2$s then figure.note else filed.note end
        from upload_region as part
        join load_standing as figure on figure.region = part.region
        where part.upload_id = ?
          and filed.submission_id = part.submission_id
          and figure.indicator = filed.indicator and figure.period = filed.period
          and (filed.value = '%1$s'
               or figure.status <> filed.status and %2$s
               or figure.note is not null and %2$s)
        """
            .formatted(CopyRows.KEPT, BIT),
        unsaid.statuses(),
        unsaid.end(),
        unsaid.notes(),
        unsaid.end(),
        upload,
        unsaid.statuses(),
        unsaid.end(),
        unsaid.notes(),
        unsaid.end());
  }
}
