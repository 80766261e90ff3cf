package dev.frontier.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Records as a consumer gets them. */
final class Consumed {
  static final String TOPIC = "frontier.figures.v1";

  private Consumed() {}

  static List<UUID> ids(int count) {
    return Stream.generate(EventIds::next).limit(count).toList();
  }

  static ConsumerRecords<String, byte[]> batch(List<UUID> ids) {
    List<ConsumerRecord<String, byte[]>> consumed = new ArrayList<>();
    IntStream.range(0, ids.size()).forEach(i -> consumed.add(event(ids.get(i), i, "{\"n\":1}")));
    return records(consumed);
  }

  @SafeVarargs
  static ConsumerRecords<String, byte[]> records(ConsumerRecord<String, byte[]>... all) {
    return records(List.of(all));
  }

  static ConsumerRecords<String, byte[]> records(List<ConsumerRecord<String, byte[]>> all) {
    return new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), all), Collections.emptyMap());
  }

  static ConsumerRecord<String, byte[]> event(UUID id, long offset, String json) {
    return event(id, offset, "TRADE_TOTAL:CN-GX", json);
  }

  /** An event of another key than most have, which may be null. */
  static ConsumerRecord<String, byte[]> event(UUID id, long offset, String key, String json) {
    ConsumerRecord<String, byte[]> consumed =
        new ConsumerRecord<>(TOPIC, 0, offset, key, json.getBytes(StandardCharsets.UTF_8));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", id.toString(),
            "ce_type", "dev.frontier.ingestion.figures.v1",
            "ce_source", "urn:frontier:ingestion")
        .forEach(
            (name, value) -> consumed.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return consumed;
  }
}
