package dev.frontier.ingestion.adapter.out.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.ingestion.application.port.Uploads;
import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.upload.RegionLoad;
import dev.frontier.ingestion.domain.upload.Upload;
import dev.frontier.ingestion.domain.upload.Upload.Act;
import dev.frontier.ingestion.domain.upload.UploadFault;
import dev.frontier.ingestion.domain.upload.UploadReading;
import dev.frontier.ingestion.domain.upload.UploadState;
import dev.frontier.platform.messaging.EventIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The loads, without their rows. */
@ApplicationScoped
class UploadTable implements Uploads {
  /** First half of the advisory locks that claims are; the other is a hash of the identifier. */
  private static final int CLAIM = 0x55504c44;

  private static final TypeReference<List<RowViolation>> VIOLATIONS = new TypeReference<>() {};

  private final Sql sql;
  private final ObjectMapper mapper;

  UploadTable(Sql sql, ObjectMapper mapper) {
    this.sql = sql;
    this.mapper = mapper;
  }

  @Override
  public UUID nextId() {
    return EventIds.next();
  }

  @Override
  public void add(Upload upload) {
    sql.update(
        """
        insert into upload
          (id, file_name, round, reason, state, created_by_id, created_by_name, created_at, version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        upload.id(),
        upload.fileName(),
        upload.round(),
        upload.reason(),
        upload.state().name(),
        upload.created().by().id(),
        upload.created().by().name(),
        upload.created().at(),
        upload.version());
  }

  @Override
  public Optional<Upload> find(UUID id) {
    return sql.query("select * from upload where id = ?", this::upload, id).stream().findFirst();
  }

  @Override
  public Optional<Upload> lock(UUID id) {
    // Not "for update": the transaction that receives it refers to it, and does not mind.
    return sql
        .query("select * from upload where id = ? for no key update", this::upload, id)
        .stream()
        .findFirst();
  }

  @Override
  public List<Upload> latest(int limit) {
    return sql.query("select * from upload order by id desc limit ?", this::upload, limit);
  }

  @Override
  public void save(Upload upload) {
    UploadFault fault = upload.fault();
    sql.update(
        """
        update upload
        set state = ?, expected_bytes = ?, bytes_read = ?, rows_read = ?, sha256 = ?, failure = ?,
            failure_line = ?, violation_count = ?, violations = ?::jsonb, sent_by_id = ?,
            sent_by_name = ?, sent_at = ?, published_by_id = ?, published_by_name = ?,
            published_at = ?, version = ?, reading = case when ? then null else reading end
        where id = ?
        """,
        upload.state().name(),
        upload.progress().expectedBytes(),
        upload.progress().bytes(),
        upload.progress().rows(),
        upload.sha256(),
        fault == null ? null : fault.kind().name(),
        fault == null ? null : fault.line(),
        fault == null ? 0L : fault.count(),
        fault == null ? null : write(fault.violations()),
        upload.sent() == null ? null : upload.sent().by().id(),
        upload.sent() == null ? null : upload.sent().by().name(),
        upload.sent() == null ? null : upload.sent().at(),
        upload.published() == null ? null : upload.published().by().id(),
        upload.published() == null ? null : upload.published().by().name(),
        upload.published() == null ? null : upload.published().at(),
        upload.version(),
        // What comes again was not read yet.
        upload.state() == UploadState.RECEIVING,
        upload.id());
  }

  @Override
  public boolean claim(UUID id) {
    return sql.query(
            "select pg_try_advisory_xact_lock(?, hashtext(?::text)) as mine",
            row -> row.getBoolean("mine"),
            CLAIM,
            id)
        .get(0);
  }

  @Override
  public Set<UUID> report(Map<UUID, Upload.Progress> progress) {
    List<Map.Entry<UUID, Upload.Progress>> each = List.copyOf(progress.entrySet());
    return new HashSet<>(
        sql.query(
            """
            update upload set bytes_read = told.bytes, rows_read = told.rows
            from unnest(?, ?, ?) as told (id, bytes, rows)
            where upload.id = told.id and upload.state = 'RECEIVING'
            returning upload.id
            """,
            UploadTable::id,
            Sql.Column.of("uuid", each, Map.Entry::getKey),
            Sql.Column.of("int8", each, entry -> entry.getValue().bytes()),
            Sql.Column.of("int8", each, entry -> entry.getValue().rows())));
  }

  @Override
  public Collection<UUID> failAbandoned() {
    // The lock of a claim goes with its connection, so whoever gets it knows that nobody is there.
    return sql.query(
        """
        with receiving as materialized (select id from upload where state = 'RECEIVING')
        update upload
        set state = 'FAILED', failure = 'INTERRUPTED', version = version + 1
        from receiving
        where upload.id = receiving.id and upload.state = 'RECEIVING'
          and pg_try_advisory_xact_lock(?, hashtext(receiving.id::text))
        returning upload.id
        """,
        UploadTable::id,
        CLAIM);
  }

  @Override
  public void keepReading(UUID id, UploadReading reading) {
    sql.update("update upload set reading = ?::jsonb where id = ?", write(reading), id);
  }

  @Override
  public Optional<UploadReading> reading(UUID id) {
    return sql
        .query(
            "select reading from upload where id = ? and reading is not null",
            row -> read(row.getString("reading"), UploadReading.class),
            id)
        .stream()
        .findFirst();
  }

  @Override
  public List<RegionLoad> regions(UUID id) {
    return sql.query(
        "select * from upload_region where upload_id = ? order by region",
        UploadTable::regionLoad,
        id);
  }

  static RegionLoad regionLoad(ResultSet row) throws SQLException {
    return new RegionLoad(
        row.getString("region"),
        row.getObject("submission_id", UUID.class),
        row.getInt("row_count"),
        row.getInt("added"),
        row.getInt("revised"),
        row.getInt("unchanged"));
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject("id", UUID.class);
  }

  private Upload upload(ResultSet row) throws SQLException {
    return new Upload(
        id(row),
        row.getString("file_name"),
        row.getString("round"),
        row.getString("reason"),
        UploadState.valueOf(row.getString("state")),
        new Upload.Progress(
            row.getObject("expected_bytes", Long.class),
            row.getLong("bytes_read"),
            row.getLong("rows_read")),
        row.getString("sha256"),
        fault(row),
        act(row, "created"),
        act(row, "sent"),
        act(row, "published"),
        row.getLong("version"));
  }

  private UploadFault fault(ResultSet row) throws SQLException {
    String kind = row.getString("failure");
    return kind == null
        ? null
        : new UploadFault(
            UploadFault.Kind.valueOf(kind),
            row.getObject("failure_line", Integer.class),
            read(row.getString("violations")),
            row.getLong("violation_count"));
  }

  private static Act act(ResultSet row, String what) throws SQLException {
    String id = row.getString(what + "_by_id");
    return id == null
        ? null
        : new Act(new Person(id, row.getString(what + "_by_name")), Sql.instant(row, what + "_at"));
  }

  private String write(Object kept) {
    try {
      return mapper.writeValueAsString(kept);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("What is kept of a load cannot be written", impossible);
    }
  }

  private <T> T read(String kept, Class<T> type) {
    try {
      return mapper.readValue(kept, type);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("What is kept of a load cannot be read", failure);
    }
  }

  private List<RowViolation> read(String violations) {
    try {
      return violations == null ? List.of() : mapper.readValue(violations, VIOLATIONS);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("Kept violations cannot be read", failure);
    }
  }
}
