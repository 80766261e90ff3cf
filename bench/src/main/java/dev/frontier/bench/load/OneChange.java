package dev.frontier.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontier.bench.frame.BenchFailure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Revises one figure after another: each is put on the broker, and the next one waits until all
 * that it changes has been announced there.
 */
public final class OneChange implements AutoCloseable {

  private static final String CHANGES = "frontier.indicator-changes.v1";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Broker broker;
  private final KafkaConsumer<String, byte[]> changes;

  /** Talks to this broker. */
  public OneChange(String bootstrapServers) {
    broker = new Broker(bootstrapServers, 0);
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
    String event = Broker.id();
    ProducerRecord<String, byte[]> message = message(event, indicator, region, period, value);
    long begun = System.nanoTime();
    broker.send(message);
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
    data.put("submission", Broker.id());
    data.put("vintage", vintage.toString());
    data.put("reason", "bench");
    ObjectNode observation = data.putArray("observations").addObject();
    observation.put("period", period);
    observation.put("action", "revised");
    observation.put("value", value);
    observation.put("status", "A");
    observation.putNull("note");
    String key = indicator + ":" + region;
    return Broker.event("ingestion", "figures", event, key, vintage, data);
  }

  @Override
  public void close() {
    broker.close();
    changes.close();
  }
}
