package dev.frontier.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads one topic's events; keeps what it has read. For one thread. */
public final class EventReader implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** As many as somebody reads in a report. */
  private static final int SHOWN = 20;

  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<String, byte[]> consumer;
  private final String topic;
  private final List<Event> read = new ArrayList<>();

  /**
   * An event as it was on the topic.
   *
   * @param topic where
   * @param partition of the topic
   * @param offset in the partition
   * @param key the record's key, null when it had none
   * @param headers the record's headers, CloudEvents attributes among them
   * @param json the data, null for a tombstone
   */
  public record Event(
      String topic,
      int partition,
      long offset,
      String key,
      Map<String, String> headers,
      String json) {

    /**
     * @return the CloudEvents id, null when it is no CloudEvent
     */
    public String id() {
      return headers.get("ce_id");
    }

    /**
     * @return the CloudEvents type, null when it is no CloudEvent
     */
    public String type() {
      return headers.get("ce_type");
    }

    /**
     * @return the CloudEvents subject, null when it has none
     */
    public String subject() {
      return headers.get("ce_subject");
    }
  }

  EventReader(String bootstrapServers, String topic, boolean fromNow) {
    this.topic = topic;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                "false"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    if (fromNow) {
      consumer.seekToEnd(partitions);
      // Seeking is lazy; asking for the position makes "now" this moment.
      partitions.forEach(consumer::position);
    } else {
      consumer.seekToBeginning(partitions);
    }
  }

  /**
   * Waits for the first event that matches, among those read before too.
   *
   * @param predicate what is waited for
   * @return the event
   * @throws AssertionError when none came within 60 s
   */
  public Event await(Predicate<Event> predicate) {
    return await(predicate, 1).get(0);
  }

  /**
   * Waits until so many events match.
   *
   * @param predicate what is waited for
   * @param count how many, at least
   * @return all that match, in the order of each partition
   * @throws AssertionError when fewer came within 60 s
   */
  public List<Event> await(Predicate<Event> predicate, int count) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      List<Event> found = read.stream().filter(predicate).toList();
      if (found.size() >= count) {
        return found;
      }
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "%d of %d awaited events on %s within %s; read %d, the last of them: %s"
                .formatted(found.size(), count, topic, PATIENCE, read.size(), last()));
      }
      poll();
    }
  }

  private List<Event> last() {
    return read.subList(Math.max(0, read.size() - SHOWN), read.size());
  }

  /**
   * Reads for a while and returns all that match, to see that no more come than should.
   *
   * @param predicate which are meant
   * @param during how long to go on reading
   * @return all that matched, those read before too
   */
  public List<Event> all(Predicate<Event> predicate, Duration during) {
    long end = System.nanoTime() + during.toNanos();
    while (System.nanoTime() < end) {
      poll();
    }
    return read.stream().filter(predicate).toList();
  }

  private void poll() {
    consumer.poll(POLL).forEach(record -> read.add(event(record)));
  }

  private static Event event(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    record
        .headers()
        .forEach(
            header ->
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return new Event(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key(),
        Map.copyOf(headers),
        record.value() == null ? null : new String(record.value(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
