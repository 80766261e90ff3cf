package dev.frontier.notification.adapter.out.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Database;
import dev.frontier.notification.Feed;
import dev.frontier.notification.application.port.Page;
import dev.frontier.notification.application.port.SubscriptionStore;
import dev.frontier.notification.domain.Actor;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a change finds those that it concerns. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class MatchingTest {
  private static final String ROWS_READ =
      """
      SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) AS rows
        FROM pg_stat_xact_user_tables WHERE relname IN ('subscription', 'subscription_watch', 'telling')
      """;

  private static final Groups GROUPS = new Groups(Map.of("BORDER9", Set.of("CN-GX", "CN-YN")));
  private static final int MANY = 1_000_000;

  @Inject Feed feed;
  @Inject Database database;
  @Inject WatchTable watches;
  @Inject SubscriptionStore subscriptions;
  @Inject Sql sql;

  /** What was found, and how many rows PostgreSQL looked at for it. */
  private record Found(int rules, long rowsRead) {}

  @AfterEach
  void letTheCrowdGo() {
    for (String table : List.of("subscription_watch", "telling")) {
      database.update(
          "DELETE FROM "
              + table
              + " WHERE subscription_id IN (SELECT id FROM subscription WHERE owner LIKE"
              + " 'crowd%')");
    }
    database.update("DELETE FROM subscription WHERE owner LIKE 'crowd%'");
  }

  @Test
  void aChangeReadsTheRulesThatItCanTripAndNoOthersThatWatchTheSameSeries() {
    String indicator = feed.indicator();
    crowd(indicator, RuleKind.FALLS_BELOW, "CN-GX", 50_000);
    crowd(indicator, RuleKind.FALLS_BY_AMOUNT, "CN-GX", 50_000);
    told("2021");

    Found found = matching(indicator, RuleKind.FALLS_BELOW, "49990");

    assertThat(found).isEqualTo(new Found(11, 22));
  }

  @Test
  void aChangeReadsTheRulesForTheMembersOfAGroupThatItCanTripAndNoOthersOfTheGroup() {
    String indicator = feed.indicator();
    crowd(indicator, RuleKind.FALLS_BY_AMOUNT, "of:BORDER9", 50_000);
    crowd(indicator, RuleKind.FALLS_BY_AMOUNT, "of:OTHERS", 50_000);

    Found found = matching(indicator, RuleKind.FALLS_BY_AMOUNT, "49990");

    assertThat(found).isEqualTo(new Found(11, 22));
  }

  @Test
  void aChangeReadsWhatItDeepensAndNothingElseThatStands() {
    String indicator = feed.indicator();
    crowd(indicator, RuleKind.FALLS_BY_AMOUNT, "of:BORDER9", 10_000);
    scattered(10_000);
    told("2022");
    database.update("UPDATE telling SET recovers_at = 20000 WHERE indicator = ?", indicator);
    database.update("DELETE FROM subscription_watch WHERE indicator = ?", indicator);

    Found found = matching(indicator, RuleKind.FALLS_BY_AMOUNT, "9990");

    assertThat(found).isEqualTo(new Found(10, 20));
  }

  @Test
  void whatEndedSubscriptionsToldIsNotRead() {
    String indicator = feed.indicator();
    crowd(indicator, RuleKind.FALLS_BELOW, "CN-GX", 200);
    scattered(400);
    told("2022");
    List<UUID> ended = some(indicator, 195);
    Actor owner = new Actor("crowd");
    QuarkusTransaction.requiringNew()
        .run(() -> ended.forEach(id -> subscriptions.end(owner, id, Instant.now())));
    // What a row was before is looked at until it is cleared away.
    database.update("VACUUM telling");

    Found found = matching(indicator, RuleKind.FALLS_BELOW, "1000");

    assertThat(found.rules()).isEqualTo(5);
    assertThat(found.rowsRead()).isLessThan(ended.size());
  }

  @Test
  void whatConcernsManyIsReadOnceInPagesThatAreCutBetweenOwners() {
    String indicator = feed.indicator();
    crowd(indicator, RuleKind.FALLS_BELOW, "CN-GX", 10_000);
    database.update(
        "UPDATE subscription SET owner = 'crowd' || mod(bound, 1000) WHERE indicator = ?",
        indicator);
    List<Page<SubscriptionStore.Match>> pages = new ArrayList<>();

    Found found = matching(indicator, RuleKind.FALLS_BELOW, "0", 95, pages::add);

    assertThat(found).isEqualTo(new Found(10_000, 20_000));
    assertThat(pages).hasSize(100).allSatisfy(page -> assertThat(page.items()).hasSize(100));
    assertThat(pages.stream().flatMap(page -> owners(page).stream())).doesNotHaveDuplicates();
    assertThat(pages).noneMatch(Page::whole);
  }

  @Test
  void ownersComeInTheOrderInWhichTheyAreLocked() {
    String indicator = feed.indicator();
    crowd(indicator, RuleKind.FALLS_BELOW, "CN-GX", 1_000);
    database.update(
        "UPDATE subscription SET owner = 'crowd' || bound WHERE indicator = ?", indicator);
    List<String> owners = new ArrayList<>();

    matching(
        indicator, RuleKind.FALLS_BELOW, "0", 10, page -> owners.addAll(List.copyOf(owners(page))));

    assertThat(buckets(owners)).isSorted().hasSize(1_000);
  }

  /** So many rules of the same kind on one series, the first with limit 1, the next with 2. */
  private void crowd(String indicator, RuleKind kind, String region, int rules) {
    database.update(
        """
        WITH added AS (
          INSERT INTO subscription (id, owner, kind, indicator, region, bound, trips_at, language, created_at)
          SELECT gen_random_uuid(), 'crowd', ?, ?, ?, n, n, 'en', now() FROM generate_series(1, ?) n
          RETURNING id, indicator, region, kind, trips_at)
        INSERT INTO subscription_watch (subscription_id, indicator, region, kind, trips_at)
        SELECT id, indicator, region, kind, trips_at FROM added
        """,
        kind.code(),
        indicator,
        region,
        rules);
    database.update("ANALYZE subscription_watch");
    database.update("ANALYZE subscription");
  }

  /** So many rules on as many indicators, so that PostgreSQL expects few on any. */
  private void scattered(int rules) {
    database.update(
        """
        INSERT INTO subscription (id, owner, kind, indicator, region, bound, trips_at, language, created_at)
        SELECT gen_random_uuid(), 'crowd', 'falls_below', 'SCATTERED_' || n, 'CN-GX', n, n, 'en', now()
          FROM generate_series(1, ?) n
        """,
        rules);
    database.update("ANALYZE subscription");
  }

  /**
   * Each of the crowd has told Guangxi's figure of a period to be its limit, from where it
   * recovers.
   */
  private void told(String period) {
    database.update(
        """
        INSERT INTO telling (subscription_id, indicator, region, period, kind, first_alert, told, recovers_at, rearms,
                             rearmed, open)
        SELECT id, indicator, 'CN-GX', ?, kind, gen_random_uuid(), bound, bound, false, false, true
          FROM subscription WHERE owner = 'crowd'
        """,
        period);
    database.update("ANALYZE telling");
  }

  private List<UUID> some(String indicator, int count) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                sql.query(
                    "SELECT id FROM subscription WHERE indicator = ? ORDER BY bound LIMIT ?",
                    row -> row.getObject("id", UUID.class),
                    indicator,
                    count));
  }

  private List<Integer> buckets(List<String> owners) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                sql.query(
                    "SELECT "
                        + AlertTable.BUCKET.formatted("o", AlertTable.BUCKETS)
                        + " AS bucket FROM unnest(?::text[]) WITH ORDINALITY AS a (o, n) ORDER BY"
                        + " n",
                    row -> row.getInt("bucket"),
                    (Object) owners.toArray(String[]::new)));
  }

  private static Set<String> owners(Page<SubscriptionStore.Match> page) {
    return page.items().stream()
        .map(match -> match.subscription().owner().subject())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Found matching(String indicator, RuleKind kind, String figure) {
    return matching(indicator, kind, figure, MANY, page -> {});
  }

  private Found matching(
      String indicator,
      RuleKind kind,
      String figure,
      int most,
      Consumer<Page<SubscriptionStore.Match>> handle) {
    Probe probe = new Probe(kind, new Subject(indicator, "CN-GX", "2022"), new BigDecimal(figure));
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              // PostgreSQL counts in what a moment ago was read in another transaction.
              long before = rowsRead();
              AtomicInteger rules = new AtomicInteger();
              watches.matching(
                  List.of(probe),
                  GROUPS,
                  most,
                  page -> {
                    rules.addAndGet(page.items().size());
                    handle.accept(page);
                  });
              return new Found(rules.get(), rowsRead() - before);
            });
  }

  private long rowsRead() {
    return sql.query(ROWS_READ, row -> row.getLong("rows")).get(0);
  }
}
