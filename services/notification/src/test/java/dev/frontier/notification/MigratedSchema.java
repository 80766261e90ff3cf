package dev.frontier.notification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A schema beside the service's own, which is brought to a release and then to the next. */
public final class MigratedSchema {
  private final Database database;
  private final String name;

  MigratedSchema(Database database, String name) {
    this.database = database;
    this.name = name;
  }

  /** Brings it to this version. */
  public void migrate(String target) {
    Flyway.configure()
        .dataSource(database.url, database.user, database.password)
        .schemas(name)
        .locations("db/platform", "db/migration")
        .target(target)
        .load()
        .migrate();
  }

  /** Runs statements in it. */
  public void run(String statements) {
    database.run(
        connection -> {
          try (Statement statement = within(connection)) {
            return statement.execute(statements);
          }
        });
  }

  /** The rows that a query gives, their columns as text with a blank between. */
  public List<String> rows(String query) {
    return database.run(
        connection -> {
          List<String> rows = new ArrayList<>();
          try (Statement statement = within(connection);
              ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
              List<String> columns = new ArrayList<>();
              for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(String.valueOf(row.getString(i)));
              }
              rows.add(String.join(" ", columns));
            }
          }
          return rows;
        });
  }

  /** Takes it away, if it is there. */
  public void drop() {
    database.update("DROP SCHEMA IF EXISTS " + name + " CASCADE");
  }

  private Statement within(Connection connection) throws SQLException {
    Statement statement = connection.createStatement();
    statement.execute("SET search_path TO " + name);
    return statement;
  }
}
