package dev.frontier.platform.messaging;

import java.time.Instant;
import java.util.Objects;

/**
 * An event that a use case wants told; {@link Outbox#append} gives it an id and a source.
 *
 * @param topic the Kafka topic
 * @param key the record key: events of one key of one topic are delivered in the order of their
 *     transactions
 * @param type the CloudEvents type, for example {@code dev.frontier.ingestion.figures.v1}
 * @param subject what the event is about; null when the type says it all
 * @param time when it happened
 * @param dataschema the URI of the data's schema
 * @param data what happened, serialised with the service's ObjectMapper
 */
public record OutgoingEvent(
    String topic,
    String key,
    String type,
    String subject,
    Instant time,
    String dataschema,
    Object data) {

  /**
   * Only the subject may be null.
   *
   * @throws NullPointerException naming the component that is null
   */
  public OutgoingEvent {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(dataschema, "dataschema");
    Objects.requireNonNull(data, "data");
  }
}
