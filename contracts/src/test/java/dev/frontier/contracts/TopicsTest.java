package dev.frontier.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** topics.json, asyncapi.yaml and the table of README.md tell the same. */
class TopicsTest {
  private static final JsonNode TOPICS = Documents.json(Documents.CONTRACTS.resolve("topics.json"));
  private static final JsonNode ASYNC_API =
      Documents.yaml(Documents.CONTRACTS.resolve("asyncapi.yaml"));

  /** What all three say of a topic. */
  record Topic(
      String name,
      String owner,
      String key,
      int partitions,
      Set<String> consumers,
      String cleanUp,
      long retention,
      String deadLetters) {}

  @Test
  void theTableForPeopleSaysWhatTheListForProgramsSays() {
    List<Topic> expected = fromJson();

    List<Topic> table = fromReadme();

    assertThat(table).containsExactlyElementsOf(expected);
  }

  @Test
  void theAsyncApiDocumentSaysWhatTheListForProgramsSays() {
    List<Topic> expected = fromJson();

    List<Topic> channels = fromAsyncApi();

    assertThat(channels).containsExactlyElementsOf(expected);
  }

  @Test
  void theOperationsAreThoseOfOwnersAndConsumers() {
    Set<String> expected = new TreeSet<>();
    for (Topic topic : fromJson()) {
      String channel = topic.name().split("\\.")[1];
      expected.add(topic.owner() + ".sends." + channel + " send");
      topic.consumers().forEach(name -> expected.add(name + ".receives." + channel + " receive"));
    }

    Set<String> operations = new TreeSet<>();
    ASYNC_API
        .path("operations")
        .properties()
        .forEach(
            operation ->
                operations.add(
                    operation.getKey() + " " + operation.getValue().path("action").asText()));

    assertThat(operations).isEqualTo(expected);
  }

  @Test
  void eachTopicCarriesTheEventOfItsOwnerThatHasASchema() {
    Set<String> schemas =
        Documents.events().stream()
            .map(event -> "frontier." + event.name() + "." + event.version() + " " + event.owner())
            .collect(Collectors.toSet());

    Set<String> topics =
        fromJson().stream()
            .map(topic -> topic.name() + " " + topic.owner())
            .collect(Collectors.toSet());

    assertThat(topics).isEqualTo(schemas);
  }

  private static List<Topic> fromJson() {
    return TOPICS
        .path("topics")
        .valueStream()
        .map(
            topic ->
                new Topic(
                    topic.path("name").asText(),
                    topic.path("owner").asText(),
                    topic.path("key").asText(),
                    topic.path("partitions").asInt(),
                    texts(topic.path("consumers")),
                    topic.path("cleanupPolicy").asText(),
                    topic.path("retentionMs").asLong(),
                    topic.path("dlq").asText()))
        .toList();
  }

  private static List<Topic> fromAsyncApi() {
    return ASYNC_API
        .path("channels")
        .valueStream()
        .map(
            channel -> {
              JsonNode kafka = channel.at("/bindings/kafka");
              String message = channel.path("messages").fieldNames().next();
              JsonNode key =
                  ASYNC_API.at("/components/messages/" + message + "/bindings/kafka/key");
              assertThat(kafka.path("topic")).isEqualTo(channel.path("address"));
              return new Topic(
                  channel.path("address").asText(),
                  channel.path("x-owner").asText(),
                  key.path("description").asText(),
                  kafka.path("partitions").asInt(),
                  texts(channel.path("x-consumers")),
                  kafka.at("/topicConfiguration/cleanup.policy/0").asText(),
                  kafka.at("/topicConfiguration/retention.ms").asLong(),
                  channel.path("x-dead-letters").asText());
            })
        .toList();
  }

  private static List<Topic> fromReadme() {
    return Documents.text(Documents.CONTRACTS.resolve("README.md"))
        .lines()
        .filter(line -> line.startsWith("| `frontier."))
        .map(
            line ->
                Arrays.stream(line.substring(1).split("\\|"))
                    .map(cell -> cell.strip().replace("`", ""))
                    .toList())
        .map(
            cells ->
                new Topic(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    Integer.parseInt(cells.get(3)),
                    cells.get(4).equals("none yet")
                        ? Set.of()
                        : new TreeSet<>(Arrays.asList(cells.get(4).split(", "))),
                    cells.get(5),
                    retention(cells.get(6)),
                    cells.get(7)))
        .toList();
  }

  private static long retention(String words) {
    return words.equals("forever")
        ? -1
        : Duration.ofDays(Long.parseLong(words.replace(" days", ""))).toMillis();
  }

  private static Set<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
  }
}
