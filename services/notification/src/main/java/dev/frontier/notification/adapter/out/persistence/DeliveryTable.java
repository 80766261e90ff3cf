package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.DeliveryView;
import dev.frontier.notification.application.InboxItem;
import dev.frontier.notification.application.port.DeliveryStore;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.alert.Alert;
import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.delivery.DeliveryState;
import dev.frontier.notification.domain.delivery.WebhookUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The queue of messages to webhooks and its log, in PostgreSQL. */
@ApplicationScoped
class DeliveryTable implements DeliveryStore {

  private static final String ENQUEUE =
      """
      INSERT INTO delivery (alert_id, subscription_id, owner, url, receiver, state, next_attempt_at, created_at)
      SELECT d.id, d.subscription_id, d.owner, d.url, d.receiver, 'pending', d.at, d.at
        FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
          AS d (id, subscription_id, owner, url, receiver, at)
      """;

  private static final String NOTIFY = "SELECT pg_notify('" + PostgresSignals.DELIVERIES + "', '')";

  /**
   * The receivers with something pending are found by hopping through the index, one step each,
   * however many messages one of them has; then of each a few that are due, the longest due
   * receiver first. Rows that another worker is taking are skipped; rows that it has taken are no
   * longer due, which is looked at again once the lock is there.
   */
  private static final String CLAIM =
      """
      WITH RECURSIVE receivers (receiver) AS (
        (SELECT receiver FROM delivery WHERE state = 'pending' ORDER BY receiver LIMIT 1)
        UNION ALL
        SELECT (SELECT d.receiver FROM delivery d
                 WHERE d.state = 'pending' AND d.receiver > r.receiver ORDER BY d.receiver LIMIT 1)
          FROM receivers r WHERE r.receiver IS NOT NULL
      ), waiting AS (
        SELECT r.receiver, coalesce(b.n, 0) AS busy,
               (SELECT min(d.next_attempt_at) FROM delivery d
                 WHERE d.state = 'pending' AND d.receiver = r.receiver) AS since
          FROM receivers r LEFT JOIN unnest(?::text[], ?::int[]) AS b (receiver, n) ON b.receiver = r.receiver
         WHERE r.receiver IS NOT NULL
      ), due AS (
        SELECT d.alert_id
          FROM (SELECT * FROM waiting WHERE since <= ?::timestamptz AND busy < ?::int ORDER BY since) AS w
         CROSS JOIN LATERAL (
               SELECT alert_id FROM delivery
                WHERE state = 'pending' AND receiver = w.receiver AND next_attempt_at <= ?::timestamptz
                ORDER BY next_attempt_at LIMIT (?::int - w.busy) FOR UPDATE SKIP LOCKED) AS d
         LIMIT ?::int
      )
      UPDATE delivery t SET claim = ?, next_attempt_at = ?::timestamptz
        FROM due JOIN alert a ON a.id = due.alert_id JOIN subscription s ON s.id = a.subscription_id
       WHERE t.alert_id = due.alert_id
      RETURNING t.url, t.receiver, t.attempts, s.webhook_secret,\s
      """
          + InboxRows.COLUMNS;

  /** A message that was cancelled meanwhile stays so; its attempt is logged all the same. */
  private static final String SETTLE =
      """
      UPDATE delivery
         SET attempts = attempts + 1, claim = NULL,
             state = CASE WHEN state = 'pending' THEN ? ELSE state END,
             next_attempt_at = CASE WHEN state = 'pending' THEN ?::timestamptz END,
             finished_at = CASE WHEN state = 'pending' AND ? THEN ?::timestamptz ELSE finished_at END
       WHERE alert_id = ? AND claim = ?
      """;

  private static final String LOG =
      """
      INSERT INTO attempt (alert_id, number, at, took_ms, status, answer, failure, refused)
      VALUES (?, ?, ?, ?, ?::int, ?::text, ?::text, ?)
      """;

  private static final String CANCEL =
      """
      UPDATE delivery SET state = 'cancelled', claim = NULL, next_attempt_at = NULL, finished_at = ?
       WHERE alert_id = ? AND claim = ?
      """;

  /** Messages of a page and all their attempts in one query. */
  private static final String PAGE =
      """
      SELECT d.alert_id, d.subscription_id, d.url, d.state, d.next_attempt_at, d.created_at,
             t.number, t.at, t.took_ms, t.status, t.answer, t.failure, t.refused
        FROM (SELECT * FROM delivery
               WHERE owner = ? AND (?::uuid IS NULL OR alert_id < ?::uuid)
               ORDER BY alert_id DESC LIMIT ?) AS d
        LEFT JOIN attempt t ON t.alert_id = d.alert_id
       ORDER BY d.alert_id DESC, t.number
      """;

