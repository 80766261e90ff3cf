package dev.frontier.bench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.uuid.Generators;
import dev.frontier.bench.frame.BenchFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Revises one figure after another: each is put on the broker, and the next one waits until all
 * that it changes has been announced there.
 */
public final class OneChange implements AutoCloseable {

  private static final String FIGURES = "frontier.figures.v1";
  private static final String CHANGES = "frontier.indicator-changes.v1";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaProducer<String, byte[]> producer;
  private final KafkaConsumer<String, byte[]> changes;

  /** Talks to this broker. */
  public OneChange(String bootstrapServers) {
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all"),
            new StringSerializer(),
            new ByteArraySerializer());
    changes =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> all =
        changes.partitionsFor(CHANGES).stream()
            .map(it -> new TopicPartition(CHANGES, it.partition()))
            .collect(Collectors.toList());
    changes.assign(all);
    changes.seekToEnd(all);
    all.forEach(changes::position);
  }

  /**
   * Revises a figure and waits until its aggregate's new total has been announced.
   *
   * @param aggregate whose total it changes
   * @return seconds from the sending to the announcement
   */
  public double revise(
      String indicator, String region, String period, String value, String aggregate) {
    String event = Generators.timeBasedEpochGenerator().generate().toString();
    ProducerRecord<String, byte[]> message = message(event, indicator, region, period, value);
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
      for (ConsumerRecord<String, byte[]> record : changes.poll(POLL)) {
        if ((indicator + ":" + aggregate).equals(record.key()) && causedBy(record, event)) {
          return (System.nanoTime() - begun) / 1e9;
        }
      }
    }
    throw new BenchFailure("The change is not announced", "see indicator.log");
  }

  private static boolean causedBy(ConsumerRecord<String, byte[]> record, String event) {
    try {
      JsonNode data = JSON.readTree(record.value());
      return data.path("cause").path("event").asText().equals(event);
    } catch (IOException e) {
      throw new BenchFailure("A change cannot be read", "see indicator.log", e);
    }
  }

  private static ProducerRecord<String, byte[]> message(
      String event, String indicator, String region, String period, String value) {
    Instant vintage = Instant.now().truncatedTo(ChronoUnit.MICROS);
    ObjectNode data = JSON.createObjectNode();
    data.put("dataflow", "BORDER_OPENNESS");
    data.put("freq", NationalLoad.Frequency.M.name());
    data.put("indicator", indicator);
    data.put("region", region);
    data.put("unit", NationalLoad.UNIT);
    data.put("unitMult", NationalLoad.UNIT_MULT);
    data.put("submission", Generators.timeBasedEpochGenerator().generate().toString());
    data.put("vintage", vintage.toString());
    data.put("reason", "bench");
    ObjectNode observation = data.putArray("observations").addObject();
    observation.put("period", period);
    observation.put("action", "revised");
    observation.put("value", value);
    observation.put("status", "A");
    observation.putNull("note");
    String key = indicator + ":" + region;
    try {
      ProducerRecord<String, byte[]> message =
          new ProducerRecord<>(FIGURES, key, JSON.writeValueAsBytes(data));
      FiguresEvents.envelope(event, key, vintage)
          .forEach(
              (name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
      return message;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
    changes.close();
  }
}
