package dev.frontier.notification.adapter.out.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.notification.application.AlertView;
import dev.frontier.notification.application.InboxItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The body of a message: a CloudEvent 1.0 in structured JSON. The same alert gives the same bytes
 * at every attempt.
 */
@ApplicationScoped
class AlertMessage {
  /** Media type of a structured CloudEvent. */
  static final String MEDIA_TYPE = "application/cloudevents+json";

  private static final String SOURCE = "urn:frontier:notification";
  private static final String TYPE = "dev.frontier.notification.alert.v1";

  private final ObjectMapper json;

  AlertMessage(ObjectMapper json) {
    this.json = json;
  }

  byte[] bytes(InboxItem item) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("specversion", "1.0");
    event.put("id", item.id().toString());
    event.put("source", SOURCE);
    event.put("type", TYPE);
    event.put("subject", AlertView.subject(item));
    event.put("time", item.at().toString());
    event.put("datacontenttype", "application/json");
    event.put("data", AlertView.of(item));
    try {
      return json.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an alert cannot be written as JSON", e);
    }
  }
}
