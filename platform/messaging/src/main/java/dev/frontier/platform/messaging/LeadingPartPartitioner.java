package dev.frontier.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.utils.Utils;

/**
 * Puts events into partitions by their key or, in topics that say so, by what is before the first
 * colon of it: all regions of an indicator then come to one consumer, one after the other, so that
 * a batch of it holds whole totals and rankings, and consumers side by side do not wait for each
 * other. What is of one key stays in one partition either way.
 *
 * <p>Public for Kafka, which makes it by its name.
 */
public final class LeadingPartPartitioner implements Partitioner {

  /** Setting: the topics whose events are put together by the leading part, with commas. */
  static final String TOPICS = "frontier.partition.by.leading.part";

  private Set<String> topics = Set.of();

  @Override
  public void configure(Map<String, ?> settings) {
    Object given = settings.get(TOPICS);
    topics =
        given == null
            ? Set.of()
            : Arrays.stream(given.toString().split(","))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public int partition(
      String topic, Object key, byte[] keyBytes, Object value, byte[] valueBytes, Cluster cluster) {
    byte[] by =
        topics.contains(topic)
            ? leadingPart(key.toString()).getBytes(StandardCharsets.UTF_8)
            : keyBytes;
    // As Kafka does it, so that a topic without a setting goes on where it was.
    return Utils.toPositive(Utils.murmur2(by)) % cluster.partitionsForTopic(topic).size();
  }

  private static String leadingPart(String key) {
    int colon = key.indexOf(':');
    return colon < 0 ? key : key.substring(0, colon);
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
