package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.port.DeliveryStore;
import dev.frontier.notification.application.port.MessageStore;
import dev.frontier.notification.domain.delivery.Gathering;
import dev.frontier.notification.domain.delivery.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Messages to be sent, in PostgreSQL. */
@ApplicationScoped
class MessageTable implements MessageStore {

  /** Whether a message can be added to at an instant, which is the parameter. */
  private static final String WAITS =
      "(m.gathers IS NOT NULL AND m.state IN ('pending', 'held') AND m.attempts = 0"
          + " AND m.claim IS NULL AND m.release_at > ?::timestamptz)";

  /**
   * One way to the database for all that a transaction has to say. A message that is taken at once
   * is so from the beginning: to take it later would write its row twice.
   */
  private static final String QUEUED =
      """
      WITH queued AS (
        INSERT INTO message (id, owner, channel_id, subscription_id, content, receiver, state, reason, gathers,
                             release_at, next_attempt_at, claim, created_at, finished_at)
        SELECT m.id, m.owner, m.channel_id, m.subscription_id, m.content, m.receiver, m.state, m.reason, m.gathers,
               m.release_at, CASE m.state WHEN 'pending' THEN coalesce(m.lease_end, m.release_at) END, m.claim,
               m.created_at, CASE m.state WHEN 'dead' THEN m.created_at END
          FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                      ?::text[], ?::timestamptz[], ?::timestamptz[], ?::uuid[], ?::timestamptz[])
            AS m (id, owner, channel_id, subscription_id, content, receiver, state, reason, gathers, release_at,
                  created_at, claim, lease_end)
        RETURNING *
      ), mixed AS (
        UPDATE message SET subscription_id = NULL WHERE id = ANY (?::uuid[])
      ), said AS (
        INSERT INTO message_alert (message_id, alert_id) SELECT * FROM unnest(?::uuid[], ?::uuid[])
        RETURNING message_id, alert_id
      )
      """;

  private static final String ADD = QUEUED + PostgresSignals.WAKE_SENDERS;

  private static final String ADD_TAKEN =
      QUEUED
          + ", taken AS (SELECT %s FROM queued t WHERE t.claim IS NOT NULL)\n"
              .formatted(ClaimRows.TAKEN)
          + ClaimRows.read("said");

  /**
   * The one to be added to comes last. Whoever sends a message has its row until the claim is
   * committed; then the row is looked at again, and waits no longer.
   */
  private static final String BEGUN =
      """
      SELECT m.id, m.channel_id, m.gathers, m.subscription_id, %1$s AS waits,
             (SELECT count(*) FROM message_alert s WHERE s.message_id = m.id) AS said
        FROM unnest(?::uuid[], ?::text[]) AS g (channel_id, gathers)
        JOIN message m ON m.channel_id = g.channel_id AND m.gathers = g.gathers
       WHERE %1$s OR m.created_at > ?::timestamptz
       ORDER BY waits, m.created_at, m.id
         FOR UPDATE OF m
      """
          .formatted(WAITS);

  /** The alerts of a subject are a range of the index alert_once_event. */
  private static final String SAID_BEFORE =
      """
      SELECT q.correction, q.channel_id, m.gathers, m.release_at, m.waits
        FROM unnest(?::uuid[], ?::uuid[]) AS q (correction, channel_id)
        JOIN alert r ON r.id = q.correction
       CROSS JOIN LATERAL (
             SELECT m.gathers, m.release_at, %s AS waits
               FROM alert b
               JOIN message_alert s ON s.alert_id = b.id
               JOIN message m ON m.id = s.message_id
              WHERE b.subscription_id = r.subscription_id AND b.indicator = r.indicator AND b.region = r.region
                AND b.period = r.period AND b.measure IS NULL AND b.step <> 'retracted' AND b.position < r.position
                AND m.channel_id = q.channel_id AND m.state <> 'cancelled'
                AND b.position > coalesce((SELECT max(p.position) FROM alert p
                                            WHERE p.subscription_id = r.subscription_id AND p.indicator = r.indicator
                                              AND p.region = r.region AND p.period = r.period AND p.measure IS NULL
                                              AND p.step = 'retracted' AND p.position < r.position), 0)
              ORDER BY b.position DESC LIMIT 1) AS m
      """
          .formatted(WAITS);

  /**
   * Those that were given up may be sent anew, so they are remembered too. No two wait for each
   * other, not even by way of others: one that nothing is added to any more waits for nothing that
   * comes later, and of those that still wait each goes after what is released before it, or at the
   * same time and was there before. The alerts of a subject are found as above, one subject after
   * the other (OFFSET 0), however few there were when this was planned.
   */
  private static final String FOLLOW =
      """
      WITH said AS (
        SELECT m.id, m.channel_id, m.release_at, array_position(q.queued, m.id) AS place, q.queued,
               a.subscription_id, a.indicator, a.region, a.period, a.position
          FROM (SELECT ?::uuid[] AS queued) AS q
         CROSS JOIN unnest(?::uuid[]) AS f (alert)
          JOIN alert a ON a.id = f.alert
          JOIN message_alert s ON s.alert_id = a.id
          JOIN message m ON m.id = s.message_id
         WHERE a.measure IS NULL
      ), before AS (
        SELECT DISTINCT s.id, m.id AS before, m.state
          FROM said s
         CROSS JOIN LATERAL (
               SELECT m.*, array_position(s.queued, m.id) AS place
                 FROM alert b
                 JOIN message_alert t ON t.alert_id = b.id
                 JOIN message m ON m.id = t.message_id
                WHERE b.subscription_id = s.subscription_id AND b.indicator = s.indicator AND b.region = s.region
                  AND b.period = s.period AND b.measure IS NULL AND b.position < s.position
               OFFSET 0) AS m
         WHERE m.channel_id = s.channel_id AND m.id <> s.id AND m.state IN ('pending', 'held', 'dead')
           AND (m.release_at < s.release_at
                OR m.release_at = s.release_at AND s.place IS NOT NULL AND (m.place IS NULL OR m.place < s.place)
                OR m.place IS NULL AND NOT %s)
      ), following AS (
        UPDATE message m SET after = coalesce(m.after, '{}') || b.all_before
          FROM (SELECT id, array_agg(before) AS all_before FROM before GROUP BY id) AS b
         WHERE m.id = b.id
      )
      SELECT DISTINCT id FROM before WHERE state <> 'dead'
      """
          .formatted(WAITS);

