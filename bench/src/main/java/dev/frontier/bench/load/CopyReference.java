package dev.frontier.bench.load;

import dev.frontier.bench.frame.BenchFailure;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * The floor: PostgreSQL's COPY of the rows that a load becomes, on the same server, into a table
 * with the record's own definition (its key, its other index, its checks). One transaction, and
 * nothing else: no rule is checked, nobody is told.
 */
public final class CopyReference {

  private static final String COLUMNS =
      "indicator, region, period, known_from, dataflow, freq, action, value, status, submission,"
          + " event";

  private final Connection database;

  /**
   * Makes the record's table in an empty database.
   *
   * @param database is used by this alone
   * @param root the checkout, whose migration defines the table
   */
  public CopyReference(Connection database, Path root) {
    this.database = database;
    Path migrations = root.resolve("services/indicator/src/main/resources/db/migration");
    try (var statement = database.createStatement()) {
      statement.execute(Files.readString(migrations.resolve("V1_1__observations.sql")));
    } catch (IOException | SQLException e) {
      throw new BenchFailure("The reference's table cannot be made", "see postgres.log", e);
    }
  }

  /** Writes the rows of a load to a file in COPY's CSV, so that making them is not timed. */
  public static void write(NationalLoad load, Path file) {
    String vintage = Instant.now().toString();
    String submission = UUID.randomUUID().toString();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      load.forEach(
          series -> {
            String event = UUID.randomUUID().toString();
            for (int i = 0; i < series.periods().size(); i++) {
              String[] row = {
                series.indicator(),
                series.region(),
                series.periods().get(i),
                vintage,
                "BORDER_OPENNESS",
                load.frequency().name(),
                "PUBLISHED",
                series.values().get(i),
                "A",
                submission,
                event
              };
              try {
                out.write(String.join(",", row));
                out.newLine();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
          });
    } catch (IOException | UncheckedIOException e) {
      throw new BenchFailure(file + " cannot be written", "see whether the disk is full", e);
    }
  }

  /**
   * Copies a file in.
   *
   * @return seconds from the statement to the commit
   */
  public double copy(Path file, int rows) {
    long begun = System.nanoTime();
    try (InputStream in = Files.newInputStream(file)) {
      long copied =
          database
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy observation (" + COLUMNS + ") from stdin with (format csv)", in);
      if (copied != rows) {
        throw new BenchFailure("COPY took " + copied + " of " + rows + " rows", "try again");
      }
    } catch (IOException | SQLException e) {
      throw new BenchFailure("COPY does not work", "see postgres.log", e);
    }
    return (System.nanoTime() - begun) / 1e9;
  }
}
