package dev.frontier.bench.system;

import dev.frontier.bench.frame.BenchFailure;
import dev.frontier.local.dist.Checkout;
import dev.frontier.local.dist.Trees;
import dev.frontier.local.part.Place;
import dev.frontier.local.stack.LocalStack;
import dev.frontier.local.stack.StackOptions;
import dev.frontier.local.stack.StackPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The system that a run measures: a stack of its own in a new directory and on free ports, so that
 * a developer's stack is neither disturbed nor measured. Empty at first; closing it forgets it.
 */
public final class ScratchStack implements AutoCloseable {

  private static final Duration LOOK = Duration.ofSeconds(1);

  /** Of a core: a service that nobody asks still looks for events and answers for its health. */
  private static final double AT_REST = 0.05;

  /** A service that does not come to rest in a minute has other things to do than compile. */
  private static final int LOOKS = 60;

  private final Path home;
  private final LocalStack stack;

  private ScratchStack(Path home, LocalStack stack) {
    this.home = home;
    this.stack = stack;
  }

  /** Starts every part and waits until all serve. */
  public static ScratchStack start(Consumer<String> progress) {
    return start(progress, Map.of());
  }

  /**
   * Starts every part and waits until all serve.
   *
   * @param settings environment variables of the services, over the usual ones
   */
  public static ScratchStack start(Consumer<String> progress, Map<String, String> settings) {
    Path home = directory();
    StackOptions options =
        new StackOptions(
            Checkout.root(), new Place(home), StackPorts.free(), progress::accept, settings);
    LocalStack stack = LocalStack.start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop parts"));
    return new ScratchStack(home, stack);
  }

  private static Path directory() {
    try {
      return Files.createTempDirectory("frontier-bench");
    } catch (IOException e) {
      throw new BenchFailure("No directory can be made for the stack", "set -Djava.io.tmpdir", e);
    }
  }

  /** The public door, as a program of an office uses it. */
  public Door door() {
    return new Door(stack.options().publicUrl(), stack.secrets().demoPassword());
  }

  /** The broker's address, for what a run sends past the door. */
  public String kafka() {
    return "127.0.0.1:" + stack.options().ports().kafka();
  }

  /** The public door's address, without a path. */
  public String address() {
    return "http://127.0.0.1:" + stack.options().ports().gateway();
  }

  /** The address at which indicator listens, behind the door. */
  public String indicator() {
    return "127.0.0.1:" + stack.options().ports().indicator();
  }

  /** The port of PostgreSQL. */
  public int postgres() {
    return stack.options().ports().postgres();
  }

  /** The word of PostgreSQL's superuser. */
  public String postgresWord() {
    return stack.secrets().word("postgres");
  }

  /** What the parts need from now on. */
  public Footprint footprint() {
    return new Footprint(stack, Footprint.SELDOM);
  }

  /** What the parts need from now on, looked at so often. */
  public Footprint footprint(Duration every) {
    return new Footprint(stack, every);
  }

  /** Ends a part, starts it anew and waits until it serves. */
  public void restart(String part) {
    stack.part(part).stop();
    stack.startPart(part);
  }

  /**
   * Waits until a part does next to nothing: on a machine that is full Java's compiler falls
   * behind, and what it has yet to do it does now.
   */
  public void rest(String part) {
    double before = cpuSeconds(part);
    for (int look = 0; look < LOOKS; look++) {
      LockSupport.parkNanos(LOOK.toNanos());
      double now = cpuSeconds(part);
      if (now - before < AT_REST * LOOK.toSeconds()) {
        return;
      }
      before = now;
    }
  }

  private double cpuSeconds(String part) {
    return Processes.cpuSeconds(
        stack
            .part(part)
            .pid()
            .orElseThrow(() -> new BenchFailure(part + " has died", "see its log")));
  }

  /**
   * Makes a database for references on the stack's own server, so that both are measured on the
   * same one.
   *
   * @param name lower case letters
   */
  public Connection database(String name) {
    try (Connection server = connect("postgres");
        var statement = server.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new BenchFailure("The database " + name + " cannot be made", "see postgres.log", e);
    }
    return connect(name);
  }

  /** Connects the server's superuser to a database; the caller closes it. */
  public Connection connect(String database) {
    try {
      return DriverManager.getConnection(
          "jdbc:postgresql://127.0.0.1:" + stack.options().ports().postgres() + "/" + database,
          "postgres",
          stack.secrets().word("postgres"));
    } catch (SQLException e) {
      throw new BenchFailure("PostgreSQL cannot be reached", "see postgres.log", e);
    }
  }

  @Override
  public void close() {
    stack.close();
    try {
      Trees.delete(home);
    } catch (IOException e) {
      throw new BenchFailure(home + " cannot be deleted", "delete it yourself", e);
    }
  }
}
