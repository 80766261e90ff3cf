package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.port.Page;
import dev.frontier.notification.application.port.SubscriptionStore.Match;
import dev.frontier.notification.domain.catalogue.Groups;
import dev.frontier.notification.domain.change.SeriesKey;
import dev.frontier.notification.domain.judge.Probe;
import dev.frontier.notification.domain.rule.Regions;
import dev.frontier.notification.domain.rule.SeriesRule;
import dev.frontier.notification.domain.subscription.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Under what subscriptions on figures are found: a row for each region that a rule names, for any
 * region, or for the members of a group. So a change touches those that it can concern and no
 * others, however many there are.
 */
@ApplicationScoped
class WatchTable {
  private static final String ADD =
      """
      INSERT INTO subscription_watch (subscription_id, indicator, region, kind, trips_at)
      SELECT ?, ?, r, ?, ? FROM unnest(?::text[]) AS r
      """;

  /**
   * Each key is one look into the index subscription_watch_matching, and one for the past. In the
   * index's order, and one key at a time: two EXISTS joined by OR were answered by reading all that
   * is watched.
   */
  private static final String WATCHED =
      """
      SELECT DISTINCT k.n FROM unnest(?::text[], ?::text[], ?::int[]) AS k (indicator, region, n)
       CROSS JOIN LATERAL (
             (SELECT FROM subscription_watch w
               WHERE w.indicator = k.indicator AND w.region = k.region
               ORDER BY w.kind, w.trips_at LIMIT 1)
             UNION ALL
             SELECT FROM followed_indicator f WHERE f.indicator = k.indicator) AS found
      """;

  /**
   * The function reads a range of an index for each key and each probe, and nothing else. OFFSET
   * keeps it at one look into the primary key for each that it finds; while subscriptions are few,
   * PostgreSQL would rather read them all and join.
   */
  private static final String MATCHING =
      """
      SELECT m.n, %s
        FROM subscriptions_concerned(?::text[], ?::text[], ?::text[], ?::numeric[], ?::int[],
               ?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::int[]) AS m
       CROSS JOIN LATERAL (SELECT * FROM subscription WHERE id = m.subscription_id AND ended_at IS NULL OFFSET 0) AS s
       ORDER BY %s, m.n, s.id
      """
          .formatted(SubscriptionRows.COLUMNS, OwnerPages.ORDER);

  private final Sql sql;
  private final OwnerPages pages;

  WatchTable(Sql sql, OwnerPages pages) {
    this.sql = sql;
    this.pages = pages;
  }

  void add(Subscription subscription, SeriesRule rule) {
    sql.update(
        ADD,
        subscription.id(),
        rule.series().indicator(),
        rule.kind().code(),
        rule.tripsAt(),
        rule.series().regions().keys().toArray(new String[0]));
  }

  void remove(UUID subscription) {
    sql.update("DELETE FROM subscription_watch WHERE subscription_id = ?", subscription);
  }

  Set<SeriesKey> watched(Set<SeriesKey> series, Groups groups) {
    List<SeriesKey> asked = List.copyOf(series);
    List<String> indicators = new ArrayList<>();
    List<String> regions = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      for (String key : Regions.keysOf(asked.get(i).region(), groups)) {
        indicators.add(asked.get(i).indicator());
        regions.add(key);
        numbers.add(i);
      }
    }
    return new HashSet<>(
        sql.query(
            WATCHED,
            row -> asked.get(row.getInt("n")),
            indicators.toArray(String[]::new),
            regions.toArray(String[]::new),
            numbers.toArray(Integer[]::new)));
  }

  void matching(List<Probe> probes, Groups groups, int most, Consumer<Page<Match>> handle) {
    List<Probe> keyed = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    Integer[] all = new Integer[probes.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
      for (String key : Regions.keysOf(probes.get(i).subject().region(), groups)) {
        keyed.add(probes.get(i));
        keys.add(key);
        numbers.add(i);
      }
    }
    pages.read(
        MATCHING,
        row -> new Match(row.getInt("n"), SubscriptionRows.subscription(row)),
        match -> match.subscription().owner(),
        most,
        handle,
        keyed.stream().map(p -> p.subject().indicator()).toArray(String[]::new),
        keys.toArray(String[]::new),
        keyed.stream().map(p -> p.kind().code()).toArray(String[]::new),
        keyed.stream().map(Probe::number).toArray(BigDecimal[]::new),
        numbers.toArray(Integer[]::new),
        probes.stream().map(p -> p.subject().indicator()).toArray(String[]::new),
        probes.stream().map(p -> p.subject().region()).toArray(String[]::new),
        probes.stream().map(p -> p.subject().period()).toArray(String[]::new),
        probes.stream().map(p -> p.kind().code()).toArray(String[]::new),
        probes.stream().map(Probe::number).toArray(BigDecimal[]::new),
        all);
  }
}
