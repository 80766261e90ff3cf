package dev.frontier.platform.messaging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One record of a batch: an event, or, when its envelope or data cannot be read, the reason why
 * not.
 *
 * @param event null when the record is no event
 * @param rejected null when the record is an event
 */
record Delivery(ConsumerRecord<String, byte[]> consumed, ReceivedEvent event, String rejected) {
  private static final JsonFactory JSON = new JsonFactory();

  static Delivery of(ConsumerRecord<String, byte[]> consumed) {
    try {
      ReceivedEvent event = CloudEventHeaders.parse(consumed);
      requireJson(event.data());
      return new Delivery(consumed, event, null);
    } catch (PoisonEvent poison) {
      return new Delivery(consumed, null, poison.getMessage());
    }
  }

  /**
   * The event's id; for a record that has none, one made of its place, which a redelivery has
   * again.
   */
  UUID id() {
    if (event != null) {
      return event.id();
    }
    String place = consumed.topic() + "-" + consumed.partition() + "@" + consumed.offset();
    return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
  }

  private static void requireJson(byte[] data) {
    try (JsonParser parser = JSON.createParser(data)) {
      if (parser.nextToken() == null) {
        throw new PoisonEvent("the data is empty", null);
      }
      parser.skipChildren();
      if (parser.nextToken() != null) {
        throw new PoisonEvent("the data is more than one JSON value", null);
      }
    } catch (IOException malformed) {
      throw new PoisonEvent("the data is not JSON: " + firstLine(malformed), malformed);
    }
  }

  private static String firstLine(IOException malformed) {
    String message = String.valueOf(malformed.getMessage());
    return message.lines().findFirst().orElse(message);
  }
}
