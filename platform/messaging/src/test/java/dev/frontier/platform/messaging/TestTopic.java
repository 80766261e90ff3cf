package dev.frontier.platform.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic of one test's own. */
record TestTopic(String name, String bootstrapServers) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One record on the topic: an event whose data is {@code {"n": number}}. */
  record Arrival(UUID id, String key, long number) {}

  static TestTopic create(String bootstrapServers, int partitions, Map<String, String> settings) {
    TestTopic topic = new TestTopic("test." + UUID.randomUUID(), bootstrapServers);
    NewTopic description = new NewTopic(topic.name(), partitions, (short) 1).configs(settings);
    topic.administer(admin -> admin.createTopics(List.of(description)).all().get());
    return topic;
  }

  void set(String setting, String value) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
    AlterConfigOp change =
        new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
    administer(
        admin -> admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all().get());
  }

  /** Everything on the topic now, in the order of each partition. */
  List<Arrival> readAll() {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(name).stream()
              .map(info -> new TopicPartition(name, info.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<Arrival> arrivals = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (ConsumerRecord<String, byte[]> consumed : consumer.poll(Duration.ofMillis(200))) {
          arrivals.add(arrival(consumed));
        }
      }
      return arrivals;
    }
  }

  private static Arrival arrival(ConsumerRecord<String, byte[]> consumed) {
    ReceivedEvent event = CloudEventHeaders.parse(consumed);
    try {
      return new Arrival(event.id(), event.key(), JSON.readTree(event.data()).path("n").asLong());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void administer(Administration work) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      work.with(admin);
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private interface Administration {
    void with(Admin admin) throws InterruptedException, ExecutionException;
  }
}
