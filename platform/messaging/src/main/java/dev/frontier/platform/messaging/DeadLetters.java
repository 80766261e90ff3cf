package dev.frontier.platform.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How a record that cannot be applied is written to {@code <topic>.dlq}: as it was, with why, who
 * and from where.
 */
final class DeadLetters {
  static final String SUFFIX = ".dlq";
  static final String REASON = "dlq_reason";
  static final String CONSUMER = "dlq_consumer";
  static final String TOPIC = "dlq_topic";
  static final String PARTITION = "dlq_partition";
  static final String OFFSET = "dlq_offset";

  /**
   * Set to true when the record was too large to be written with the headers above, and its value
   * was dropped.
   */
  static final String TRUNCATED = "dlq_truncated";

  /** Long enough for any message that a person reads. */
  private static final int MAX_REASON = 1000;

  private DeadLetters() {}

  /**
   * The outbox row of a dead letter.
   *
   * @param maxBytes what a topic takes in one record
   */
  static OutboxRow row(Delivery delivery, String consumer, String reason, int maxBytes) {
    ConsumerRecord<String, byte[]> consumed = delivery.consumed();
    Map<String, String> headers = new LinkedHashMap<>(CloudEventHeaders.asText(consumed.headers()));
    headers.put(REASON, CloudEventHeaders.storable(shorten(reason)));
    headers.put(CONSUMER, consumer);
    headers.put(TOPIC, consumed.topic());
    headers.put(PARTITION, Integer.toString(consumed.partition()));
    headers.put(OFFSET, Long.toString(consumed.offset()));
    String topic = consumed.topic() + SUFFIX;
    String key = CloudEventHeaders.storable(consumed.key());
    if (OutboxRow.size(key, headers, consumed.value()) <= maxBytes) {
      return OutboxRow.of(delivery.id(), topic, key, headers, consumed.value());
    }
    Map<String, String> kept = new LinkedHashMap<>();
    headers.forEach(
        (name, value) -> {
          if (name.startsWith("dlq_") || name.equals(CloudEventHeaders.ID)) {
            kept.put(name, shorten(value));
          }
        });
    kept.put(TRUNCATED, "true");
    return OutboxRow.of(delivery.id(), topic, shorten(key), kept, null);
  }

  private static String shorten(String text) {
    return text == null || text.length() <= MAX_REASON ? text : text.substring(0, MAX_REASON) + "…";
  }
}
