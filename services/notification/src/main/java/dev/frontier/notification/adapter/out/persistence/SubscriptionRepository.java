package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.port.Page;
import dev.frontier.notification.application.port.SubscriptionStore;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.catalogue.Groups;
import dev.frontier.notification.domain.change.FilingStep;
import dev.frontier.notification.domain.change.SeriesKey;
import dev.frontier.notification.domain.judge.Probe;
import dev.frontier.notification.domain.rule.FilingRule;
import dev.frontier.notification.domain.rule.MeasureRule;
import dev.frontier.notification.domain.rule.SeriesRule;
import dev.frontier.notification.domain.subscription.Subscription;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Subscriptions in PostgreSQL: one at a time by Panache, matching by SQL. */
@ApplicationScoped
class SubscriptionRepository
    implements SubscriptionStore, PanacheRepositoryBase<SubscriptionEntity, UUID> {

  /** First half of the advisory lock's key, apart from those of alerts and the outbox. */
  static final int LOCK = 0x53554253;

  /** Two owners of one hash wait for each other, which is rare and short. */
  private static final String LOCK_OWNER = "SELECT pg_advisory_xact_lock(?::int, hashtext(?))";

  private static final String WATCHING =
      "SELECT "
          + SubscriptionRows.COLUMNS
          + " FROM subscription s WHERE s.measure = ANY (?::text[]) AND s.ended_at IS NULL ORDER BY"
          + " "
          + OwnerPages.ORDER
          + ", s.id";

  private static final String CANCEL =
      """
      UPDATE message SET state = 'cancelled', reason = NULL, next_attempt_at = NULL, finished_at = ?::timestamptz
       WHERE subscription_id = ? AND state IN ('pending', 'held')
      """;

  /**
   * Its alerts are taken out of messages that say those of others too, and one that says no others
   * is cancelled. What a worker has is left to it.
   */
  private static final String TAKE_OUT =
      """
      WITH waiting AS (
        SELECT m.id FROM subscription_channel c JOIN message m ON m.channel_id = c.channel_id
         WHERE c.subscription_id = ? AND m.subscription_id IS NULL AND m.content = 'alerts'
           AND m.state IN ('pending', 'held') AND m.claim IS NULL
           FOR UPDATE OF m
      ), taken_out AS (
        DELETE FROM message_alert s USING waiting w, alert a
         WHERE s.message_id = w.id AND a.id = s.alert_id AND a.subscription_id = ?
        RETURNING s.message_id
      )
      UPDATE message m SET state = 'cancelled', reason = NULL, next_attempt_at = NULL, finished_at = ?::timestamptz
       WHERE m.id IN (SELECT message_id FROM taken_out)
         AND NOT EXISTS (SELECT 1 FROM message_alert s JOIN alert a ON a.id = s.alert_id
                          WHERE s.message_id = m.id AND a.subscription_id <> ?)
      """;

  private final Sql sql;
  private final WatchTable watches;
  private final FilingWatchTable filings;
  private final TellingTable told;
  private final OwnerPages pages;

  SubscriptionRepository(
      Sql sql, WatchTable watches, FilingWatchTable filings, TellingTable told, OwnerPages pages) {
    this.sql = sql;
    this.watches = watches;
    this.filings = filings;
    this.told = told;
    this.pages = pages;
  }

  @Override
  public void add(Subscription subscription) {
    persistAndFlush(SubscriptionEntity.of(subscription));
    if (subscription.rule() instanceof SeriesRule rule) {
      watches.add(subscription, rule);
    } else if (subscription.rule() instanceof FilingRule rule) {
      filings.add(subscription, rule);
    }
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
  public void change(Subscription subscription) {
    SubscriptionEntity row = findById(subscription.id());
    row.put(subscription.manner());
    row.version = subscription.version();
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
            "endedAt = ?1 where id = ?2 and owner = ?3 and endedAt is null",
            now,
            id,
            owner.subject());
    if (ended == 0) {
      return false;
    }
    watches.remove(id);
    filings.remove(id);
    told.end(id);
    int cancelled = sql.update(CANCEL, now, id) + sql.update(TAKE_OUT, id, id, now, id);
    if (cancelled > 0) {
      // What waited for them goes.
      sql.query(PostgresSignals.WAKE_SENDERS, row -> null);
    }
    return true;
  }

  @Override
  public Set<SeriesKey> watched(Set<SeriesKey> series, Groups groups) {
    return watches.watched(series, groups);
  }

  @Override
  public void matching(List<Probe> probes, Groups groups, int most, Consumer<Page<Match>> handle) {
    watches.matching(probes, groups, most, handle);
  }

  @Override
  public void watchingFilings(
      Collection<FilingStep> steps, Groups groups, int most, Consumer<Page<Subscription>> handle) {
    filings.watching(steps, groups, most, handle);
  }

  @Override
  public void watchingMeasures(
      Collection<String> measures, int most, Consumer<Page<Subscription>> handle) {
    List<String> keys = new ArrayList<>(measures);
    keys.add(MeasureRule.ANY);
    pages.read(
        WATCHING,
        SubscriptionRows::subscription,
        Subscription::owner,
        most,
        handle,
        (Object) keys.toArray(new String[0]));
  }
}
