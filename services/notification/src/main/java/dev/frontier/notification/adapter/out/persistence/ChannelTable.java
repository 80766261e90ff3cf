package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.channel.ChannelKind;
import dev.frontier.notification.domain.channel.Signing;
import dev.frontier.notification.domain.timing.OwnClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Channels in PostgreSQL. */
@ApplicationScoped
class ChannelTable implements ChannelStore {

  /** First half of the advisory lock's key, apart from those of alerts, subscriptions, outbox. */
  static final int LOCK = 0x4348414E;

  /** Two owners of one hash wait for each other, which is rare and short. */
  private static final String LOCK_OWNER = "SELECT pg_advisory_xact_lock(?::int, hashtext(?))";

  private static final String INSERT =
      """
      INSERT INTO channel (id, owner, kind, address, sealed_address, receiver, language, state, signing, secret,
                           public_key, created_at, verified_at)
      VALUES (?, ?, ?, ?, ?::bytea, ?, ?, ?, ?::text, ?::bytea, ?::text, ?, ?::timestamptz)
      """;

  private static final String SELECT = "SELECT " + ChannelRows.COLUMNS + " FROM channel c";

  private static final String OF_OWNER =
      SELECT + " WHERE c.owner = ? AND c.ended_at IS NULL ORDER BY c.id DESC";

  private static final String FIND =
      SELECT + " WHERE c.id = ? AND c.owner = ? AND c.ended_at IS NULL";

  private static final String AT =
      SELECT
          + """
           WHERE c.owner = ? AND c.ended_at IS NULL AND c.kind = ? AND c.address = ? AND c.state <> 'disabled'
           ORDER BY c.id DESC LIMIT 1
          """;

  /** By the index of addresses. Hardly a mail server tells capital letters from small ones. */
  private static final String MAILING_WHERE =
      "SELECT "
          + ChannelRows.COLUMNS
          + """
           FROM channel told JOIN channel c ON lower(c.address) = lower(told.address)
           WHERE told.id = ? AND told.kind = 'mail'
             AND c.kind = 'mail' AND c.ended_at IS NULL AND c.state = 'verified'
           ORDER BY c.id
          """;

  private static final String CODE_MAILED =
      """
      SELECT m.created_at FROM channel c JOIN message m ON m.channel_id = c.id
       WHERE c.kind = 'mail' AND lower(c.address) = lower(?) AND m.content = 'challenge'
       ORDER BY m.created_at DESC OFFSET ? LIMIT 1
      """;

  private static final String CODE_SENT =
      """
      SELECT created_at FROM message
       WHERE owner = ? AND content = 'challenge'
       ORDER BY created_at DESC OFFSET ? LIMIT 1
      """;

  private static final String TRIED_OUT =
      """
      SELECT created_at FROM message
       WHERE channel_id = ? AND content = 'test'
       ORDER BY created_at DESC LIMIT 1
      """;

  private static final String COUNT =
      "SELECT count(*) FROM channel WHERE owner = ? AND ended_at IS NULL";

  private static final String CONNECT =
      "INSERT INTO subscription_channel (subscription_id, channel_id) SELECT ?, c FROM"
          + " unnest(?::uuid[]) AS c";

  /**
   * One look into the primary key for the clock of each (OFFSET 0), however few have set theirs.
   */
  private static final String ROUTES =
      "SELECT sc.subscription_id, s.*, "
          + ChannelRows.COLUMNS
          + """
           FROM subscription_channel sc JOIN channel c ON c.id = sc.channel_id
           LEFT JOIN LATERAL (
             SELECT zone, quiet_from, quiet_to FROM owner_settings WHERE owner = c.owner OFFSET 0) AS s ON true
           WHERE sc.subscription_id = ANY (?::uuid[]) AND c.ended_at IS NULL
           ORDER BY sc.subscription_id, c.id
          """;

  private static final String SEALED =
      "SELECT "
          + ChannelRows.SEALED
          + " FROM channel c WHERE c.id = ? AND c.owner = ? AND c.ended_at IS NULL";

  private final Sql sql;
  private final ChannelChanges changes;

  ChannelTable(Sql sql, ChannelChanges changes) {
    this.sql = sql;
    this.changes = changes;
  }

