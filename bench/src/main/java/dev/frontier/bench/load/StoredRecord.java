package dev.frontier.bench.load;

import dev.frontier.bench.frame.BenchFailure;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The record of the service under test in several sizes, of which one is in use at a time. All are
 * filled by COPY past the service, since ten million figures sent through it would be another
 * benchmark; tables, keys, checks and indexes are those of the service's own migration.
 */
public final class StoredRecord {

  /** PostgreSQL tells what an idle connection did after ten seconds at the latest. */
  private static final Duration TOLD_AFTER = Duration.ofSeconds(11);

  private static final int PIECE = 1 << 20;

  private final Connection database;
  private String inUse;

  /**
   * Uses the service's own database.
   *
   * @param database of the superuser
   */
  public StoredRecord(Connection database) {
    this.database = database;
  }

  /**
   * What PostgreSQL counted on the record in use.
   *
   * @param rows that were looked at, by an index or without one
   * @param blocks of the table and its indexes that were looked at, in memory or not
   */
  public record Counted(long rows, long blocks) {

    Counted minus(Counted before) {
      return new Counted(rows - before.rows, blocks - before.blocks);
    }
  }

  /** Makes a record of this name that holds all rows of a load; analysed, and left alone then. */
  public void fill(String name, NationalLoad load) {
    String table = "observation_" + name;
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "create table " + table + " (like observation including defaults including constraints)");
      copy(table, load);
      statement.execute(
          "alter table " + table + " add primary key (indicator, region, period, known_from)");
      statement.execute(
          "create unique index on "
              + table
              + " (indicator, region, period) where known_to is null");
      statement.execute("alter table " + table + " set (autovacuum_enabled = false)");
      statement.execute(
          "do $$ begin execute format('alter table "
              + table
              + " owner to %I', (select tableowner from pg_tables where tablename ="
              + " 'observation')); end $$");
      statement.execute("vacuum analyze " + table);
    } catch (SQLException e) {
      throw new BenchFailure(table + " cannot be filled", "see postgres.log", e);
    }
  }

  private void copy(String table, NationalLoad load) throws SQLException {
    CopyIn copy =
        database
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy "
                    + table
                    + " (indicator, region, period, known_from, dataflow, freq, action, value,"
                    + " status, submission, event) from stdin");
    String tail = "\tA\t" + UUID.randomUUID() + "\t" + UUID.randomUUID() + "\n";
    String vintage = Instant.parse("2026-01-01T00:00:00Z").toString();
    StringBuilder rows = new StringBuilder();
    load.forEach(
        series -> {
          for (int i = 0; i < series.periods().size(); i++) {
            rows.append(series.indicator()).append('\t').append(series.region()).append('\t');
            rows.append(series.periods().get(i)).append('\t').append(vintage);
            rows.append("\tBORDER_OPENNESS\t").append(load.frequency().name());
            rows.append("\tPUBLISHED\t").append(series.values().get(i)).append(tail);
          }
          if (rows.length() > PIECE) {
            send(copy, rows);
          }
        });
    send(copy, rows);
    copy.endCopy();
  }

  private static void send(CopyIn copy, StringBuilder rows) {
    byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
    rows.setLength(0);
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
    } catch (SQLException e) {
      throw new BenchFailure("COPY breaks off", "see postgres.log", e);
    }
  }

  /** Puts the record of this name where the service reads and writes. */
  public void use(String name) {
    try (Statement statement = database.createStatement()) {
      String back = inUse == null ? "observation_empty" : "observation_" + inUse;
      // One statement, so that the service sees the one record or the other.
      statement.execute(
          "alter table observation rename to %s; alter table observation_%s rename to observation"
              .formatted(back, name));
      inUse = name;
    } catch (SQLException e) {
      throw new BenchFailure("The record cannot be exchanged", "see postgres.log", e);
    }
  }

  /** What was counted on the record in use so far; waits until all of it has been told. */
  public Counted counted() {
    LockSupport.parkNanos(TOLD_AFTER.toNanos());
    String sql =
        """
        select coalesce(s.idx_tup_fetch, 0) + s.seq_tup_read,
          io.heap_blks_read + io.heap_blks_hit + io.idx_blks_read + io.idx_blks_hit
        from pg_stat_user_tables s join pg_statio_user_tables io using (relid)
        where s.relname = 'observation'
        """;
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return new Counted(row.getLong(1), row.getLong(2));
    } catch (SQLException e) {
      throw new BenchFailure("PostgreSQL does not count", "see postgres.log", e);
    }
  }

  /** How large the record in use is, with its indexes. */
  public String size() {
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select pg_size_pretty(pg_total_relation_size('observation'))")) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new BenchFailure("PostgreSQL does not tell a size", "see postgres.log", e);
    }
  }

  /** Puts the indicators of a load into the catalogue past the service, all but the first ones. */
  public void catalogue(NationalLoad load, int first) {
    String sql =
        """
        insert into indicator_version (code, name_zh, name_en, unit, unit_mult, decimals, freq,
          higher_is_better, coverage, known_from)
        select code, code, code, '%s', %d, 2, '%s', true, 0.75, '0001-01-01T00:00:00Z'
        from unnest(?::text[]) as code
        """
            .formatted(NationalLoad.UNIT, NationalLoad.UNIT_MULT, load.frequency().name());
    Object[] codes = load.indicatorCodes().stream().skip(first).toArray();
    try (var statement = database.prepareStatement(sql)) {
      statement.setArray(1, database.createArrayOf("text", codes));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new BenchFailure("The catalogue cannot be filled", "see postgres.log", e);
    }
  }
}
