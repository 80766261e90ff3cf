package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.DeliveryView;
import dev.frontier.notification.application.port.DeliveryLog;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.delivery.DeliveryState;
import dev.frontier.notification.domain.delivery.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Messages and their attempts as their owners read them, in PostgreSQL. */
@ApplicationScoped
class DeliveryLogTable implements DeliveryLog {

  /** Messages of a page and all their attempts in one query. */
  private static final String PAGE =
      "SELECT m.id AS message_id, m.subscription_id, m.content, m.state, m.reason,"
          + " m.next_attempt_at, m.created_at, "
          + ChannelRows.COLUMNS
          + """
          , (SELECT array_agg(s.alert_id ORDER BY s.alert_id) FROM message_alert s WHERE s.message_id = m.id) AS alerts,
           t.number, t.at, t.took_ms, t.status, t.answer, t.failure, t.refused
           FROM (SELECT * FROM message
                  WHERE owner = ? AND id < ?::uuid AND %s
                  ORDER BY id DESC LIMIT ?) AS m
           JOIN channel c ON c.id = m.channel_id
           LEFT JOIN message_attempt t ON t.message_id = m.id
          ORDER BY m.id DESC, t.number
          """;

  private static final String ALL = PAGE.formatted("true");

  /** Of one state; for the dead there is an index. */
  private static final String DEAD = PAGE.formatted("state = 'dead'");

  private static final String OF_STATE = PAGE.formatted("state = ?");

  private static final String ONE = PAGE.formatted("id = ?");

  /** They are taken in the order in which they came. */
  private static final String REDELIVER =
      """
      UPDATE message m
         SET state = 'pending', reason = NULL, attempts_before = attempts, finished_at = NULL,
             next_attempt_at = ?::timestamptz + d.place * interval '1 microsecond'
        FROM (SELECT id, row_number() OVER (ORDER BY created_at, id) AS place
                FROM message WHERE %s = ? AND state = 'dead') AS d
       WHERE m.id = d.id AND m.state = 'dead'
      """;

  private static final String REDELIVER_ONE = REDELIVER.formatted("id");

  private static final String REDELIVER_ALL = REDELIVER.formatted("channel_id");

  /** After every id. */
  private static final UUID LAST = new UUID(-1, -1);

  private final Sql sql;

  DeliveryLogTable(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<DeliveryView> before(Actor owner, DeliveryState state, UUID before, int limit) {
    UUID from = before == null ? LAST : before;
    if (state == null) {
      return views(ALL, owner.subject(), from, limit);
    }
    return state == DeliveryState.DEAD
        ? views(DEAD, owner.subject(), from, limit)
        : views(OF_STATE, owner.subject(), from, state.code(), limit);
  }

  @Override
  public Optional<DeliveryView> find(Actor owner, UUID id) {
    return views(ONE, owner.subject(), LAST, id, 1).stream().findFirst();
  }

  private List<DeliveryView> views(String statement, Object... parameters) {
    Map<UUID, DeliveryView> views = new LinkedHashMap<>();
    sql.query(
        statement,
        row ->
            views.merge(
                row.getObject("message_id", UUID.class), view(row), DeliveryLogTable::joined),
        parameters);
    return List.copyOf(views.values());
  }

  @Override
  public int redeliver(UUID id, Instant now) {
    return woken(sql.update(REDELIVER_ONE, now, id));
  }

  @Override
  public int redeliverAll(UUID channel, Instant now) {
    return woken(sql.update(REDELIVER_ALL, now, channel));
  }

  private int woken(int count) {
    if (count > 0) {
      sql.query(PostgresSignals.WAKE_SENDERS, row -> null);
    }
    return count;
  }

  private static DeliveryView joined(DeliveryView first, DeliveryView second) {
    List<Attempt> attempts = new ArrayList<>(first.attempts());
    attempts.addAll(second.attempts());
    return first.with(attempts);
  }

  private static DeliveryView view(ResultSet row) throws SQLException {
    Array alerts = row.getArray("alerts");
    return new DeliveryView(
        row.getObject("message_id", UUID.class),
        row.getObject("subscription_id", UUID.class),
        ChannelRows.channel(row),
        Message.Content.of(row.getString("content")),
        alerts == null ? List.of() : List.of((UUID[]) alerts.getArray()),
        DeliveryState.of(row.getString("state")),
        row.getString("reason"),
        Sql.instant(row, "next_attempt_at"),
        Sql.instant(row, "created_at"),
        row.getObject("number") == null ? List.of() : List.of(AttemptRows.attempt(row)));
  }
}
