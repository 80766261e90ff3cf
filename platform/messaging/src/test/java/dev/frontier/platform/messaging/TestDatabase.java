package dev.frontier.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The tests' way to the service's database, in and out of transactions. */
@ApplicationScoped
public class TestDatabase {
  private final DataSource dataSource;
  private final String url;
  private final String user;
  private final String password;

  TestDatabase(
      DataSource dataSource,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    this.dataSource = dataSource;
    this.url = url;
    this.user = user;
    this.password = password;
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

  /** A connection of one's own, outside the pool. */
  Connection open() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return RelayConnections.open(url, properties);
  }

  /** The first column of the rows, as text. */
  List<String> query(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  long count(String sql, Object... parameters) {
    return Long.parseLong(query(sql, parameters).get(0));
  }

  void execute(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.execute();
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  void clear() {
    execute("truncate outbox, inbox, applied, counter");
  }

  /**
   * What a use case does with an event: writes it down, in the transaction that it is called in.
   */
  void apply(String consumer, ReceivedEvent event) {
    execute(
        "insert into applied (consumer, event_id, key) values (?, ?, ?)",
        consumer,
        event.id(),
        event.key());
  }

  List<UUID> applied(String consumer) {
    return query("select event_id from applied where consumer = ? order by place", consumer)
        .stream()
        .map(UUID::fromString)
        .toList();
  }
}
