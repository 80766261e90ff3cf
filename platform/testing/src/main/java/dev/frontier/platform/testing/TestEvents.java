package dev.frontier.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes and reads CloudEvents (binary mode) on the real Kafka of the tests. */
public final class TestEvents {

  private static final Pattern TYPE =
      Pattern.compile("dev\\.frontier\\.([^.]+)\\.([^.]+)\\.(v\\d+)");

  private TestEvents() {}

  /**
   * Publishes an event with a new id and waits until the broker holds it.
   *
   * @param topic an existing topic
   * @param key the record's key
   * @param type the CloudEvents type, e.g. {@code dev.frontier.ingestion.figures.v1}
   * @param json the data
   * @return the event's id
   */
  public static UUID publish(String topic, String key, String type, String json) {
    UUID id = UUID.randomUUID();
    publish(topic, key, type, json, id);
    return id;
  }

  /**
   * Publishes an event with a given id, e.g. to deliver the same one twice.
   *
   * @param topic an existing topic
   * @param key the record's key
   * @param type the CloudEvents type
   * @param json the data
   * @param id the event's id
   */
  public static void publish(String topic, String key, String type, String json, UUID id) {
    List<Header> headers =
        List.of(
            header("ce_specversion", "1.0"),
            header("ce_id", id.toString()),
            header("ce_source", "urn:frontier:test"),
            header("ce_type", type),
            header("ce_subject", key),
            header("ce_time", Instant.now().toString()),
            header("ce_dataschema", schemaOf(type)),
            header("ce_partitionkey", key),
            header("content-type", "application/json"));
    publishRaw(
        new ProducerRecord<>(topic, null, key, json.getBytes(StandardCharsets.UTF_8), headers));
  }

  /**
   * Publishes any record, e.g. one that is no event at all.
   *
   * @param record as it shall be on the topic
   */
  public static void publishRaw(ProducerRecord<String, byte[]> record) {
    Map<String, Object> config =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers(),
            ProducerConfig.ACKS_CONFIG,
            "all",
            // A misspelt topic should fail soon; the default would wait a minute for it.
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            "10000");
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Not published: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a topic from its first event on, so that nothing is missed however late it is called; a
   * predicate must therefore tell a test's own events from those of the tests before it.
   *
   * @param topic an existing topic
   * @return a reader; the caller closes it
   */
  public static EventReader consume(String topic) {
    return new EventReader(bootstrapServers(), topic, false);
  }

  /**
   * Reads a topic's events that are published after this call.
   *
   * @param topic an existing topic
   * @return a reader; the caller closes it
   */
  public static EventReader consumeFromNow(String topic) {
    return new EventReader(bootstrapServers(), topic, true);
  }

  private static String schemaOf(String type) {
    Matcher matcher = TYPE.matcher(type);
    return matcher.matches()
        ? "urn:frontier:contracts:"
            + matcher.group(1)
            + ":"
            + matcher.group(2)
            + ":"
            + matcher.group(3)
        : "urn:frontier:contracts:unknown";
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static String bootstrapServers() {
    Map<String, String> settings = Registry.get(Backing.KAFKA);
    if (settings == null) {
      throw new IllegalStateException(
          "No Kafka: put @WithTestResource(FrontierStack.class) or (PostgresAndKafka.class) on the"
              + " test");
    }
    return settings.get("FRONTIER_KAFKA");
  }
}
