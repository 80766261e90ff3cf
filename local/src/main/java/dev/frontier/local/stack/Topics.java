package dev.frontier.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.local.LocalFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of {@code contracts/topics.json} and, for each, the one for what consumers refuse. */
public final class Topics {

  private static final short ONE_COPY = 1;

  private Topics() {}

  /**
   * Reads the topics that must exist, dead-letter topics included.
   *
   * @param root the checkout
   * @return empty when the contracts are not there
   */
  public static List<NewTopic> declared(Path root) {
    Path file = root.resolve("contracts/topics.json");
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      JsonNode document = new ObjectMapper().readTree(file.toFile());
      List<NewTopic> topics = new ArrayList<>();
      for (JsonNode topic : document.path("topics")) {
        String name = topic.path("name").asText();
        topics.add(topic(name, topic, document));
        JsonNode dead = document.path("deadLetters");
        topics.add(
            topic(
                topic.path("dlq").asText(name + dead.path("suffix").asText(".dlq")),
                dead,
                document));
      }
      return topics;
    } catch (IOException e) {
      throw new LocalFailure(
          file + " cannot be read (" + e.getMessage() + ")", "mend the file, then try again", e);
    }
  }

  private static NewTopic topic(String name, JsonNode settings, JsonNode document) {
    Map<String, String> config = new LinkedHashMap<>();
    config.put(TopicConfig.CLEANUP_POLICY_CONFIG, settings.path("cleanupPolicy").asText("delete"));
    if (settings.has("retentionMs")) {
      config.put(TopicConfig.RETENTION_MS_CONFIG, settings.path("retentionMs").asText());
    }
    if (document.has("maxEventBytes")) {
      config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, document.path("maxEventBytes").asText());
    }
    return new NewTopic(name, settings.path("partitions").asInt(1), ONE_COPY).configs(config);
  }

  /**
   * Makes the topics that are missing.
   *
   * @param admin a connected client
   * @param topics what must exist
   */
  public static void ensure(Admin admin, List<NewTopic> topics) {
    try {
      Set<String> there = admin.listTopics().names().get(15, TimeUnit.SECONDS);
      List<NewTopic> missing = topics.stream().filter(t -> !there.contains(t.name())).toList();
      admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new LocalFailure(
          "The topics cannot be made (" + e.getMessage() + ")", "look into kafka.log", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted while topics were made", "try again", e);
    }
  }
}
