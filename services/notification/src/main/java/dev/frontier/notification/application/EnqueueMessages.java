package dev.frontier.notification.application;

import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.application.port.MessageStore;
import dev.frontier.notification.domain.alert.Alert;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.delivery.Message;
import dev.frontier.platform.messaging.EventIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Alerts become messages: the only place that decides what is said in which message, and when it
 * goes.
 */
@ApplicationScoped
public class EnqueueMessages {
  private final ChannelStore channels;
  private final MessageStore messages;

  /** All parts are needed. */
  public EnqueueMessages(ChannelStore channels, MessageStore messages) {
    this.channels = channels;
    this.messages = messages;
  }

  /**
   * Queues a message for each alert and each channel of its subscription, in the transaction that
   * keeps the alerts.
   *
   * @param alerts all that are new in this transaction
   */
  public void enqueue(List<Alert> alerts) {
    if (alerts.isEmpty()) {
      return;
    }
    Set<UUID> subscriptions =
        alerts.stream().map(alert -> alert.subscription().id()).collect(Collectors.toSet());
    Map<UUID, List<Channel>> routes = channels.ofSubscriptions(subscriptions);
    List<Message> queued = new ArrayList<>();
    for (Alert alert : alerts) {
      // The first goes under the alert's own id, as receivers know it from before channels were.
      UUID id = alert.id();
      for (Channel channel : routes.getOrDefault(alert.subscription().id(), List.of())) {
        queued.add(message(id, channel, alert));
        id = EventIds.next();
      }
    }
    if (!queued.isEmpty()) {
      messages.add(queued);
    }
  }

  private static Message message(UUID id, Channel channel, Alert alert) {
    return new Message(
        id,
        channel,
        alert.subscription().id(),
        Message.Content.ALERTS,
        List.of(alert.id()),
        alert.at(),
        alert.at());
  }
}
