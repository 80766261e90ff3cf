package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.port.StandingStore;
import dev.frontier.notification.domain.judge.Standing;
import dev.frontier.notification.domain.judge.Standings;
import dev.frontier.notification.domain.judge.Subject;
import dev.frontier.notification.domain.rule.SeriesRule;
import dev.frontier.notification.domain.subscription.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What subscribers have been told, in PostgreSQL. */
@ApplicationScoped
class TellingTable implements StandingStore {

  /** First half of the advisory lock's key, apart from those of alerts and the outbox. */
  static final int LOCK = 0x54454C4C;

  /** Sorted, so that two writers wait for each other in one direction only. */
  private static final String LOCK_INDICATORS =
      """
      SELECT pg_advisory_xact_lock(?::int, h.hash)
        FROM (SELECT DISTINCT hashtext(i) AS hash FROM unnest(?::text[]) AS i ORDER BY 1) AS h
      """;

  private static final String COLUMNS =
      " t.subscription_id, t.indicator, t.region, t.period, t.first_alert, t.told, t.open,"
          + " t.rearmed ";

  /**
   * Both are by the primary key. Of most rules only the periods that changed are read, not all that
   * a series has ever been told of.
   */
  private static final String OF =
      "SELECT"
          + COLUMNS
          + """
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[])
              AS a (subscription_id, indicator, region, period)
            JOIN telling t USING (subscription_id, indicator, region, period)
           UNION ALL
          SELECT
          """
          + COLUMNS
          + """
            FROM unnest(?::uuid[], ?::text[], ?::text[]) AS a (subscription_id, indicator, region)
            JOIN telling t USING (subscription_id, indicator, region)
           WHERE t.open
          """;

  private static final String KEEP =
      """
      INSERT INTO telling (subscription_id, indicator, region, period, kind, first_alert, told, recovers_at, rearms,
                           open, rearmed)
      SELECT k.subscription_id, k.indicator, k.region, k.period, k.kind, k.first_alert, k.told, k.recovers_at,
             k.rearms = 1, k.open = 1, k.rearmed = 1
        FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::numeric[], ?::numeric[],
                    ?::int[], ?::int[], ?::int[])
          AS k (subscription_id, indicator, region, period, kind, first_alert, told, recovers_at, rearms, open,
                rearmed)
       ORDER BY 1, 2, 3, 4
      ON CONFLICT (subscription_id, indicator, region, period) DO UPDATE
         SET first_alert = excluded.first_alert, told = excluded.told, open = excluded.open,
             rearmed = excluded.rearmed
      """;

  /**
   * In the order in which they are kept, so that whoever ends one and whoever tells do not lock up.
   */
  private static final String END =
      """
      UPDATE telling t SET ended = true
        FROM (SELECT subscription_id, indicator, region, period FROM telling WHERE subscription_id = ?
               ORDER BY indicator, region, period FOR UPDATE) AS e
       WHERE t.subscription_id = e.subscription_id AND t.indicator = e.indicator AND t.region = e.region
         AND t.period = e.period
      """;

  private final Sql sql;

  TellingTable(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void lock(Collection<String> indicators) {
    sql.query(LOCK_INDICATORS, row -> null, LOCK, indicators.toArray(new String[0]));
  }

  @Override
  public Map<UUID, Standings> of(Collection<Asked> asked) {
    List<Subject> subjects = new ArrayList<>();
    List<UUID> subscriptions = new ArrayList<>();
    for (Asked one : asked) {
      for (String period : one.periods()) {
        subscriptions.add(one.subscription().id());
        subjects.add(new Subject(one.series().indicator(), one.series().region(), period));
      }
    }
    List<Asked> rearming = asked.stream().filter(a -> rule(a.subscription()).rearms()).toList();
    Map<UUID, Map<Subject, Standing>> found = new HashMap<>();
    sql.query(
        OF,
        row ->
            found
                .computeIfAbsent(row.getObject("subscription_id", UUID.class), s -> new HashMap<>())
                .put(
                    new Subject(
                        row.getString("indicator"),
                        row.getString("region"),
                        row.getString("period")),
                    new Standing(
                        row.getObject("first_alert", UUID.class),
                        row.getBigDecimal("told"),
                        row.getBoolean("open"),
                        row.getBoolean("rearmed"))),
        subscriptions.toArray(UUID[]::new),
        subjects.stream().map(Subject::indicator).toArray(String[]::new),
        subjects.stream().map(Subject::region).toArray(String[]::new),
        subjects.stream().map(Subject::period).toArray(String[]::new),
        rearming.stream().map(a -> a.subscription().id()).toArray(UUID[]::new),
        rearming.stream().map(a -> a.series().indicator()).toArray(String[]::new),
        rearming.stream().map(a -> a.series().region()).toArray(String[]::new));
    Map<UUID, Standings> standings = new HashMap<>();
    found.forEach((subscription, told) -> standings.put(subscription, new Standings(told)));
    return standings;
  }

  @Override
  public void keep(List<Kept> kept) {
    sql.update(
        KEEP,
        ids(kept, k -> k.subscription().id()),
        texts(kept, k -> k.subject().indicator()),
        texts(kept, k -> k.subject().region()),
        texts(kept, k -> k.subject().period()),
        texts(kept, k -> rule(k.subscription()).kind().code()),
        ids(kept, k -> k.standing().first()),
        kept.stream().map(k -> k.standing().told()).toArray(BigDecimal[]::new),
        kept.stream().map(k -> rule(k.subscription()).recoversAt()).toArray(BigDecimal[]::new),
        flags(kept, k -> rule(k.subscription()).rearms()),
        flags(kept, k -> k.standing().open()),
        flags(kept, k -> k.standing().rearmed()));
  }

  /** What was told of a subscription that ends is found by no change any more. */
  void end(UUID subscription) {
    sql.update(END, subscription);
  }

  /** Only those of figures tell. */
  private static SeriesRule rule(Subscription subscription) {
    return (SeriesRule) subscription.rule();
  }

  private static UUID[] ids(List<Kept> kept, Function<Kept, UUID> of) {
    return kept.stream().map(of).toArray(UUID[]::new);
  }

  private static String[] texts(List<Kept> kept, Function<Kept, String> of) {
    return kept.stream().map(of).toArray(String[]::new);
  }

  private static Integer[] flags(List<Kept> kept, Function<Kept, Boolean> of) {
    return kept.stream().map(k -> of.apply(k) ? 1 : 0).toArray(Integer[]::new);
  }
}
