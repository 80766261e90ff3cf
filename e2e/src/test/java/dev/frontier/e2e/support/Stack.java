package dev.frontier.e2e.support;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The whole system, started by {@code ./frontier up} as a newcomer would, on free ports and with a
 * home of its own, so that it runs beside a developer's stack. Started once, by whoever asks first.
 */
public final class Stack {

  public static final Path ROOT = Path.of(System.getProperty("frontier.root")).toAbsolutePath();
  private static final Path HOME = ROOT.resolve("e2e/target/frontier-home");

  /** First start: PostgreSQL, Kafka and Keycloak are unpacked and Keycloak is built. */
  private static final Duration FIRST_START = Duration.ofMinutes(8);

  /** Where the ports of the broker and the database are in the row that begins at the base. */
  private static final int KAFKA = 8;

  private static final int POSTGRES = 7;

  private static Stack running;

  private final int port;
  private final int portBase;
  private Process up;
  private Path output;
  private int starts;

  private Stack() {
    this.port = freePort();
    this.portBase = freeRange();
  }

  /** The running stack; starts it when it is not. */
  public static synchronized Stack running() {
    if (running == null) {
      running = new Stack();
      Runtime.getRuntime().addShutdownHook(new Thread(running::stop));
      running.start();
    }
    return running;
  }

  /** Starts {@code ./frontier up} and waits until it says that all is ready. */
  public void start() {
    begin();
    await("frontier up")
        .atMost(FIRST_START)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              if (!up.isAlive()) {
                throw new IllegalStateException("./frontier up ended:\n" + output());
              }
              return output().contains("Frontier runs. Look at");
            });
    RestAssured.baseURI = "http://localhost";
    RestAssured.port = port;
    RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
  }

  /** Starts {@code ./frontier up} and waits for nothing. */
  public void begin() {
    try {
      Files.createDirectories(HOME);
      output = HOME.resolve("up-" + (++starts) + ".out");
      // The modules before this one in the build have just packaged what runs.
      up =
          atATerminal(command("up", "--no-build"))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code up} has printed so far. */
  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process of {@code ./frontier up}. */
  public Process process() {
    return up;
  }

  public int port() {
    return port;
  }

  public String url() {
    return "http://localhost:" + port;
  }

  /** The broker's address, for what is published past the services. */
  public String kafka() {
    return "127.0.0.1:" + (portBase + KAFKA);
  }

  /**
   * Connects to a part's database, for what no address shows; the caller closes it.
   *
   * @param name the part's
   */
  public Connection database(String name) throws SQLException {
    Properties secrets = new Properties();
    try (Reader reader = Files.newBufferedReader(HOME.resolve("secrets"))) {
      secrets.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + (portBase + POSTGRES) + "/" + name,
        "postgres",
        secrets.getProperty("postgres"));
  }

  /** Where this stack keeps its state: data, logs, secrets. */
  public Path home() {
    return HOME;
  }

  /** Runs {@code ./frontier ...} to its end. */
  public Result frontier(String... arguments) {
    return run(command(arguments));
  }

  /** Starts {@code ./frontier ...} as a person at a terminal does, who may press Ctrl-C. */
  public Process atATerminal(Path printed, String... arguments) throws IOException {
    return atATerminal(command(arguments))
        .redirectErrorStream(true)
        .redirectOutput(printed.toFile())
        .start();
  }

  /** Runs a script of shell lines in the checkout, against this stack. */
  public Result shell(String script) {
    ProcessBuilder builder = new ProcessBuilder("sh", "-eu", "-c", script).directory(ROOT.toFile());
    builder.environment().putAll(environment());
    return run(builder);
  }

  /** Ends the stack by {@code ./frontier down}; nothing happens when it does not run. */
  public void stop() {
    if (up != null && up.isAlive()) {
      frontier("down");
      try {
        up.waitFor(60, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** How a command ended and what it printed, both streams together. */
  public record Result(int exit, String output) {}

  private Result run(ProcessBuilder builder) {
    try {
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private ProcessBuilder command(String... arguments) {
    List<String> line = new ArrayList<>(List.of(ROOT.resolve("frontier").toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(ROOT.toFile());
    builder.environment().putAll(environment());
    return builder;
  }

  /**
   * As a person's shell would start it. Tests that run in the background are born with Ctrl-C
   * ignored, and everything that they start inherits it.
   */
  private ProcessBuilder atATerminal(ProcessBuilder builder) {
    if (run(new ProcessBuilder("env", "--default-signal=INT", "true")).exit() == 0) {
      List<String> line = new ArrayList<>(List.of("env", "--default-signal=INT"));
      line.addAll(builder.command());
      builder.command(line);
    }
    return builder;
  }

  private Map<String, String> environment() {
    return Map.of(
        "FRONTIER_HOME", HOME.toString(),
        "FRONTIER_PORT", String.valueOf(port),
        "FRONTIER_PORT_BASE", String.valueOf(portBase));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A base below the range from which the system hands out ports by itself, so that none is taken.
   */
  private static int freeRange() {
    for (int base = 21000; base < 31000; base += 100) {
      if (allFree(base)) {
        return base;
      }
    }
    throw new IllegalStateException("no range of free ports from 21000 to 31000");
  }

  private static boolean allFree(int base) {
    for (int port = base; port < base + 20; port++) {
      try (ServerSocket socket = new ServerSocket(port)) {
        socket.getLocalPort();
      } catch (IOException taken) {
        return false;
      }
    }
    return true;
  }
}
