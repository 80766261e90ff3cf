package dev.frontier.bench.read;

import dev.frontier.bench.frame.BenchFailure;
import dev.frontier.bench.load.NationalLoad;
import dev.frontier.bench.load.Provinces;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The record that is read, of about so many observations: it grows by COPY straight into
 * indicator's database, past everything that filing costs.
 */
public final class Record {

  private static final String VINTAGE = "2026-01-05T08:00:00Z";
  private static final int BUFFER = 1 << 16;

  private static final String INDICATORS =
      """
      insert into indicator_version (code, name_zh, name_en, unit, unit_mult, decimals, freq, higher_is_better,
        coverage, known_from)
      select code, '指标 ' || code, 'Indicator ' || code, '%s', %d, 2, 'A', true, 0.75,
        '0001-01-01T00:00:00Z'
      from unnest(?) as code
      """
          .formatted(NationalLoad.UNIT, NationalLoad.UNIT_MULT);

  private static final String OBSERVATIONS =
      "copy observation (indicator, region, period, known_from, dataflow, freq, action, value,"
          + " status, submission, event) from stdin with (format csv)";

  private final Connection database;
  private final int length;
  private NationalLoad load;

  /**
   * An empty one.
   *
   * @param database indicator's, whose regions are there; used by this alone
   * @param length periods in a series
   */
  public Record(Connection database, int length) {
    this.database = database;
    this.length = length;
  }

  /** Adds indicators until it holds at least so many observations. */
  public void growTo(int observations) {
    int before = load == null ? 0 : load.indicators();
    load = NationalLoad.of(1, observations, NationalLoad.Frequency.A, length);
    try (var statement = database.createStatement();
        var indicators = database.prepareStatement(INDICATORS)) {
      Object[] codes = load.indicatorCodes().subList(before, load.indicators()).toArray();
      indicators.setArray(1, database.createArrayOf("text", codes));
      indicators.executeUpdate();
      copy(before);
      // What autovacuum does in time, so that no size is read before it and another after.
      statement.execute("vacuum analyze observation, indicator_version");
      statement.execute("checkpoint");
    } catch (SQLException e) {
      throw new BenchFailure("The record cannot be filled", "see postgres.log", e);
    }
  }

  private void copy(int before) throws SQLException {
    CopyIn in = database.unwrap(PGConnection.class).getCopyAPI().copyIn(OBSERVATIONS);
    StringBuilder lines = new StringBuilder(BUFFER + BUFFER / 8);
    String submission = UUID.randomUUID().toString();
    int[] passed = {before * load.provinces().size()};
    load.forEach(
        series -> {
          if (passed[0]-- > 0) {
            return;
          }
          for (int i = 0; i < series.periods().size(); i++) {
            lines.append(series.indicator()).append(',').append(series.region()).append(',');
            lines.append(series.periods().get(i)).append(',').append(VINTAGE);
            lines.append(",BORDER_OPENNESS,A,PUBLISHED,").append(series.values().get(i));
            lines.append(",A,").append(submission).append(',').append(submission).append('\n');
          }
          if (lines.length() > BUFFER) {
            send(in, lines);
          }
        });
    send(in, lines);
    in.endCopy();
  }

  private static void send(CopyIn in, StringBuilder lines) {
    byte[] bytes = lines.toString().getBytes(StandardCharsets.US_ASCII);
    try {
      in.writeToCopy(bytes, 0, bytes.length);
    } catch (SQLException e) {
      throw new BenchFailure("The record cannot be filled", "see postgres.log", e);
    }
    lines.setLength(0);
  }

  /** How many observations it holds. */
  public int observations() {
    return load.rows();
  }

  /** The codes of its indicators. */
  public List<String> codes() {
    return load.indicatorCodes();
  }

  /** How many indicators it holds. */
  public int indicators() {
    return load.indicators();
  }

  /** The regions that have figures of their own and a place in an order. */
  public static List<String> regions() {
    return Provinces.BORDER;
  }
}
