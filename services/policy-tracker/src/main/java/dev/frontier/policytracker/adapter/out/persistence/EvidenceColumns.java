package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.domain.evidence.Content;
import dev.frontier.policytracker.domain.evidence.DocumentType;
import dev.frontier.policytracker.domain.evidence.Evidence;
import dev.frontier.policytracker.domain.evidence.Hand;
import dev.frontier.policytracker.domain.evidence.Visibility;
import dev.frontier.policytracker.domain.evidence.Withdrawal;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Evidence as a row has it. */
final class EvidenceColumns {

  static final String SELECT =
      "select e.id, e.measure, e.milestone, e.title, e.visibility, e.url, e.sha256, e.file_name,"
          + " e.ministry, e.added_by, e.at, e.withdrawn_at, e.withdrawn_by, e.withdrawn_ministry,"
          + " e.withdrawal_reason, d.media_type, d.bytes"
          + " from evidence e left join evidence_document d on d.sha256 = e.sha256";

  private EvidenceColumns() {}

  static Evidence read(ResultSet row) throws SQLException {
    return new Evidence(
        row.getObject("id", UUID.class),
        row.getString("measure"),
        Optional.ofNullable(row.getString("milestone")),
        row.getString("title"),
        Visibility.of(row.getString("visibility")).orElseThrow(),
        content(row),
        new Hand(
            row.getString("added_by"), Optional.of(row.getString("ministry")), instant(row, "at")),
        withdrawal(row));
  }

  private static Content content(ResultSet row) throws SQLException {
    String url = row.getString("url");
    return url != null
        ? new Content.Link(URI.create(url))
        : new Content.Document(
            row.getString("file_name"),
            DocumentType.of(row.getString("media_type")).orElseThrow(),
            row.getLong("bytes"),
            row.getString("sha256"));
  }

  private static Optional<Withdrawal> withdrawal(ResultSet row) throws SQLException {
    Instant at = instant(row, "withdrawn_at");
    if (at == null) {
      return Optional.empty();
    }
    Hand by =
        new Hand(
            row.getString("withdrawn_by"),
            Optional.ofNullable(row.getString("withdrawn_ministry")),
            at);
    return Optional.of(new Withdrawal(by, row.getString("withdrawal_reason")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
