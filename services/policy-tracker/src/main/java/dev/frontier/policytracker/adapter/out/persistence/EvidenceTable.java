package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.application.port.EvidenceStore;
import dev.frontier.policytracker.application.port.StaleRecord;
import dev.frontier.policytracker.domain.evidence.Content;
import dev.frontier.policytracker.domain.evidence.Evidence;
import dev.frontier.policytracker.domain.evidence.Withdrawal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Evidence in PostgreSQL. */
@ApplicationScoped
class EvidenceTable implements EvidenceStore {

  private static final String ADD =
      "insert into evidence (id, measure, milestone, title, visibility, url, sha256, file_name,"
          + " ministry, added_by, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on conflict do nothing";

  private static final String LIST =
      EvidenceColumns.SELECT
          + " where e.measure = ? and e.at <= coalesce(?::timestamptz, 'infinity')"
          + " and (?::text is null or e.milestone = ?)"
          + " and (e.visibility = 'public' or ? or e.ministry = ?)"
          + " and (?::uuid is null or e.id > ?) order by e.id limit ?";

  private static final String WITHDRAW =
      "update evidence set withdrawn_at = ?, withdrawn_by = ?, withdrawn_ministry = ?,"
          + " withdrawal_reason = ? where id = ? and withdrawn_at is null";

  /** Shared, so that none of them is withdrawn between this and the report that names them. */
  private static final String HOLD =
      "select id from evidence where measure = ? and id = any (?) and withdrawn_at is null"
          + " for share";

  private final DataSource dataSource;

  EvidenceTable(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Optional<Evidence> find(String measure, UUID id) {
    return query(
            EvidenceColumns.SELECT + " where e.measure = ? and e.id = ?",
            EvidenceColumns::read,
            measure,
            id)
        .stream()
        .findFirst();
  }

  @Override
  public List<Evidence> list(
      String measure,
      Optional<Instant> at,
      Optional<String> milestone,
      boolean withRestricted,
      Optional<String> ministry,
      Optional<UUID> after,
      int limit) {
    List<Evidence> found =
        query(
            LIST,
            EvidenceColumns::read,
            measure,
            at.orElse(null),
            milestone.orElse(null),
            milestone.orElse(null),
            withRestricted,
            ministry.orElse(null),
            after.orElse(null),
            after.orElse(null),
            limit);
    return at.map(then -> found.stream().flatMap(one -> one.asOf(then).stream()).toList())
        .orElse(found);
  }

  @Override
  public Evidence addUnlessThere(Evidence evidence) {
    Content.Document document = evidence.content() instanceof Content.Document one ? one : null;
    String url = evidence.content() instanceof Content.Link link ? link.url().toString() : null;
    int added =
        update(
            ADD,
            evidence.id(),
            evidence.measure(),
            evidence.milestone().orElse(null),
            evidence.title(),
            evidence.visibility().code(),
            url,
            document == null ? null : document.sha256(),
            document == null ? null : document.fileName(),
            evidence.added().ministry().orElse(null),
            evidence.added().subject(),
            evidence.added().at());
    return added == 1 ? evidence : counting(evidence.measure(), url, document);
  }

  private Evidence counting(String measure, String url, Content.Document document) {
    List<Evidence> found =
        query(
            EvidenceColumns.SELECT
                + " where e.measure = ? and e.withdrawn_at is null and "
                + (document == null ? "e.url = ?" : "e.sha256 = ?"),
            EvidenceColumns::read,
            measure,
            document == null ? url : document.sha256());
    if (found.isEmpty()) {
      throw new StaleRecord("The same evidence was withdrawn at this moment", null);
    }
    return found.get(0);
  }

  @Override
  public boolean withdrawn(Evidence evidence) {
    Withdrawal withdrawal = evidence.withdrawn().orElseThrow();
    return update(
            WITHDRAW,
            withdrawal.by().at(),
            withdrawal.by().subject(),
            withdrawal.by().ministry().orElse(null),
            withdrawal.reason(),
            evidence.id())
        == 1;
  }

  @Override
  public Set<UUID> holdCounting(String measure, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Set.of()
        : new HashSet<>(
            query(HOLD, row -> row.getObject("id", UUID.class), measure, ids.toArray(UUID[]::new)));
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, Reader<T> reader, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("Evidence could not be read", e);
    }
  }

  private int update(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Evidence could not be written", e);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      Object parameter = parameters[i];
      if (parameter instanceof Instant at) {
        statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
      } else if (parameter instanceof UUID[] ids) {
        statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
      } else {
        statement.setObject(i + 1, parameter);
      }
    }
    return statement;
  }
}
