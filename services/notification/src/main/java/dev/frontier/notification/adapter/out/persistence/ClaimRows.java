package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.EnqueueMessages;
import dev.frontier.notification.application.InboxItem;
import dev.frontier.notification.application.port.DeliveryStore.Claim;
import dev.frontier.notification.domain.delivery.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Messages that a worker has taken, with all that sending them needs, from rows. */
@ApplicationScoped
class ClaimRows {
  /** What a statement has to give of the messages {@code t} that it takes, as {@code taken}. */
  static final String TAKEN =
      "t.id, t.channel_id, t.subscription_id, t.content, t.attempts - t.attempts_before AS made";

  private final Sql sql;
  private final InboxRows rows;
  private final EnqueueMessages.Together together;

  ClaimRows(Sql sql, InboxRows rows, EnqueueMessages.Together together) {
    this.sql = sql;
    this.rows = rows;
    this.together = together;
  }

  /**
   * The end of a statement that takes messages. Of a message to people, which may say any number of
   * alerts, the first are read, the worst before the others.
   *
   * @param said a table, or a part of the statement, of which alerts a message says
   */
  static String read(String said) {
    return """
    SELECT taken.id AS message_id, taken.subscription_id AS message_subscription, taken.made, taken.content, a.said,
    """
        + ChannelRows.COLUMNS
        + ", "
        + ChannelRows.SEALED
        + ", "
        + InboxRows.COLUMNS
        + """
         FROM taken JOIN channel c ON c.id = taken.channel_id
         LEFT JOIN LATERAL (
           SELECT a.*, count(*) OVER () AS said FROM %s s JOIN alert a ON a.id = s.alert_id
            WHERE s.message_id = taken.id
            ORDER BY array_position(ARRAY['critical', 'warning'], a.severity), a.position LIMIT ?::int) AS a ON true
         ORDER BY taken.id, a.position
        """
            .formatted(said);
  }

  /**
   * What a statement took.
   *
   * @param token by which the claims are told from later ones
   * @param statement ends in {@link #read}
   * @param parameters of what comes before
   */
  List<Claim> taken(UUID token, String statement, Object... parameters) {
    Object[] all = new Object[parameters.length + 1];
    System.arraycopy(parameters, 0, all, 0, parameters.length);
    // A message to a program says no more, so of it all are read.
    all[parameters.length] = together.most();
    Map<UUID, Claim> claims = new LinkedHashMap<>();
    sql.query(
        statement,
        row ->
            claims.merge(
                row.getObject("message_id", UUID.class), claim(token, row), ClaimRows::joined),
        all);
    return List.copyOf(claims.values());
  }

  private Claim claim(UUID token, ResultSet row) throws SQLException {
    return new Claim(
        token,
        row.getObject("message_id", UUID.class),
        row.getObject("message_subscription", UUID.class),
        ChannelRows.channel(row),
        ChannelRows.sealed(row),
        row.getInt("made"),
        Message.Content.of(row.getString("content")),
        row.getObject("id") == null ? List.of() : List.of(rows.item(row)),
        row.getInt("said"));
  }

  private static Claim joined(Claim first, Claim second) {
    List<InboxItem> items = new ArrayList<>(first.items());
    items.addAll(second.items());
    return new Claim(
        first.token(),
        first.message(),
        first.subscription(),
        first.channel(),
        first.sealed(),
        first.made(),
        first.content(),
        items,
        first.said());
  }
}
