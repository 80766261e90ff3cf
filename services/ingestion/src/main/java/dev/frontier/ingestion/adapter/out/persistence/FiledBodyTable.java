package dev.frontier.ingestion.adapter.out.persistence;

import dev.frontier.ingestion.application.port.FiledBodies;
import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.submission.FiledBody;
import dev.frontier.ingestion.domain.submission.FiledFile;
import dev.frontier.ingestion.domain.submission.Step;
import dev.frontier.ingestion.domain.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The filed bodies; the table refuses to change or to remove one. */
@ApplicationScoped
class FiledBodyTable implements FiledBodies {
  private final Sql sql;

  FiledBodyTable(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void keep(Submission stored, FiledBody body) {
    Step step = stored.last();
    sql.update(
        """
        insert into filed_body
          (submission_id, version, media_type, size, sha256, content,
           filed_at, filed_by_id, filed_by_name)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        stored.id(),
        stored.version(),
        body.mediaType(),
        body.bytes().length,
        HexFormat.of().parseHex(body.sha256()),
        body.bytes(),
        step.at(),
        step.by().id(),
        step.by().name());
  }

  @Override
  public List<FiledFile> of(UUID submission) {
    return sql.query(
        """
        select version, media_type, size, sha256, filed_at, filed_by_id, filed_by_name
        from filed_body where submission_id = ? order by version
        """,
        FiledBodyTable::file,
        submission);
  }

  @Override
  public Optional<FiledFile> find(UUID submission, long version) {
    return sql
        .query(
            """
            select version, media_type, size, sha256, filed_at, filed_by_id, filed_by_name
            from filed_body where submission_id = ? and version = ?
            """,
            FiledBodyTable::file,
            submission,
            version)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<byte[]> bytes(UUID submission, long version) {
    return sql
        .query(
            "select content from filed_body where submission_id = ? and version = ?",
            row -> row.getBytes("content"),
            submission,
            version)
        .stream()
        .findFirst();
  }

  private static FiledFile file(ResultSet row) throws SQLException {
    return new FiledFile(
        row.getLong("version"),
        new Person(row.getString("filed_by_id"), row.getString("filed_by_name")),
        Sql.instant(row, "filed_at"),
        row.getString("media_type"),
        row.getInt("size"),
        HexFormat.of().formatHex(row.getBytes("sha256")));
  }
}
