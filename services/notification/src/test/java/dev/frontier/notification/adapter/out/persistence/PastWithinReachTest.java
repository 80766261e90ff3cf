package dev.frontier.notification.adapter.out.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Database;
import dev.frontier.notification.Feed;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the past that a change needs is found. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class PastWithinReachTest {
  @Inject Feed feed;
  @Inject Database database;

  @AfterEach
  void clear() {
    database.update("DELETE FROM past_figure WHERE region LIKE 'R%'");
  }

  @Test
  void aChangeReadsWhatItNeedsOfALongPastByIndexAndNothingElse() {
    String indicator = feed.indicator();
    // Forty regions by month for twenty years.
    database.update(
        """
        INSERT INTO past_figure (indicator, region, period, measure, vintage, value, present, expected, missing)
        SELECT ?, 'R' || r, (2000 + m / 12) || '-' || lpad((m % 12 + 1)::text, 2, '0'), measure, now(), 1, 1, 1, ''
          FROM generate_series(1, 40) r, generate_series(0, 239) m,
               unnest('{level,share_of_national,yoy_absolute,yoy_percent,rank}'::text[]) AS measure
        """,
        indicator);
    database.update("ANALYZE past_figure");

    String plan = plan(indicator);

    assertThat(plan)
        .contains("past_figure_pkey")
        .contains("past_figure_across")
        .doesNotContain("Seq Scan on past_figure");
    // A cell in five measures, a series in 240 months, and a month in 40 regions.
    assertThat(plan.lines().findFirst().orElseThrow()).contains("rows=285");
  }

  private String plan(String indicator) {
    return database.run(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("EXPLAIN (ANALYZE, COSTS OFF) " + HistoryTable.WITHIN)) {
            String[] asked = {indicator, "R7", "2010-05", indicator, "R7", indicator, "2010-05"};
            for (int i = 0; i < asked.length; i++) {
              statement.setArray(i + 1, connection.createArrayOf("text", new String[] {asked[i]}));
            }
            return lines(statement.executeQuery());
          }
        });
  }

  private static String lines(ResultSet rows) throws SQLException {
    StringBuilder lines = new StringBuilder();
    while (rows.next()) {
      lines.append(rows.getString(1)).append('\n');
    }
    return lines.toString();
  }
}
