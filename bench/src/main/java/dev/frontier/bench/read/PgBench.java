package dev.frontier.bench.read;

import dev.frontier.bench.frame.BenchFailure;
import dev.frontier.bench.system.ScratchStack;
import dev.frontier.local.dist.Trees;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** PostgreSQL's own benchmark, over as many connections as the readers have. */
public final class PgBench {

  private static final double MILLI = 1e3;

  /** Of a line of its log: the third word is the transaction's time in microseconds. */
  private static final int TIME = 2;

  private final Path program;
  private final ScratchStack stack;
  private final String database;
  private final int connections;

  /** Runs this program on a database of the stack's server. */
  public PgBench(Path program, ScratchStack stack, String database, int connections) {
    this.program = program;
    this.stack = stack;
    this.database = database;
    this.connections = connections;
  }

  /**
   * Runs a script as fast as it goes.
   *
   * @param script in pgbench's language
   */
  public Timings run(String script, int seconds) {
    try {
      Path home = Files.createTempDirectory("frontier-pgbench");
      try {
        Path file = Files.writeString(home.resolve("read.sql"), script);
        call(home, file, seconds);
        return timings(home, seconds);
      } finally {
        Trees.delete(home);
      }
    } catch (IOException e) {
      throw new BenchFailure("pgbench cannot be run", "see whether " + program + " runs", e);
    }
  }

  private void call(Path home, Path script, int seconds) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + connections,
                "--jobs=1",
                "--time=" + seconds,
                "--file=" + script,
                "--log",
                "--log-prefix=" + home.resolve("log"),
                "--host=127.0.0.1",
                "--port=" + stack.postgres(),
                "--username=postgres",
                database));
    builder.environment().put("PGPASSWORD", stack.postgresWord());
    Process process =
        builder.redirectErrorStream(true).redirectOutput(home.resolve("output").toFile()).start();
    try {
      if (!process.waitFor(seconds + 60L, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroy();
        throw new BenchFailure(
            "pgbench fails: " + Files.readString(home.resolve("output")), "see postgres.log");
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new BenchFailure("Interrupted", "try again", e);
    }
  }

  private static Timings timings(Path home, int seconds) throws IOException {
    Histogram micros = new Histogram(TimeUnit.SECONDS.toMicros(120), 3);
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(home, "log.*")) {
      for (Path log : logs) {
        for (String line : Files.readAllLines(log)) {
          micros.recordValue(Long.parseLong(line.split(" ")[TIME]));
        }
      }
    }
    return new Timings(
        micros.getTotalCount() / (double) seconds, micros.getValueAtPercentile(99) / MILLI);
  }
}