  private final Sql sql;
  private final ClaimRows claims;

  MessageTable(Sql sql, ClaimRows claims) {
    this.sql = sql;
    this.claims = claims;
  }

  @Override
  public void add(List<Message> messages, List<Addition> additions) {
    sql.query(ADD, row -> null, parameters(messages, additions, Set.of(), null, null));
  }

  @Override
  public List<DeliveryStore.Claim> addTaken(
      List<Message> messages, List<Addition> additions, Set<UUID> taken, Instant leaseEnd) {
    UUID token = UUID.randomUUID();
    List<DeliveryStore.Claim> taking =
        claims.taken(token, ADD_TAKEN, parameters(messages, additions, taken, token, leaseEnd));
    if (taken.size() < messages.size() || !additions.isEmpty()) {
      sql.query(PostgresSignals.WAKE_SENDERS, row -> null);
    }
    return taking;
  }

  private static Object[] parameters(
      List<Message> messages,
      List<Addition> additions,
      Set<UUID> taken,
      UUID token,
      Instant leaseEnd) {
    List<UUID> saying = new ArrayList<>();
    List<UUID> said = new ArrayList<>();
    messages.forEach(message -> say(message.id(), message.alerts(), saying, said));
    additions.forEach(addition -> say(addition.message(), addition.alerts(), saying, said));
    return new Object[] {
      ids(messages, Message::id),
      texts(messages, message -> message.channel().owner().subject()),
      ids(messages, message -> message.channel().id()),
      ids(messages, Message::subscription),
      texts(messages, message -> message.content().code()),
      texts(messages, message -> message.channel().receiver()),
      texts(messages, message -> message.state().code()),
      texts(messages, Message::reason),
      texts(messages, message -> message.gathers() == null ? null : message.gathers().by()),
      instants(messages, Message::releaseAt),
      instants(messages, Message::createdAt),
      ids(messages, message -> taken.contains(message.id()) ? token : null),
      instants(messages, message -> taken.contains(message.id()) ? leaseEnd : null),
      additions.stream().filter(Addition::mixed).map(Addition::message).toArray(UUID[]::new),
      saying.toArray(UUID[]::new),
      said.toArray(UUID[]::new)
    };
  }

  private static void say(UUID message, List<UUID> alerts, List<UUID> saying, List<UUID> said) {
    for (UUID alert : alerts) {
      saying.add(message);
      said.add(alert);
    }
  }

  @Override
  public Set<UUID> follow(Collection<UUID> following, List<UUID> queued, Instant now) {
    return Set.copyOf(
        sql.query(
            FOLLOW,
            row -> row.getObject("id", UUID.class),
            queued.toArray(UUID[]::new),
            following.toArray(UUID[]::new),
            now));
  }

  @Override
  public Map<Gathering, Begun> begun(Collection<Gathering> asked, Instant now, Instant since) {
    Map<Gathering, Begun> begun = new HashMap<>();
    sql.query(
        BEGUN,
        row ->
            begun.put(
                new Gathering(row.getObject("channel_id", UUID.class), row.getString("gathers")),
                new Begun(
                    row.getObject("id", UUID.class),
                    row.getObject("subscription_id", UUID.class),
                    row.getInt("said"),
                    row.getBoolean("waits"))),
        now,
        asked.stream().map(Gathering::channel).toArray(UUID[]::new),
        asked.stream().map(Gathering::by).toArray(String[]::new),
        now,
        since);
    return begun;
  }

  @Override
  public Map<Asked, Spot> saidBefore(Collection<Asked> asked, Instant now) {
    Map<Asked, Spot> spots = new HashMap<>();
    sql.query(
        SAID_BEFORE,
        row -> {
          UUID channel = row.getObject("channel_id", UUID.class);
          String gathers = row.getString("gathers");
          return spots.put(
              new Asked(row.getObject("correction", UUID.class), channel),
              new Spot(
                  gathers == null ? null : new Gathering(channel, gathers),
                  Sql.instant(row, "release_at"),
                  row.getBoolean("waits")));
        },
        asked.stream().map(Asked::correction).toArray(UUID[]::new),
        asked.stream().map(Asked::channel).toArray(UUID[]::new),
        now);
    return spots;
  }

  private static UUID[] ids(List<Message> messages, Function<Message, UUID> id) {
    return messages.stream().map(id).toArray(UUID[]::new);
  }

  private static String[] texts(List<Message> messages, Function<Message, String> text) {
    return messages.stream().map(text).toArray(String[]::new);
  }

  private static Instant[] instants(List<Message> messages, Function<Message, Instant> instant) {
    return messages.stream().map(instant).toArray(Instant[]::new);
  }
}
