package dev.frontier.bench.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.uuid.Generators;
import dev.frontier.bench.frame.BenchFailure;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Changes of a figure, one after the other: each is put on the broker as indicator would, and the
 * next one waits until the inboxes of all whom it trips have it.
 */
public final class ToldChange implements AutoCloseable {
  private static final String TOPIC = "frontier.indicator-changes.v1";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOLD = "SELECT count(*) FROM alert WHERE owner = ? AND position > ?";
  private static final String LATEST =
      "SELECT coalesce(max(position), 0) FROM alert WHERE owner = ?";

  private final KafkaProducer<String, byte[]> producer;
  private final Connection database;
  private int year = 1_000;

  /** Talks to this broker, and looks into notification's database. */
  public ToldChange(String bootstrapServers, Connection database) {
    this.database = database;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /**
   * Publishes the figure of another year, and waits until it has been told.
   *
   * @param told to how many
   * @return seconds from the sending to the last inbox
   */
  public double tell(int told) {
    long before = number(LATEST, null);
    ProducerRecord<String, byte[]> message = message(Integer.toString(year++));
    long begun = System.nanoTime();
    try {
      producer.send(message).get();
    } catch (ExecutionException e) {
      throw new BenchFailure("The broker does not take the event", "see kafka.log", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchFailure("Interrupted", "try again", e);
    }
    while (System.nanoTime() - begun < PATIENCE.toNanos()) {
      if (number(TOLD, before) >= told) {
        return (System.nanoTime() - begun) / 1e9;
      }
    }
    throw new BenchFailure("The change is not told", "see notification.log");
  }

  private long number(String statement, Long after) {
    try (PreparedStatement prepared = database.prepareStatement(statement)) {
      prepared.setString(1, Crowd.WATCHERS);
      if (after != null) {
        prepared.setLong(2, after);
      }
      try (ResultSet row = prepared.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new BenchFailure("The inboxes cannot be read", "see postgres.log", e);
    }
  }

  private static ProducerRecord<String, byte[]> message(String period) {
    Instant vintage = Instant.now().truncatedTo(ChronoUnit.MICROS);
    String key = Crowd.INDICATOR + ":" + Crowd.REGION;
    ObjectNode data = JSON.createObjectNode();
    data.put("indicator", Crowd.INDICATOR).put("region", Crowd.REGION).put("freq", "A");
    data.put("unit", "USD").put("unitMult", 8).put("vintage", vintage.toString());
    data.putObject("cause").put("event", id()).put("submission", id()).put("action", "published");
    ObjectNode change = data.putArray("changes").addObject();
    change.put("period", period).put("measure", "level").put("kind", "base");
    change.putNull("old").put("new", "500").putNull("oldStatus").put("newStatus", "A");
    change.putNull("withheld").putNull("coverage");
    change.putNull("comparedWith").putNull("comparedMembers");
    try {
      ProducerRecord<String, byte[]> message =
          new ProducerRecord<>(TOPIC, key, JSON.writeValueAsBytes(data));
      envelope(key, vintage)
          .forEach(
              (name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
      return message;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> envelope(String key, Instant time) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id());
    headers.put("ce_source", "urn:frontier:indicator");
    headers.put("ce_type", "dev.frontier.indicator.indicator-changes.v1");
    headers.put("ce_subject", key);
    headers.put("ce_time", time.toString());
    headers.put("ce_dataschema", "urn:frontier:contracts:indicator:indicator-changes:v1");
    headers.put("ce_partitionkey", key);
    headers.put("content-type", "application/json");
    return headers;
  }

  private static String id() {
    return Generators.timeBasedEpochGenerator().generate().toString();
  }

  @Override
  public void close() {
    producer.close();
  }
}
