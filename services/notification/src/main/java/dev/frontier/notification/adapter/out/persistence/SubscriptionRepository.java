package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.port.SubscriptionStore;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.change.SeriesKey;
import dev.frontier.notification.domain.rule.MeasureStatusMoves;
import dev.frontier.notification.domain.rule.Probe;
import dev.frontier.notification.domain.rule.RuleKind;
import dev.frontier.notification.domain.subscription.Subscription;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Subscriptions in PostgreSQL: one at a time by Panache, matching by SQL. */
@ApplicationScoped
class SubscriptionRepository
    implements SubscriptionStore, PanacheRepositoryBase<SubscriptionEntity, UUID> {

  /** First half of the advisory lock's key, apart from those of alerts and the outbox. */
  static final int LOCK = 0x53554253;

  /** Two owners of one hash wait for each other, which is rare and short. */
  private static final String LOCK_OWNER = "SELECT pg_advisory_xact_lock(?::int, hashtext(?))";

  private static final String COLUMNS =
      "s.id, s.owner, s.kind, s.indicator, s.region, s.measure, s.bound, s.language, s.webhook_url,"
          + " s.created_at";

  /** Each probe is one range of the index subscription_series. */
  static final String MATCHING =
      "SELECT p.n, "
          + COLUMNS
          + """
           FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[])
             WITH ORDINALITY AS p (kind, indicator, region, figure, n)
           JOIN subscription s
             ON s.kind = p.kind AND s.indicator = p.indicator AND s.region = p.region
            AND s.trips_at >= p.figure
          WHERE s.ended_at IS NULL AND s.measure IS NULL
          """;

  /** Each pair of a series and a kind is one look into the index subscription_series. */
  static final String WATCHED =
      """
      SELECT k.indicator, k.region FROM unnest(?::text[], ?::text[]) AS k (indicator, region)
       WHERE EXISTS (
         SELECT FROM unnest(?::text[]) AS r (kind)
           JOIN subscription s
             ON s.kind = r.kind AND s.indicator = k.indicator AND s.region = k.region
          WHERE s.ended_at IS NULL AND s.measure IS NULL)
      """;

  private static final String WATCHING =
      "SELECT "
          + COLUMNS
          + " FROM subscription s WHERE s.measure = ANY (?::text[]) AND s.ended_at IS NULL";

  private static final String CANCEL =
      """
      UPDATE delivery SET state = 'cancelled', next_attempt_at = NULL, finished_at = ?::timestamptz
       WHERE subscription_id = ? AND state = 'pending'
      """;

  private final Sql sql;

  SubscriptionRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(Subscription subscription, byte[] sealedSecret) {
    persistAndFlush(SubscriptionEntity.of(subscription, sealedSecret));
  }

  @Override
  public List<Subscription> ofOwner(Actor owner) {
    return list("owner = ?1 and endedAt is null order by id desc", owner.subject()).stream()
        .map(SubscriptionEntity::toSubscription)
        .toList();
  }

  @Override
  public Optional<Subscription> find(Actor owner, UUID id) {
    return find("id = ?1 and owner = ?2 and endedAt is null", id, owner.subject())
        .firstResultOptional()
        .map(SubscriptionEntity::toSubscription);
  }

  @Override
  public void lock(Actor owner) {
    sql.update(LOCK_OWNER, LOCK, owner.subject());
  }

  @Override
  public long count(Actor owner) {
    return count("owner = ?1 and endedAt is null", owner.subject());
  }

  @Override
  public boolean end(Actor owner, UUID id, Instant now) {
    int ended =
        update(
            "endedAt = ?1, webhookSecret = null where id = ?2 and owner = ?3 and endedAt is null",
            now,
            id,
            owner.subject());
    if (ended == 0) {
      return false;
    }
    sql.update(CANCEL, now, id);
    return true;
  }

  @Override
  public Set<SeriesKey> watched(Set<SeriesKey> series) {
    List<SeriesKey> asked = List.copyOf(series);
    return new HashSet<>(
        sql.query(
            WATCHED,
            row -> new SeriesKey(row.getString("indicator"), row.getString("region")),
            asked.stream().map(SeriesKey::indicator).toArray(String[]::new),
            asked.stream().map(SeriesKey::region).toArray(String[]::new),
            Arrays.stream(RuleKind.values()).map(RuleKind::code).toArray(String[]::new)));
  }

  @Override
  public List<Match> matching(List<Probe> probes) {
    int count = probes.size();
    String[] kinds = new String[count];
    String[] indicators = new String[count];
    String[] regions = new String[count];
    BigDecimal[] figures = new BigDecimal[count];
    for (int i = 0; i < count; i++) {
      Probe probe = probes.get(i);
      kinds[i] = probe.kind().code();
      indicators[i] = probe.indicator();
      regions[i] = probe.region();
      figures[i] = probe.figure();
    }
    return sql.query(
        MATCHING,
        row -> new Match((int) row.getLong("n") - 1, subscription(row)),
        kinds,
        indicators,
        regions,
        figures);
  }

  @Override
  public List<Subscription> watchingMeasures(Collection<String> measures) {
    List<String> keys = new ArrayList<>(measures);
    keys.add(MeasureStatusMoves.ANY);
    return sql.query(
        WATCHING, SubscriptionRepository::subscription, (Object) keys.toArray(new String[0]));
  }

  private static Subscription subscription(ResultSet row) throws SQLException {
    String url = row.getString("webhook_url");
    return new Subscription(
        row.getObject("id", UUID.class),
        new Actor(row.getString("owner")),
        SubscriptionEntity.rule(
            RuleKind.of(row.getString("kind")).orElseThrow(),
            row.getString("indicator"),
            row.getString("region"),
            row.getString("measure"),
            row.getBigDecimal("bound")),
        Language.of(row.getString("language")).orElseThrow(),
        url == null ? null : URI.create(url),
        Sql.instant(row, "created_at"));
  }
}
