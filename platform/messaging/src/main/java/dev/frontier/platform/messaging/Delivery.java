package dev.frontier.platform.messaging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One record of a batch: an event, or, when its envelope or data cannot be read, the reason why
 * not. The envelope is read at once, the data only of those that are wanted.
 *
 * @param event null when the record is no event
 * @param rejected null when the record is an event
 */
record Delivery(ConsumerRecord<String, byte[]> consumed, ReceivedEvent event, String rejected) {
  private static final JsonFactory JSON = new JsonFactory();

  static Delivery of(ConsumerRecord<String, byte[]> consumed) {
    try {
      return new Delivery(consumed, CloudEventHeaders.parse(consumed), null);
    } catch (PoisonEvent poison) {
      return new Delivery(consumed, null, poison.getMessage());
    }
  }

  /** This, or, when the data is no JSON, the same record as one that is rejected. */
  Delivery checked() {
    if (event == null) {
      return this;
    }
    try {
      requireJson(event.data());
      return this;
    } catch (PoisonEvent poison) {
      return new Delivery(consumed, null, poison.getMessage());
    }
  }

  /** Whether it has to be dealt with; what has no envelope or no key may concern anybody. */
  boolean isOfInterest(Set<String> keys) {
    return event == null || event.key() == null || keys.contains(event.key());
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