  private final Sql sql;
  private final InboxRows rows;

  DeliveryTable(Sql sql, InboxRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  /** Queues alerts whose subscriptions have a webhook; the first attempt is due at once. */
  void enqueue(List<Alert> alerts) {
    if (alerts.isEmpty()) {
      return;
    }
    int count = alerts.size();
    UUID[] ids = new UUID[count];
    UUID[] subscriptions = new UUID[count];
    String[] owners = new String[count];
    String[] urls = new String[count];
    String[] receivers = new String[count];
    Instant[] at = new Instant[count];
    for (int i = 0; i < count; i++) {
      Alert alert = alerts.get(i);
      URI url = alert.subscription().webhookUrl().orElseThrow();
      ids[i] = alert.id();
      subscriptions[i] = alert.subscription().id();
      owners[i] = alert.subscription().owner().subject();
      urls[i] = url.toString();
      receivers[i] = WebhookUrl.authority(url);
      at[i] = alert.at();
    }
    sql.update(ENQUEUE, ids, subscriptions, owners, urls, receivers, at);
    sql.query(NOTIFY, row -> null);
  }

  @Override
  public List<Claim> claim(
      Instant now, Instant leaseEnd, int free, int perReceiver, Map<String, Integer> busy) {
    UUID token = UUID.randomUUID();
    Map<String, Integer> underWay = new LinkedHashMap<>(busy);
    return sql.query(
        CLAIM,
        row -> claimed(token, row),
        underWay.keySet().toArray(new String[0]),
        underWay.values().toArray(new Integer[0]),
        now,
        perReceiver,
        now,
        perReceiver,
        free,
        token,
        leaseEnd);
  }

  private Claim claimed(UUID token, ResultSet row) throws SQLException {
    InboxItem item = rows.item(row);
    return new Claim(
        token,
        item,
        item.subscription(),
        URI.create(row.getString("url")),
        row.getString("receiver"),
        row.getInt("attempts"),
        row.getBytes("webhook_secret"));
  }

  @Override
  public void record(Claim claim, Attempt attempt, DeliveryState state, Instant next) {
    UUID id = claim.item().id();
    boolean finished = state != DeliveryState.PENDING;
    int held =
        sql.update(
            SETTLE,
            state.code(),
            next,
            finished,
            attempt.at().plus(attempt.took()),
            id,
            claim.token());
    if (held > 0) {
      log(id, claim.made() + 1, attempt);
    }
  }

  private void log(UUID id, int number, Attempt attempt) {
    Integer status = null;
    String answer = null;
    String failure = null;
    boolean refused = false;
    if (attempt.result() instanceof Attempt.Answered answered) {
      status = answered.status();
      answer = answered.firstBytes();
    } else if (attempt.result() instanceof Attempt.Unreachable unreachable) {
      failure = unreachable.reason();
    } else if (attempt.result() instanceof Attempt.Refused notCalled) {
      failure = notCalled.reason();
      refused = true;
    }
    int took = (int) Math.min(Integer.MAX_VALUE, attempt.took().toMillis());
    sql.update(LOG, id, number, attempt.at(), took, status, answer, failure, refused);
  }

  @Override
  public void cancel(Claim claim, Instant now) {
    sql.update(CANCEL, now, claim.item().id(), claim.token());
  }

  @Override
  public List<DeliveryView> before(Actor owner, UUID before, int limit) {
    Map<UUID, DeliveryView> views = new LinkedHashMap<>();
    sql.query(
        PAGE,
        row -> views.merge(row.getObject("alert_id", UUID.class), view(row), DeliveryTable::joined),
        owner.subject(),
        before,
        before,
        limit);
    return List.copyOf(views.values());
  }

  private static DeliveryView joined(DeliveryView first, DeliveryView second) {
    List<Attempt> attempts = new ArrayList<>(first.attempts());
    attempts.addAll(second.attempts());
    return new DeliveryView(
        first.id(),
        first.subscription(),
        first.url(),
        first.state(),
        first.nextAttemptAt(),
        first.createdAt(),
        attempts);
  }

  private static DeliveryView view(ResultSet row) throws SQLException {
    return new DeliveryView(
        row.getObject("alert_id", UUID.class),
        row.getObject("subscription_id", UUID.class),
        URI.create(row.getString("url")),
        DeliveryState.of(row.getString("state")),
        Sql.instant(row, "next_attempt_at"),
        Sql.instant(row, "created_at"),
        row.getObject("number") == null ? List.of() : List.of(AttemptRows.attempt(row)));
  }
}
