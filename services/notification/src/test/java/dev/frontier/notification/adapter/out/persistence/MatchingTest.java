package dev.frontier.notification.adapter.out.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Database;
import dev.frontier.notification.Feed;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** How a change finds those that it concerns. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class MatchingTest {
  @Inject Feed feed;
  @Inject Database database;

  @Test
  void aChangeFindsByIndexTheRulesThatItCanTripAndTouchesNoOthers() {
    String indicator = feed.indicator();
    database.update(
        """
        INSERT INTO subscription (id, owner, kind, indicator, region, bound, trips_at, language, created_at)
        SELECT gen_random_uuid(), 'crowd', 'falls_below', ?, 'CN-GX', n, n, 'en', now() FROM generate_series(1, 50000) n
        """,
        indicator);
    // Of one indicator alone, PostgreSQL expects that a change concerns a third of all.
    database.update(
        """
        INSERT INTO subscription (id, owner, kind, indicator, region, bound, trips_at, language, created_at)
        SELECT gen_random_uuid(), 'crowd', 'falls_below', 'OTHER' || n, 'CN-GX', n, n, 'en', now()
          FROM generate_series(1, 200) n
        """);
    database.update(
        """
        INSERT INTO subscription_watch (subscription_id, indicator, region, kind, trips_at)
        SELECT id, indicator, region, kind, trips_at FROM subscription WHERE owner = 'crowd'
        """);
    database.update("ANALYZE subscription_watch");
    database.update("ANALYZE subscription");

    String plan = plan(indicator, "49990");

    assertThat(plan)
        .contains("subscription_watch_matching")
        .doesNotContain("Seq Scan on subscription");
    assertThat(plan).contains("rows=11");
    database.update(
        "DELETE FROM subscription_watch WHERE subscription_id IN"
            + " (SELECT id FROM subscription WHERE owner = 'crowd')");
    database.update("DELETE FROM subscription WHERE owner = 'crowd'");
  }

  /** How PostgreSQL goes about matching, and how many rows it touches. */
  private String plan(String indicator, String figure) {
    return database.run(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("EXPLAIN (ANALYZE, COSTS OFF) " + WatchTable.MATCHING)) {
            Array indicators = texts(connection, indicator);
            Array regions = texts(connection, "CN-GX");
            Array kinds = texts(connection, "falls_below");
            Array numbers =
                connection.createArrayOf("numeric", new BigDecimal[] {new BigDecimal(figure)});
            Array places = connection.createArrayOf("int4", new Integer[] {0});
            Array periods = texts(connection, "2022");
            Array[] parameters = {
              indicators,
              regions,
              kinds,
              numbers,
              places,
              indicators,
              regions,
              periods,
              kinds,
              numbers,
              places
            };
            for (int i = 0; i < parameters.length; i++) {
              statement.setArray(i + 1, parameters[i]);
            }
            StringBuilder plan = new StringBuilder();
            ResultSet lines = statement.executeQuery();
            while (lines.next()) {
              plan.append(lines.getString(1)).append('\n');
            }
            return plan.toString();
          }
        });
  }

  private static Array texts(Connection connection, String text) throws SQLException {
    return connection.createArrayOf("text", new String[] {text});
  }
}
