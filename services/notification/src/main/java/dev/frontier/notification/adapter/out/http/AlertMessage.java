package dev.frontier.notification.adapter.out.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.notification.application.AlertEvent;
import dev.frontier.notification.application.AlertsEvent;
import dev.frontier.notification.application.ChannelEvent;
import dev.frontier.notification.application.InboxItem;
import dev.frontier.notification.application.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The body of a message to a server: a CloudEvent 1.0 in structured JSON. It says how things stand
 * when it is sent: an attempt under the same webhook-id has another body when what an alert told
 * has ceased to hold meanwhile. So it is written, and signed, anew for every attempt.
 */
@ApplicationScoped
class AlertMessage {
  private final ObjectMapper json;

  AlertMessage(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The body.
   *
   * @param id of the message
   * @param at time of an event that is no alert
   */
  byte[] bytes(UUID id, Letter letter, Instant at) {
    try {
      return json.writeValueAsBytes(event(id, letter, at));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a message cannot be written as JSON", e);
    }
  }

  private static Object event(UUID id, Letter letter, Instant at) {
    if (letter instanceof Letter.Alerts alerts) {
      List<InboxItem> items = alerts.items();
      return items.size() == 1 ? AlertEvent.of(items.get(0)) : AlertsEvent.of(id, items);
    }
    return letter instanceof Letter.Challenge challenge
        ? ChannelEvent.challenge(id, at, challenge.code())
        : ChannelEvent.test(id, at);
  }
}
