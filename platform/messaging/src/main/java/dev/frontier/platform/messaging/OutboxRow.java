package dev.frontier.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/**
 * A record to be sent, as the outbox table keeps it.
 *
 * @param seq the row's place in the order; 0 before it is written
 * @param key null for a dead letter without one
 * @param headers names and values of the Kafka headers
 * @param payload null for a dead letter without one
 */
record OutboxRow(
    long seq, UUID id, String topic, String key, Map<String, String> headers, byte[] payload) {

  short bucket() {
    return Buckets.of(topic, key);
  }

  /** An upper estimate of the record's size on the wire, in bytes. */
  int size() {
    int size = 64 + (payload == null ? 0 : payload.length) + length(key);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      size += 8 + length(header.getKey()) + length(header.getValue());
    }
    return size;
  }

  private static int length(String text) {
    return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
  }
}
