package dev.frontier.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.junit.jupiter.api.Test;

class LeadingPartPartitionerTest {
  private static final int PARTITIONS = 12;
  private static final String SERIES = "frontier.figures.v1";
  private static final String OTHER = "frontier.collection.v1";

  private final LeadingPartPartitioner partitioner = new LeadingPartPartitioner();

  LeadingPartPartitionerTest() {
    partitioner.configure(Map.of(LeadingPartPartitioner.TOPICS, SERIES));
  }

  @Test
  void allRegionsOfAnIndicatorShareAPartition() {
    Stream<String> keys = regions().map(region -> "TRADE_TOTAL:" + region);

    Set<Integer> partitions =
        keys.map(key -> partition(SERIES, key)).collect(Collectors.toUnmodifiableSet());

    assertThat(partitions).hasSize(1);
  }

  @Test
  void indicatorsSpreadOverAllPartitions() {
    Stream<String> keys = IntStream.range(0, 500).mapToObj(i -> "I" + i + ":CN-GX");

    Set<Integer> partitions =
        keys.map(key -> partition(SERIES, key)).collect(Collectors.toUnmodifiableSet());

    assertThat(partitions).hasSize(PARTITIONS);
  }

  @Test
  void anotherTopicIsSpreadByTheWholeKeyAsKafkaItselfDoes() {
    List<String> keys = regions().map(region -> "-:" + region).toList();

    List<Integer> partitions = keys.stream().map(key -> partition(OTHER, key)).toList();

    assertThat(partitions)
        .isEqualTo(
            keys.stream()
                .map(
                    key ->
                        BuiltInPartitioner.partitionForKey(
                            key.getBytes(StandardCharsets.UTF_8), PARTITIONS))
                .toList())
        .doesNotHaveDuplicates();
  }

  private static Stream<String> regions() {
    return Stream.of("CN-GX", "CN-YN", "CN-XZ");
  }

  private int partition(String topic, String key) {
    Node node = new Node(1, "broker", 9092);
    Cluster cluster =
        new Cluster(
            "test",
            List.of(node),
            IntStream.range(0, PARTITIONS)
                .mapToObj(i -> new PartitionInfo(topic, i, node, new Node[0], new Node[0]))
                .toList(),
            Set.of(),
            Set.of());
    return partitioner.partition(
        topic, key, key.getBytes(StandardCharsets.UTF_8), null, null, cluster);
  }
}
