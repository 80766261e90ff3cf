package dev.frontier.platform.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** Opens a connection that notices when the other side is gone. */
final class RelayConnections {
  private RelayConnections() {}

  /** Opens a connection; properties already set are kept. */
  static Connection open(String url, Properties properties) throws SQLException {
    // A database that has vanished without a word is given up in seconds, not when TCP gives up.
    properties.putIfAbsent("connectTimeout", "10");
    properties.putIfAbsent("socketTimeout", "30");
    properties.putIfAbsent("tcpKeepAlive", "true");
    Connection connection = new Driver().connect(url, properties);
    if (connection == null) {
      throw new SQLException("Not a PostgreSQL URL: the relay needs its notifications and locks");
    }
    return connection;
  }
}
