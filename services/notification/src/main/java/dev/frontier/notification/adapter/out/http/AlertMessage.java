package dev.frontier.notification.adapter.out.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.notification.application.AlertEvent;
import dev.frontier.notification.application.InboxItem;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The body of a message: a CloudEvent 1.0 in structured JSON. The same alert gives the same bytes
 * at every attempt.
 */
@ApplicationScoped
class AlertMessage {
  private final ObjectMapper json;

  AlertMessage(ObjectMapper json) {
    this.json = json;
  }

  byte[] bytes(InboxItem item) {
    try {
      return json.writeValueAsBytes(AlertEvent.of(item));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an alert cannot be written as JSON", e);
    }
  }
}
