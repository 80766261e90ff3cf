package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.port.DeliveryStore;
import dev.frontier.notification.domain.channel.Lane;
import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.delivery.DeliveryState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The queue of messages and its log, in PostgreSQL. */
@ApplicationScoped
class DeliveryTable implements DeliveryStore {

  /**
   * The receivers with something pending are found by hopping through the index, one step each,
   * however many messages one of them has; then of each a few that are due, the longest due
   * receiver first. One that corrects or updates what another says is passed over until that is
   * settled, for which each of those is looked up by its id. Those of owners who have their share
   * are passed over; of the few that are found each owner gets what is left of theirs, and the
   * others wait for the next look. Rows that another worker is taking are skipped; rows that it has
   * taken are no longer due, which is looked at again once the lock is there.
   */
  private static final String CLAIM =
      """
      WITH RECURSIVE receivers (receiver) AS (
        (SELECT receiver FROM message WHERE state = 'pending' ORDER BY receiver LIMIT 1)
        UNION ALL
        SELECT (SELECT m.receiver FROM message m
                 WHERE m.state = 'pending' AND m.receiver > r.receiver ORDER BY m.receiver LIMIT 1)
          FROM receivers r WHERE r.receiver IS NOT NULL
      ), waiting AS (
        SELECT r.receiver, coalesce(b.n, 0) AS busy,
               (SELECT min(m.next_attempt_at) FROM message m
                 WHERE m.state = 'pending' AND m.receiver = r.receiver) AS since
          FROM receivers r LEFT JOIN unnest(?::text[], ?::int[]) AS b (receiver, n) ON b.receiver = r.receiver
         WHERE r.receiver IS NOT NULL
      ), due AS (
        SELECT m.*
          FROM (SELECT * FROM waiting WHERE since <= ?::timestamptz AND busy < ?::int ORDER BY since) AS w
         CROSS JOIN LATERAL (
               SELECT id, owner, next_attempt_at FROM message
                WHERE state = 'pending' AND receiver = w.receiver AND next_attempt_at <= ?::timestamptz
                  AND owner <> ALL (?::text[])
                  AND (after IS NULL OR NOT EXISTS (
                      SELECT 1 FROM unnest(after) AS b (id)
                       WHERE (SELECT o.state FROM message o WHERE o.id = b.id) IN ('pending', 'held')))
                ORDER BY next_attempt_at LIMIT (?::int - w.busy) FOR UPDATE SKIP LOCKED) AS m
         LIMIT ?::int
      ), of_owners AS (
        SELECT d.id, row_number() OVER (PARTITION BY d.owner ORDER BY d.next_attempt_at) + coalesce(b.n, 0) AS place
          FROM due d LEFT JOIN unnest(?::text[], ?::int[]) AS b (owner, n) ON b.owner = d.owner
      ), taken AS (
        UPDATE message t SET claim = ?, next_attempt_at = ?::timestamptz
          FROM of_owners o WHERE t.id = o.id AND o.place <= ?::int
        RETURNING %s
      )
      """
              .formatted(ClaimRows.TAKEN)
          + ClaimRows.read("message_alert");

  private static final String CLAIM_THESE =
      """
      WITH taken AS (
        UPDATE message t SET claim = ?, next_attempt_at = ?::timestamptz WHERE t.id = ANY (?::uuid[])
        RETURNING %s
      )
      """
              .formatted(ClaimRows.TAKEN)
          + ClaimRows.read("message_alert");

  /**
   * A message that was cancelled meanwhile stays so; its attempt is logged all the same. One that
   * was buried with its channel meanwhile is delivered if it was taken.
   */
  private static final String SETTLE =
      """
      UPDATE message
         SET attempts = attempts + 1, claim = NULL,
             state = CASE WHEN state = 'pending' OR (state = 'dead' AND ?) THEN ? ELSE state END,
             reason = CASE WHEN state = 'pending' THEN ?::text WHEN ? THEN NULL ELSE reason END,
             next_attempt_at = CASE WHEN state = 'pending' THEN ?::timestamptz END,
             finished_at = CASE WHEN state = 'pending' AND ? THEN ?::timestamptz ELSE finished_at END
       WHERE id = ? AND claim = ?
      RETURNING attempts
      """;

  private static final String LOG =
      """
      INSERT INTO message_attempt (message_id, number, at, took_ms, status, answer, failure, refused)
      VALUES (?, ?, ?, ?, ?::int, ?::text, ?::text, ?)
      """;

  private final Sql sql;
  private final ClaimRows claims;

  DeliveryTable(Sql sql, ClaimRows claims) {
    this.sql = sql;
    this.claims = claims;
  }

  @Override
  public List<Claim> claim(
      Instant now,
      Instant leaseEnd,
      int free,
      int perReceiver,
      int perOwner,
      Map<Lane, Integer> busy) {
    UUID token = UUID.randomUUID();
    Map<String, Integer> receivers = by(Lane::receiver, busy);
    Map<String, Integer> owners = by(Lane::owner, busy);
    return claims.taken(
        token,
        CLAIM,
        receivers.keySet().toArray(new String[0]),
        receivers.values().toArray(new Integer[0]),
        now,
        perReceiver,
        now,
        owners.keySet().stream()
            .filter(owner -> owners.get(owner) >= perOwner)
            .toArray(String[]::new),
        perReceiver,
        free,
        owners.keySet().toArray(new String[0]),
        owners.values().toArray(new Integer[0]),
        token,
        leaseEnd,
        perOwner);
  }

  private static Map<String, Integer> by(Function<Lane, String> part, Map<Lane, Integer> busy) {
    Map<String, Integer> sums = new LinkedHashMap<>();
    busy.forEach((lane, n) -> sums.merge(part.apply(lane), n, Integer::sum));
    return sums;
  }

  @Override
  public List<Claim> claim(Collection<UUID> messages, Instant leaseEnd) {
    UUID token = UUID.randomUUID();
    return claims.taken(token, CLAIM_THESE, token, leaseEnd, messages.toArray(UUID[]::new));
  }

  @Override
  public void record(
      Claim claim, Attempt attempt, DeliveryState state, Instant next, String reason) {
    boolean finished = state != DeliveryState.PENDING;
    sql.query(
            SETTLE,
            row -> row.getInt(1),
            state == DeliveryState.DELIVERED,
            state.code(),
            reason,
            state == DeliveryState.DELIVERED,
            next,
            finished,
            attempt.at().plus(attempt.took()),
            claim.message(),
            claim.token())
        .forEach(number -> log(claim.message(), number, attempt));
  }

  private void log(UUID id, int number, Attempt attempt) {
    int took = (int) Math.min(Integer.MAX_VALUE, attempt.took().toMillis());
    sql.update(
        LOG,
        id,
        number,
        attempt.at(),
        took,
        attempt.status(),
        attempt.answer(),
        attempt.failure(),
        attempt.result() instanceof Attempt.Refused);
  }
}
