package dev.frontier.ingestion.adapter.out.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.ingestion.application.port.AuditLog;
import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.audit.AuditEntry;
import dev.frontier.ingestion.domain.audit.ChainedEntry;
import dev.frontier.ingestion.domain.audit.Head;
import dev.frontier.ingestion.domain.audit.RoundEntries;
import dev.frontier.ingestion.domain.audit.SubmissionEntries;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the chain. */
@ApplicationScoped
class AuditReads implements AuditLog {
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  private final Sql sql;
  private final ObjectMapper mapper;

  AuditReads(Sql sql, ObjectMapper mapper) {
    this.sql = sql;
    this.mapper = mapper;
  }

  @Override
  public Head head() {
    return sql
        .query(
            "select seq, hash, at from audit_entry order by seq desc limit 1",
            row -> new Head(row.getLong("seq"), hex(row, "hash"), Sql.instant(row, "at")))
        .stream()
        .findFirst()
        .orElse(Head.NONE);
  }

  @Override
  public List<ChainedEntry> latest(Filter filter, OptionalLong before, int limit) {
    Conditions conditions = new Conditions();
    conditions.add("region = ?", filter.region());
    conditions.add(
        "subject_kind = '" + SubmissionEntries.KIND + "' and subject_id = ?", filter.submission());
    conditions.add(
        "(subject_kind = '" + RoundEntries.KIND + "' and subject_id = ? or after ->> 'round' = ?)",
        filter.round(),
        filter.round());
    conditions.add("(actor_name = ? or actor_id = ?)", filter.actor(), filter.actor());
    conditions.add("action = ?", filter.action());
    conditions.add("at >= ?", filter.from());
    conditions.add("at < ?", filter.until());
    conditions.add(
        "seq < ?", before.isPresent() ? Optional.of(before.getAsLong()) : Optional.empty());
    conditions.parameters.add(limit);
    return sql.query(
        "select * from audit_entry where "
            + String.join(" and ", conditions.texts)
            + " order by seq desc limit ?",
        this::read,
        conditions.parameters.toArray());
  }

  @Override
  public List<ChainedEntry> range(long from, long to, int limit) {
    return sql.query(
        "select * from audit_entry where seq between ? and ? order by seq limit ?",
        this::read,
        from,
        to,
        limit);
  }

  private ChainedEntry read(ResultSet row) throws SQLException {
    AuditEntry entry =
        new AuditEntry(
            new Person(row.getString("actor_id"), row.getString("actor_name")),
            row.getString("action"),
            row.getString("subject_kind"),
            row.getString("subject_id"),
            row.getString("region"),
            facts(row.getString("before")),
            facts(row.getString("after")),
            row.getString("reason"),
            Sql.instant(row, "at"));
    return new ChainedEntry(
        row.getInt("version"), row.getLong("seq"), entry, hex(row, "previous"), hex(row, "hash"));
  }

  private static String hex(ResultSet row, String column) throws SQLException {
    return HexFormat.of().formatHex(row.getBytes(column));
  }

  private Map<String, String> facts(String json) {
    try {
      return json == null ? null : mapper.readValue(json, FACTS);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("The trail holds facts that are no map of texts", failure);
    }
  }

  /** What a query asks, with the values in the order of their places. */
  private static final class Conditions {
    private final List<String> texts = new ArrayList<>(List.of("true"));
    private final List<Object> parameters = new ArrayList<>();

    void add(String condition, Optional<?>... values) {
      if (values[0].isPresent()) {
        texts.add(condition);
        for (Optional<?> value : values) {
          parameters.add(value.get());
        }
      }
    }
  }
}
