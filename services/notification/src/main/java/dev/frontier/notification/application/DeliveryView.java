package dev.frontier.notification.application;

import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.delivery.DeliveryState;
import dev.frontier.notification.domain.delivery.Message;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message as its owner sees it.
 *
 * @param id of the message, sent as webhook-id
 * @param subscription whose alerts it says; null when they are of several, or none
 * @param channel where to
 * @param content what it is
 * @param alerts ids of those that it says
 * @param state where it stands
 * @param reason why it is held or dead, a short code; null for none
 * @param nextAttemptAt when it is tried next, null when not
 * @param createdAt when it was queued
 * @param attempts every try so far, oldest first
 */
public record DeliveryView(
    UUID id,
    UUID subscription,
    Channel channel,
    Message.Content content,
    List<UUID> alerts,
    DeliveryState state,
    String reason,
    Instant nextAttemptAt,
    Instant createdAt,
    List<Attempt> attempts) {
  /** Copies the lists. */
  public DeliveryView {
    alerts = List.copyOf(alerts);
    attempts = List.copyOf(attempts);
  }

  /** The same with these attempts. */
  public DeliveryView with(List<Attempt> made) {
    return new DeliveryView(
        id, subscription, channel, content, alerts, state, reason, nextAttemptAt, createdAt, made);
  }
}
