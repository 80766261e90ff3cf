package dev.frontier.notification.adapter.out.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Database;
import dev.frontier.notification.Feed;
import dev.frontier.notification.domain.catalogue.Groups;
import dev.frontier.notification.domain.judge.Probe;
import dev.frontier.notification.domain.judge.Subject;
import dev.frontier.notification.domain.rule.RuleKind;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a change finds those that it concerns. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class MatchingTest {
  private static final String ROWS_READ =
      """
      SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) AS rows
        FROM pg_stat_xact_user_tables WHERE relname IN ('subscription', 'subscription_watch')
      """;

  @Inject Feed feed;
  @Inject Database database;
  @Inject WatchTable watches;
  @Inject Sql sql;

  /** What was found, and how many rows PostgreSQL looked at for it. */
  private record Found(int rules, long rowsRead) {}

  @AfterEach
  void letTheCrowdGo() {
    database.update(
        "DELETE FROM subscription_watch WHERE subscription_id IN"
            + " (SELECT id FROM subscription WHERE owner = 'crowd')");
    database.update("DELETE FROM subscription WHERE owner = 'crowd'");
  }

  @Test
  void aChangeReadsTheRulesThatItCanTripAndNoOthersThatWatchTheSameSeries() {
    String indicator = feed.indicator();
    crowd(indicator, 50_000);

    Found found = matching(indicator, "49990");

    assertThat(found).isEqualTo(new Found(11, 22));
  }

  /** So many rules of the same kind on one series, the first with limit 1, the next with 2. */
  private void crowd(String indicator, int rules) {
    database.update(
        """
        INSERT INTO subscription (id, owner, kind, indicator, region, bound, trips_at, language, created_at)
        SELECT gen_random_uuid(), 'crowd', 'falls_below', ?, 'CN-GX', n, n, 'en', now() FROM generate_series(1, ?) n
        """,
        indicator,
        rules);
    database.update(
        """
        INSERT INTO subscription_watch (subscription_id, indicator, region, kind, trips_at)
        SELECT id, indicator, region, kind, trips_at FROM subscription WHERE owner = 'crowd'
        """);
    database.update("ANALYZE subscription_watch");
    database.update("ANALYZE subscription");
  }

  private Found matching(String indicator, String figure) {
    Probe probe =
        new Probe(
            RuleKind.FALLS_BELOW, new Subject(indicator, "CN-GX", "2022"), new BigDecimal(figure));
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              int rules = watches.matching(List.of(probe), new Groups(Map.of())).size();
              return new Found(rules, sql.query(ROWS_READ, row -> row.getLong("rows")).get(0));
            });
  }
}
