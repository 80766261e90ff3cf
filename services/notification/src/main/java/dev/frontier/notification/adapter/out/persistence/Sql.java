package dev.frontier.notification.adapter.out.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Statements in the current transaction, with arrays as parameters, for what is written in batches.
 */
@ApplicationScoped
class Sql {
  private final DataSource dataSource;

  Sql(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Reads one row. */
  interface Mapper<T> {
    /** The row under the cursor. */
    T map(ResultSet row) throws SQLException;
  }

  /** Rows of a statement that gives some. */
  <T> List<T> query(String statement, Mapper<T> mapper, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement prepared = prepare(connection, statement, parameters);
        ResultSet rows = prepared.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(mapper.map(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Looks at a row. */
  interface Reader {
    /** The row under the cursor. */
    void read(ResultSet row) throws SQLException;
  }

  /**
   * Reads rows of a statement by a cursor, so that they need not have room in memory. Other
   * statements may run in the transaction meanwhile.
   *
   * @param atOnce how many are fetched from the database together
   */
  void read(String statement, int atOnce, Reader reader, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement prepared = prepare(connection, statement, parameters)) {
      prepared.setFetchSize(atOnce);
      try (ResultSet rows = prepared.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Runs a statement that gives no rows, or none that matter; says how many it changed. */
  int update(String statement, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement prepared = prepare(connection, statement, parameters)) {
      return prepared.execute() ? 0 : prepared.getUpdateCount();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** A timestamp with time zone; null when the column is. */
  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  /** A number that may be absent. */
  static Integer integer(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  private static PreparedStatement prepare(
      Connection connection, String statement, Object[] parameters) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    try {
      for (int i = 0; i < parameters.length; i++) {
        bind(connection, prepared, i + 1, parameters[i]);
      }
      return prepared;
    } catch (SQLException | RuntimeException e) {
      prepared.close();
      throw e;
    }
  }

  private static void bind(
      Connection connection, PreparedStatement prepared, int place, Object value)
      throws SQLException {
    if (value instanceof Instant instant) {
      prepared.setObject(place, instant.atOffset(ZoneOffset.UTC));
    } else if (value instanceof String[] texts) {
      prepared.setArray(place, connection.createArrayOf("text", texts));
    } else if (value instanceof BigDecimal[] numbers) {
      prepared.setArray(place, connection.createArrayOf("numeric", numbers));
    } else if (value instanceof Integer[] numbers) {
      prepared.setArray(place, connection.createArrayOf("int4", numbers));
    } else if (value instanceof Boolean[] truths) {
      prepared.setArray(place, connection.createArrayOf("bool", truths));
    } else if (value instanceof UUID[] ids) {
      prepared.setArray(place, connection.createArrayOf("uuid", ids));
    } else if (value instanceof Instant[] instants) {
      String[] texts = new String[instants.length];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = instants[i] == null ? null : instants[i].toString();
      }
      prepared.setArray(place, connection.createArrayOf("timestamptz", texts));
    } else {
      prepared.setObject(place, value);
    }
  }
}
