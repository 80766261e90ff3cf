package dev.frontier.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's database as another process sees it. */
@Singleton
public class Database {
  @Inject
  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @Inject
  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @Inject
  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  /** What is done with a connection. */
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** A schema of this name, for migrations. */
  public MigratedSchema schema(String name) {
    return new MigratedSchema(this, name);
  }

  /** Does something on a connection of its own. */
  public <T> T run(Work<T> work) {
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Runs a statement; says how many rows it changed. */
  public int update(String sql, Object... parameters) {
    return run(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
              statement.setObject(i + 1, parameters[i]);
            }
            return statement.execute() ? 0 : statement.getUpdateCount();
          }
        });
  }
}
