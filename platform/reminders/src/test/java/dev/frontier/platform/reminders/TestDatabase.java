package dev.frontier.platform.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The database as another process sees it. */
@ApplicationScoped
class TestDatabase {
  private final String url;
  private final String user;
  private final String password;

  TestDatabase(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  Connection open() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  String url() {
    return url;
  }

  String user() {
    return user;
  }

  String password() {
    return password;
  }

  void clear() {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate reminder_duty, reminder_ledger, sent");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The first column, as text. */
  List<String> column(String sql) {
    try (Connection connection = open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** What was sent, in its order. */
  List<String> sent() {
    return column("select duty || ' ' || kind from sent order by place");
  }

  /** What was skipped and why. */
  List<String> skipped() {
    return column(
        """
        select duty_key || ' ' || kind || ': ' || skipped from reminder_ledger
        where skipped is not null order by duty_key, planned_at
        """);
  }
}
