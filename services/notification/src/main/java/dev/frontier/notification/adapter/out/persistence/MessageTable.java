package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.port.MessageStore;
import dev.frontier.notification.domain.delivery.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Messages to be sent, in PostgreSQL. */
@ApplicationScoped
class MessageTable implements MessageStore {

  /** One way to the database for all that a transaction has to say. */
  private static final String ADD =
      """
      WITH queued AS (
        INSERT INTO message (id, owner, channel_id, subscription_id, content, receiver, state, reason, release_at,
                             next_attempt_at, created_at, finished_at)
        SELECT m.id, m.owner, m.channel_id, m.subscription_id, m.content, m.receiver, m.state, m.reason, m.release_at,
               CASE m.state WHEN 'pending' THEN m.release_at END, m.created_at,
               CASE m.state WHEN 'dead' THEN m.created_at END
          FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                      ?::timestamptz[], ?::timestamptz[])
            AS m (id, owner, channel_id, subscription_id, content, receiver, state, reason, release_at, created_at)
      ), said AS (
        INSERT INTO message_alert (message_id, alert_id) SELECT * FROM unnest(?::uuid[], ?::uuid[])
      )
      """
          + PostgresSignals.WAKE_SENDERS;

  private final Sql sql;

  MessageTable(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(List<Message> messages) {
    List<UUID> saying = new ArrayList<>();
    List<UUID> said = new ArrayList<>();
    for (Message message : messages) {
      for (UUID alert : message.alerts()) {
        saying.add(message.id());
        said.add(alert);
      }
    }
    sql.query(
        ADD,
        row -> null,
        ids(messages, Message::id),
        texts(messages, message -> message.channel().owner().subject()),
        ids(messages, message -> message.channel().id()),
        ids(messages, Message::subscription),
        texts(messages, message -> message.content().code()),
        texts(messages, message -> message.channel().receiver()),
        texts(messages, message -> message.state().code()),
        texts(messages, Message::reason),
        instants(messages, Message::releaseAt),
        instants(messages, Message::createdAt),
        saying.toArray(UUID[]::new),
        said.toArray(UUID[]::new));
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
