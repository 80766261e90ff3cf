package dev.frontier.bench.match;

import dev.frontier.bench.frame.BenchFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Subscriptions to one series: a few that a change trips, and as many beside them as are asked for,
 * of the same kind, indicator and region, whose limits it does not reach. Written straight into
 * notification's tables, to the rows that the service would have made.
 */
public final class Crowd {
  /** Code of the indicator that all watch. */
  public static final String INDICATOR = "BENCH_MATCH";

  /** Code of the region that all watch. */
  public static final String REGION = "CN-GX";

  /** Whose subscriptions every change trips. */
  public static final String WATCHERS = "bench-watchers";

  private static final String ADD =
      """
      WITH added AS (
        INSERT INTO subscription (id, owner, kind, indicator, region, bound, trips_at, language, created_at)
        SELECT gen_random_uuid(), '%1$s', 'falls_below', '%2$s', '%3$s', %4$s, %4$s, 'en', now()
          FROM generate_series(1, %5$d) n
        RETURNING id, indicator, region, kind, trips_at)
      INSERT INTO subscription_watch (subscription_id, indicator, region, kind, trips_at)
      SELECT id, indicator, region, kind, trips_at FROM added
      """;

  private final Connection database;
  private int bystanders;

  /** Of the stack's database of notification. */
  public Crowd(Connection database) {
    this.database = database;
  }

  /** Lets so many watch what every change trips. */
  public void watchers(int count) {
    run(ADD.formatted(WATCHERS, INDICATOR, REGION, "600", count));
  }

  /** Lets others watch until there are so many, whom no change concerns. */
  public void bystanders(int count) {
    run(ADD.formatted("bench-crowd", INDICATOR, REGION, "n % 499 + 1", count - bystanders));
    bystanders = count;
    run("VACUUM ANALYZE subscription");
    run("VACUUM ANALYZE subscription_watch");
  }

  private void run(String statement) {
    try (Statement prepared = database.createStatement()) {
      prepared.execute(statement);
    } catch (SQLException e) {
      throw new BenchFailure("Subscriptions cannot be written", "see postgres.log", e);
    }
  }
}
