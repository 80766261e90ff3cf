package dev.frontier.bench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.uuid.Generators;
import dev.frontier.bench.frame.BenchFailure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts events straight on the broker, as the service that owns their topic would. */
public final class Broker implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaProducer<String, byte[]> producer;

  /**
   * Sends to this broker.
   *
   * @param lingerMillis how long an event may wait for others to go with it; 0 for not at all
   */
  public Broker(String bootstrapServers, int lingerMillis) {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.LINGER_MS_CONFIG,
            lingerMillis);
    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** An id as events and submissions have them. */
  public static String id() {
    return Generators.timeBasedEpochGenerator().generate().toString();
  }

  /**
   * Makes an event, without sending it: CloudEvents in binary mode, as contracts/README.md says.
   *
   * @param service that it is said to come from, e.g. indicator
   * @param event its name in the contracts, e.g. indicator-changes
   */
  public static ProducerRecord<String, byte[]> event(
      String service, String event, String id, String key, Instant time, ObjectNode data) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id);
    headers.put("ce_source", "urn:frontier:" + service);
    headers.put("ce_type", "dev.frontier." + service + "." + event + ".v1");
    headers.put("ce_subject", key);
    headers.put("ce_time", time.toString());
    headers.put("ce_dataschema", "urn:frontier:contracts:" + service + ":" + event + ":v1");
    headers.put("ce_partitionkey", key);
    headers.put("content-type", "application/json");
    try {
      ProducerRecord<String, byte[]> message =
          new ProducerRecord<>("frontier." + event + ".v1", key, JSON.writeValueAsBytes(data));
      headers.forEach(
          (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
      return message;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends one and waits until the broker has it. */
  public void send(ProducerRecord<String, byte[]> message) {
    await(List.of(producer.send(message)));
  }

  /** Sends them all and waits until the broker has them. */
  public void send(List<ProducerRecord<String, byte[]>> records) {
    List<Future<?>> sent = new java.util.ArrayList<>();
    records.forEach(message -> sent.add(producer.send(message)));
    producer.flush();
    await(sent);
  }

  private static void await(List<? extends Future<?>> sent) {
    try {
      for (Future<?> one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new BenchFailure("The broker does not take the events", "see kafka.log", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchFailure("Interrupted", "try again", e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
