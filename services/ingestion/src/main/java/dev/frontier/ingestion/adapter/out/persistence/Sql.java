package dev.frontier.ingestion.adapter.out.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** Plain SQL on the connection of the current transaction, a whole batch in one statement. */
@ApplicationScoped
class Sql {
  private final DataSource dataSource;

  Sql(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** What makes one object of the row that a result stands on. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** A column of a batch: bound as one array, taken apart by {@code unnest}. */
  record Column(String type, Object[] values) {
    static <T> Column of(String type, Collection<T> rows, Function<T, ?> value) {
      return new Column(type, rows.stream().map(value).toArray());
    }

    static Column of(String type, Collection<?> values) {
      return new Column(type, values.toArray());
    }
  }

  /** Runs a statement that changes; answers how many rows it changed. */
  int update(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("The database refused a change", failure);
    }
  }

  /** Runs a statement that reads. */
  <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, parameters);
        ResultSet result = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (result.next()) {
        found.add(reader.read(result));
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException("The database refused a query", failure);
    }
  }

  /** What takes the row that a result stands on. */
  interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  /**
   * Runs a statement that reads more than can be held: {@code fetch} rows at a time. It needs a
   * transaction.
   */
  void forEach(String sql, int fetch, RowTaker taker, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      statement.setFetchSize(fetch);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          taker.take(result);
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The database refused a query", failure);
    }
  }

  /** The instant in a column; null when it holds none. */
  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      Object parameter = parameters[i];
      if (parameter instanceof Column column) {
        statement.setArray(i + 1, connection.createArrayOf(column.type(), column.values()));
      } else if (parameter instanceof Instant at) {
        statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
      } else {
        statement.setObject(i + 1, parameter);
      }
    }
    return statement;
  }
}
