package dev.frontier.platform.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it was read from Kafka, its envelope checked and its data known to be JSON.
 *
 * @param id the CloudEvents id, unique over all sources
 * @param type the CloudEvents type
 * @param source the CloudEvents source, {@code urn:frontier:<service>}
 * @param subject what the event is about; null when it has none
 * @param time when it happened; null when the producer does not say
 * @param topic where it was read
 * @param partition where it was read
 * @param offset where it was read
 * @param key the record key; null when it has none
 * @param data the data, JSON in UTF-8
 */
public record ReceivedEvent(
    UUID id,
    String type,
    String source,
    String subject,
    Instant time,
    String topic,
    int partition,
    long offset,
    String key,
    byte[] data) {

  /** Names the event and its place, never its data: this is what logs show. */
  @Override
  public String toString() {
    return type + " " + id + " (" + topic + "-" + partition + "@" + offset + ")";
  }
}
