package dev.frontier.e2e.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Announces changes of figures as the indicator service does: it goes on trying while the broker is
 * gone, and keeps the order of a series.
 */
public final class Announcements implements AutoCloseable {

  /** Longer than any fault lasts. */
  private static final int PATIENCE_MILLIS = 300_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaProducer<String, byte[]> producer;
  private final List<Future<?>> sent = new ArrayList<>();

  /** Announces to this broker. */
  public Announcements(String broker) {
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Announces the level of a series in a period; null of {@code old} is: there was none. */
  public void level(String indicator, String region, String period, String old, String now) {
    Instant vintage = Instant.now().truncatedTo(ChronoUnit.MICROS);
    String key = indicator + ":" + region;
    ObjectNode data = JSON.createObjectNode();
    data.put("indicator", indicator).put("region", region).put("freq", "A");
    data.put("unit", "USD").put("unitMult", 8).put("vintage", vintage.toString());
    data.putObject("cause")
        .put("event", UUID.randomUUID().toString())
        .put("submission", UUID.randomUUID().toString())
        .put("action", old == null ? "published" : "revised");
    ObjectNode change = data.putArray("changes").addObject();
    change.put("period", period).put("measure", "level").put("kind", "base");
    change.put("old", old).put("new", now);
    change.put("oldStatus", old == null ? null : "A").put("newStatus", "A");
    change.putNull("withheld").putNull("coverage");
    change.putNull("comparedWith").putNull("comparedMembers");
    sent.add(producer.send(message(key, vintage, data)));
  }

  private static ProducerRecord<String, byte[]> message(
      String key, Instant vintage, ObjectNode data) {
    try {
      ProducerRecord<String, byte[]> message =
          new ProducerRecord<>("frontier.indicator-changes.v1", key, JSON.writeValueAsBytes(data));
      Map.of(
              "ce_specversion", "1.0",
              "ce_id", UUID.randomUUID().toString(),
              "ce_source", "urn:frontier:indicator",
              "ce_type", "dev.frontier.indicator.indicator-changes.v1",
              "ce_subject", key,
              "ce_time", vintage.toString(),
              "ce_dataschema", "urn:frontier:contracts:indicator:indicator-changes:v1",
              "ce_partitionkey", key,
              "content-type", "application/json")
          .forEach(
              (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
      return message;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until the broker has all of them. */
  public void settled() {
    producer.flush();
    for (Future<?> one : sent) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("An announcement is lost", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
