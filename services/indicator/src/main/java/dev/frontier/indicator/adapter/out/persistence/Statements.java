package dev.frontier.indicator.adapter.out.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** Single statements in the transaction of the caller. */
record Statements(DataSource dataSource) {

  /** A statement's work. */
  @FunctionalInterface
  interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  /** Runs one statement; what fails of the database is a {@link RecordFailure}. */
  <T> T run(String sql, Work<T> work) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.with(statement);
    } catch (SQLException failure) {
      throw new RecordFailure(failure);
    }
  }

  /** Runs a statement over rows, each of its parameters one column of them. */
  void run(String sql, List<String[]> rows, int columns) {
    run(
        sql,
        statement -> {
          set(statement, rows, columns);
          return statement.executeUpdate();
        });
  }

  /** Sets the first parameters, each to one column of the rows. */
  static void set(PreparedStatement statement, List<String[]> rows, int columns)
      throws SQLException {
    for (int column = 0; column < columns; column++) {
      int at = column;
      statement.setArray(column + 1, texts(statement, rows.stream().map(row -> row[at]).toList()));
    }
  }

  static Array texts(PreparedStatement statement, Collection<String> texts) throws SQLException {
    return statement.getConnection().createArrayOf("text", texts.toArray());
  }

  static void set(PreparedStatement statement, int at, Instant instant) throws SQLException {
    statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
  }
}
