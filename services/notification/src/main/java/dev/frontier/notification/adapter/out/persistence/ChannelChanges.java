package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.channel.Signing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What becomes of a channel, and of the messages to it with it. A channel is always changed before
 * its messages, so that two of these wait for each other in one direction only.
 */
@ApplicationScoped
class ChannelChanges {

  private static final String END =
      """
      UPDATE channel
         SET ended_at = ?, sealed_address = NULL, secret = NULL, former_secret = NULL, former_until = NULL,
             challenge = NULL
       WHERE id = ? AND owner = ? AND ended_at IS NULL
      """;

  /** The secret of a webhook of old stands with its subscription too. */
  private static final String FORGET =
      "UPDATE subscription SET webhook_secret = NULL WHERE id = ? AND webhook_secret IS NOT NULL";

  private static final String DISCONNECT = "DELETE FROM subscription_channel WHERE channel_id = ?";

  private static final String CANCEL =
      """
      UPDATE message SET state = 'cancelled', reason = NULL, next_attempt_at = NULL, finished_at = ?::timestamptz
       WHERE channel_id = ? AND state IN ('pending', 'held')
      """;

  private static final String CHALLENGE =
      "UPDATE channel SET challenge = ?, challenge_until = ?, challenge_tries = 0 WHERE id = ?";

  private static final String GUESSED =
      "UPDATE channel SET challenge_tries = challenge_tries + 1 WHERE id = ?";

  private static final String VERIFIED =
      """
      UPDATE channel
         SET state = 'verified', verified_at = ?, disabled_at = NULL, disabled_reason = NULL, failing_since = NULL,
             challenge = NULL, challenge_until = NULL
       WHERE id = ? AND ended_at IS NULL
      """;

  /** They are taken in the order in which they came. */
  private static final String RELEASE =
      """
      UPDATE message m
         SET state = 'pending', reason = NULL,
             next_attempt_at = greatest(m.release_at, ?::timestamptz) + h.place * interval '1 microsecond'
        FROM (SELECT id, row_number() OVER (ORDER BY created_at, id) AS place
                FROM message WHERE channel_id = ? AND state = 'held') AS h
       WHERE m.id = h.id AND m.state = 'held'
      """;

  /** Those under way are left to their worker. */
  private static final String CANCEL_CODES =
      """
      UPDATE message SET state = 'cancelled', next_attempt_at = NULL, finished_at = ?::timestamptz
       WHERE channel_id = ? AND state = 'pending' AND content = 'challenge' AND claim IS NULL
      """;

  private static final String ROTATE =
      """
      UPDATE channel
         SET former_signing = signing, former_secret = secret, former_until = ?, signing = ?, secret = ?,
             public_key = ?::text
       WHERE id = ?
      """;

  /** Two that fail at once are remembered in whichever order they come. */
  private static final String FAILING =
      """
      UPDATE channel
         SET failing_since = CASE WHEN last_failure_at >= ?::timestamptz THEN coalesce(failing_since, f.at) ELSE f.at END,
             last_failure_at = greatest(last_failure_at, f.at)
        FROM (SELECT ?::timestamptz AS at) AS f
       WHERE id = ?
      """;

  private static final String WORKING =
      "UPDATE channel SET failing_since = NULL WHERE id = ? AND failing_since IS NOT NULL";

  private static final String DISABLE =
      """
      UPDATE channel SET state = 'disabled', disabled_at = ?, disabled_reason = ?
       WHERE id = ANY (?::uuid[]) AND state <> 'disabled' AND ended_at IS NULL
      RETURNING id
      """;

  private static final String BURY =
      """
      UPDATE message
         SET state = 'dead', reason = 'channel_disabled', next_attempt_at = NULL, finished_at = ?::timestamptz
       WHERE channel_id = ANY (?::uuid[]) AND state IN ('pending', 'held')
      """;

  private final Sql sql;

  ChannelChanges(Sql sql) {
    this.sql = sql;
  }

  void pause(Actor owner) {
    sql.query(
        AlertTable.LOCK_OWNERS,
        row -> null,
        AlertTable.LOCK,
        AlertTable.BUCKETS,
        new String[] {owner.subject()});
  }

  void challenge(UUID id, byte[] sealed, Instant until) {
    sql.update(CHALLENGE, sealed, until, id);
  }

  void guessed(UUID id) {
    sql.update(GUESSED, id);
  }

  void verified(UUID id, Instant now) {
    sql.update(VERIFIED, now, id);
    sql.update(CANCEL_CODES, now, id);
    if (sql.update(RELEASE, now, id) > 0) {
      sql.query(PostgresSignals.WAKE_SENDERS, row -> null);
    }
  }

  void rotate(UUID id, Signing signing, byte[] secret, String publicKey, Instant until) {
    sql.update(ROTATE, until, signing.code(), secret, publicKey, id);
  }

  void failing(UUID id, Instant at, Instant since) {
    sql.update(FAILING, since, at, id);
  }

  void working(UUID id) {
    sql.update(WORKING, id);
  }

  void disable(Collection<UUID> ids, String reason, Instant now) {
    List<UUID> changed =
        sql.query(
            DISABLE, row -> row.getObject("id", UUID.class), now, reason, ids.toArray(UUID[]::new));
    if (!changed.isEmpty()) {
      sql.update(BURY, now, changed.toArray(UUID[]::new));
    }
  }

  boolean end(Actor owner, UUID id, Instant now) {
    pause(owner);
    if (sql.update(END, now, id, owner.subject()) == 0) {
      return false;
    }
    sql.update(FORGET, id);
    sql.update(DISCONNECT, id);
    sql.update(CANCEL, now, id);
    return true;
  }
}
