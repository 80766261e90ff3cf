package dev.frontier.local.part;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.dist.Dist;
import dev.frontier.local.dist.Trees;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A real PostgreSQL server. It refuses to run as root, so root starts it in a user namespace of its
 * own without any privilege ({@code unshare -U}), where its files still belong to it.
 */
public final class PostgresPart extends Part {

  private static final String SUPERUSER = "postgres";

  /** Five services with pools of at most 16, Keycloak's 20, and some for people looking. */
  private static final int CONNECTIONS = 120;

  private final Dist dist;
  private final String password;
  private final Map<String, String> settings;
  private final Path template;

  /**
   * @param dist the released parts
   * @param place where its data is kept
   * @param port where it listens
   * @param password of the superuser {@code postgres}
   * @param durable false where data may be lost with the machine (tests): then nothing is synced
   * @param template a stopped server's data directory to start from when there is none yet, or null
   */
  public PostgresPart(
      Dist dist, Place place, int port, String password, boolean durable, Path template) {
    super("postgres", port, place);
    this.dist = dist;
    this.password = password;
    this.template = template;
    this.settings =
        durable
            ? Map.of()
            : Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");
  }

  @Override
  protected void prepare() throws IOException {
    Path data = data();
    if (Files.exists(data.resolve("PG_VERSION"))) {
      // A crash leaves this file; an unrelated process may own the pid in it by now.
      Files.deleteIfExists(data.resolve("postmaster.pid"));
      return;
    }
    Files.createDirectories(data.getParent());
    if (template != null) {
      Trees.copy(template, data);
      return;
    }
    initialise(data);
  }

  private void initialise(Path data) throws IOException {
    Path secret = Files.createTempFile(data.getParent(), "postgres", ".pw");
    Path half = data.resolveSibling("postgres.half");
    try {
      Trees.delete(half);
      Files.writeString(secret, password);
      List<String> words = unprivileged();
      words.addAll(
          List.of(binary("initdb"), "-D", half.toString(), "-U", SUPERUSER, "-A", "scram-sha-256"));
      words.addAll(List.of("--pwfile", secret.toString(), "-E", "UTF8", "--locale=C"));
      words.add("--no-sync");
      Process initdb =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
              .redirectInput(new File("/dev/null"))
              .start();
      if (initdb.waitFor() != 0) {
        throw new LocalFailure(
            "PostgreSQL cannot make its data directory (" + LogFile.lastComplaint(log()) + ")",
            mendWhenDead());
      }
      Files.move(half, data);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted while PostgreSQL made its data", "try again", e);
    } finally {
      Files.deleteIfExists(secret);
    }
  }

  @Override
  protected ProcessBuilder command() {
    List<String> words = unprivileged();
    words.addAll(List.of(binary("postgres"), "-D", data().toString(), "-p", "" + port()));
    // A socket file's path may be at most 107 bytes; TCP on loopback needs none.
    setting(words, "unix_socket_directories", "");
    setting(words, "listen_addresses", "127.0.0.1");
    setting(words, "max_connections", Integer.toString(CONNECTIONS));
    setting(words, "shared_buffers", "64MB");
    setting(words, "timezone", "UTC");
    settings.forEach((name, value) -> setting(words, name, value));
    return new ProcessBuilder(words);
  }

  private static void setting(List<String> words, String name, String value) {
    words.add("-c");
    words.add(name + "=" + value);
  }

  @Override
  protected String marker() {
    return "-D " + data();
  }

  @Override
  public boolean ready() {
    if (!Ports.answers(port())) {
      return false;
    }
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /** TERM would wait for every client to leave; INT ends their sessions and stops cleanly. */
  @Override
  protected void askToStop(Process running) {
    Signals.interrupt(running.toHandle());
  }

  @Override
  protected void signalLeftOver(ProcessHandle left) {
    Signals.interrupt(left);
  }

  /**
   * Makes a database owned by a role of the same name; nothing changes when both are there.
   *
   * @param name a plain identifier
   * @param rolePassword the role's password, set anew each time
   */
  public void ensureDatabase(String name, String rolePassword) {
    if (!name.matches("[a-z_]+")) {
      throw new IllegalArgumentException("Not a plain identifier: " + name);
    }
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      boolean role = exists(connection, "select 1 from pg_roles where rolname = ?", name);
      statement.execute(
          (role ? "alter role " : "create role ")
              + name
              + " login password '"
              + rolePassword.replace("'", "''")
              + "'");
      if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
        statement.execute("create database " + name + " owner " + name);
      }
    } catch (SQLException e) {
      throw new LocalFailure(
          "The database " + name + " cannot be made (" + e.getMessage() + ")",
          "`./frontier reset` starts afresh",
          e);
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  /**
   * @param database a database's name
   * @return its JDBC address
   */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.put("user", SUPERUSER);
    properties.put("password", password);
    properties.put("connectTimeout", "2");
    properties.put("socketTimeout", "30");
    return DriverManager.getConnection(jdbcUrl("postgres"), properties);
  }

  private Path data() {
    return place().data("postgres");
  }

  private String binary(String name) {
    return dist.postgres().resolve("bin").resolve(name).toString();
  }

  private static List<String> unprivileged() {
    List<String> words = new ArrayList<>();
    if (!"root".equals(System.getProperty("user.name"))) {
      return words;
    }
    try {
      Process trial = new ProcessBuilder("unshare", "-U", "true").start();
      if (trial.waitFor() == 0) {
        words.addAll(List.of("unshare", "-U"));
        return words;
      }
    } catch (IOException e) {
      // Not installed: said below.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new LocalFailure(
        "PostgreSQL does not run as root, and this machine forbids `unshare -U`",
        "run Frontier as an ordinary user");
  }
}
