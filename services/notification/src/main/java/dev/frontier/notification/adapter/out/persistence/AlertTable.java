package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.port.AlertStore;
import dev.frontier.notification.domain.alert.Alert;
import dev.frontier.notification.domain.alert.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Alerts in PostgreSQL. */
@ApplicationScoped
class AlertTable implements AlertStore {

  /** First half of the advisory lock's key, apart from those of the outbox. */
  static final int LOCK = 0x414C4552;

  /**
   * Enough that writers for different owners seldom meet, few enough to hold all of them at once.
   */
  static final int BUCKETS = 64;

  /** The bucket of an owner, which comes first, of as many as come second. */
  static final String BUCKET = "mod(hashtext(%s) & 2147483647, %s)";

  /**
   * Held until the transaction ends, so that of one owner positions become visible in their order.
   * Sorted, so that two writers wait for each other in one direction only.
   */
  static final String LOCK_OWNERS =
      """
      SELECT pg_advisory_xact_lock(?::int, b.bucket)
        FROM (SELECT DISTINCT %s AS bucket
                FROM unnest(?::text[]) AS o ORDER BY 1) AS b
      """
          .formatted(BUCKET.formatted("o", "?::int"));

  /**
   * Locks, and then gives positions: of a part of a statement that is counted, all is done before
   * there is a row to insert. Who is told several times in a transaction is woken once; PostgreSQL
   * sees to that.
   */
  private static final String INSERT =
      """
      WITH locked AS MATERIALIZED (
      %s), kept AS (
      INSERT INTO alert (id, owner, subscription_id, kind, step, first_alert, event_id, indicator, region, period,
                         vintage, measure, filing, severity, language, text_zh, text_en, facts, created_at)
      SELECT a.id, a.owner, a.subscription_id, a.kind, a.step, a.first_alert, a.event_id, a.indicator, a.region, a.period, a.vintage,
             a.measure, a.filing, a.severity, a.language, a.text_zh, a.text_en, a.facts::jsonb, a.created_at
        FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[],
                    ?::text[],
                    ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::timestamptz[])
          WITH ORDINALITY AS a (id, owner, subscription_id, kind, step, first_alert, event_id, indicator, region, period, vintage,
                                measure, filing, severity, language, text_zh, text_en, facts, created_at, n)
       CROSS JOIN (SELECT count(*) FROM locked) AS after_the_locks
       ORDER BY a.n
      ON CONFLICT DO NOTHING
      RETURNING id, owner)
      SELECT id, pg_notify('%s', owner) FROM kept
      """
          .formatted(LOCK_OWNERS, PostgresSignals.ALERTS);

  private final Sql sql;
  private final FactsJson factsJson;

  AlertTable(Sql sql, FactsJson factsJson) {
    this.sql = sql;
    this.factsJson = factsJson;
  }

  @Override
  public List<Alert> addOnce(List<Alert> alerts) {
    if (alerts.isEmpty()) {
      return List.of();
    }
    Set<UUID> kept = new HashSet<>(insert(alerts));
    return alerts.stream().filter(a -> kept.contains(a.id())).toList();
  }

  private List<UUID> insert(List<Alert> alerts) {
    int count = alerts.size();
    UUID[] ids = new UUID[count];
    String[] owners = new String[count];
    UUID[] subscriptions = new UUID[count];
    String[] kinds = new String[count];
    String[] steps = new String[count];
    UUID[] firsts = new UUID[count];
    UUID[] events = new UUID[count];
    String[] indicators = new String[count];
    String[] regions = new String[count];
    String[] periods = new String[count];
    Instant[] vintages = new Instant[count];
    String[] measures = new String[count];
    String[] filings = new String[count];
    String[] severities = new String[count];
    String[] languages = new String[count];
    String[] zh = new String[count];
    String[] en = new String[count];
    String[] facts = new String[count];
    Instant[] created = new Instant[count];
    for (int i = 0; i < count; i++) {
      Alert alert = alerts.get(i);
      ids[i] = alert.id();
      owners[i] = alert.subscription().owner().subject();
      subscriptions[i] = alert.subscription().id();
      kinds[i] = alert.kind().code();
      steps[i] = alert.step().code();
      firsts[i] = alert.first();
      events[i] = alert.facts().eventId();
      severities[i] = alert.severity().code();
      languages[i] = alert.subscription().language().tag();
      zh[i] = alert.wording().zh();
      en[i] = alert.wording().en();
      facts[i] = factsJson.write(alert.facts());
      created[i] = alert.at();
      if (alert.facts() instanceof Facts.OfFigure figure) {
        indicators[i] = figure.indicator();
        regions[i] = figure.region();
        periods[i] = figure.period();
        vintages[i] = figure.vintage();
      } else if (alert.facts() instanceof Facts.OfMove moved) {
        measures[i] = moved.move().measure();
      } else if (alert.facts() instanceof Facts.OfFiling filing) {
        regions[i] = filing.step().region();
        filings[i] = filing.step().subject();
      }
    }
    return sql.query(
        INSERT,
        row -> row.getObject(1, UUID.class),
        LOCK,
        BUCKETS,
        owners(alerts),
        ids,
        owners,
        subscriptions,
        kinds,
        steps,
        firsts,
        events,
        indicators,
        regions,
        periods,
        vintages,
        measures,
        filings,
        severities,
        languages,
        zh,
        en,
        facts,
        created);
  }

  private static String[] owners(List<Alert> alerts) {
    return alerts.stream()
        .map(a -> a.subscription().owner().subject())
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }
}