  @Override
  public void add(Channel channel, Sealed sealed) {
    Signing signing = channel.signing();
    sql.update(
        INSERT,
        channel.id(),
        channel.owner().subject(),
        channel.kind().code(),
        channel.address(),
        sealed.address(),
        channel.receiver(),
        channel.language().tag(),
        channel.state().code(),
        signing == null ? null : signing.code(),
        sealed.secret(),
        channel.publicKey(),
        channel.createdAt(),
        channel.verifiedAt());
  }

  @Override
  public List<Channel> ofOwner(Actor owner) {
    return sql.query(OF_OWNER, ChannelRows::channel, owner.subject());
  }

  @Override
  public Optional<Channel> find(Actor owner, UUID id) {
    return sql.query(FIND, ChannelRows::channel, id, owner.subject()).stream().findFirst();
  }

  @Override
  public Optional<Channel> at(Actor owner, ChannelKind kind, String address) {
    return sql.query(AT, ChannelRows::channel, owner.subject(), kind.code(), address).stream()
        .findFirst();
  }

  @Override
  public List<Channel> mailingWhere(UUID id) {
    return sql.query(MAILING_WHERE, ChannelRows::channel, id);
  }

  @Override
  public void lock(Actor owner) {
    sql.update(LOCK_OWNER, LOCK, owner.subject());
  }

  @Override
  public long count(Actor owner) {
    return sql.query(COUNT, row -> row.getLong(1), owner.subject()).get(0);
  }

  @Override
  public void connect(UUID subscription, Collection<UUID> channels) {
    if (!channels.isEmpty()) {
      sql.update(CONNECT, subscription, channels.toArray(UUID[]::new));
    }
  }

  @Override
  public Routes routes(Collection<UUID> subscriptions) {
    Map<UUID, List<Channel>> channels = new HashMap<>();
    Map<String, OwnClock> clocks = new HashMap<>();
    sql.query(
        ROUTES,
        row -> {
          Channel channel = ChannelRows.channel(row);
          if (row.getString("zone") != null) {
            clocks.put(channel.owner().subject(), SettingsTable.clock(row));
          }
          return channels
              .computeIfAbsent(row.getObject("subscription_id", UUID.class), s -> new ArrayList<>())
              .add(channel);
        },
        (Object) subscriptions.toArray(UUID[]::new));
    return new Routes(channels, clocks);
  }

  @Override
  public Optional<Sealed> sealed(Actor owner, UUID id) {
    return sql.query(SEALED, ChannelRows::sealed, id, owner.subject()).stream().findFirst();
  }

  @Override
  public void pause(Actor owner) {
    changes.pause(owner);
  }

  @Override
  public void challenge(UUID id, byte[] sealed, Instant until) {
    changes.challenge(id, sealed, until);
  }

  @Override
  public Optional<Instant> codeMailed(String address, int back) {
    return sql.query(CODE_MAILED, row -> Sql.instant(row, "created_at"), address, back - 1).stream()
        .findFirst();
  }

  @Override
  public Optional<Instant> codeSent(Actor owner, int back) {
    return sql
        .query(CODE_SENT, row -> Sql.instant(row, "created_at"), owner.subject(), back - 1)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Instant> triedOut(UUID id) {
    return sql.query(TRIED_OUT, row -> Sql.instant(row, "created_at"), id).stream().findFirst();
  }

  @Override
  public void guessed(UUID id) {
    changes.guessed(id);
  }

  @Override
  public void verified(UUID id, Instant now) {
    changes.verified(id, now);
  }

  @Override
  public void rotate(UUID id, Signing signing, byte[] secret, String publicKey, Instant until) {
    changes.rotate(id, signing, secret, publicKey, until);
  }

  @Override
  public void failing(UUID id, Instant at, Instant since) {
    changes.failing(id, at, since);
  }

  @Override
  public void working(UUID id) {
    changes.working(id);
  }

  @Override
  public void disable(Collection<UUID> ids, String reason, Instant now) {
    changes.disable(ids, reason, now);
  }

  @Override
  public boolean end(Actor owner, UUID id, Instant now) {
    return changes.end(owner, id, now);
  }
}
