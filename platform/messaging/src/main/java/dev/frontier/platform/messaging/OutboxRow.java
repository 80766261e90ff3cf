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
 * @param packed the record's value in the form of {@link Payloads}; null for a dead letter without
 *     one
 */
record OutboxRow(
    long seq, UUID id, String topic, String key, Map<String, String> headers, byte[] packed) {

  /** A row that is still to be written; {@code value} is the record's value as it will be sent. */
  static OutboxRow of(
      UUID id, String topic, String key, Map<String, String> headers, byte[] value) {
    return new OutboxRow(0, id, topic, key, headers, Payloads.pack(value));
  }

  short bucket() {
    return Buckets.of(topic, key);
  }

  /** The record's value as it is sent; made anew at every call. */
  byte[] value() {
    return Payloads.unpack(packed);
  }

  /** About how many bytes the row takes while it is held. */
  int heldBytes() {
    return size(key, headers, packed);
  }

  /** An upper estimate of a record's size on the wire, in bytes. */
  static int size(String key, Map<String, String> headers, byte[] value) {
    int size = 64 + (value == null ? 0 : value.length) + length(key);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      size += 8 + length(header.getKey()) + length(header.getValue());
    }
    return size;
  }

  private static int length(String text) {
    return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
  }
}
