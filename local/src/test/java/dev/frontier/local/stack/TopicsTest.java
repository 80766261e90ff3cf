package dev.frontier.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.local.dist.Checkout;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {

  @Test
  @DisplayName("each topic of the contracts has one for what consumers refuse")
  void deadLetters() {
    // Given
    Path root = Checkout.root();

    // When
    List<NewTopic> topics = Topics.declared(root);

    // Then
    assertThat(topics)
        .extracting(NewTopic::name)
        .contains("frontier.figures.v1", "frontier.figures.v1.dlq", "frontier.catalogue.v1");
    assertThat(topics)
        .filteredOn(topic -> topic.name().equals("frontier.catalogue.v1"))
        .allSatisfy(
            topic -> assertThat(topic.configs()).containsEntry("cleanup.policy", "compact"));
  }

  @Test
  @DisplayName("without contracts there are no topics")
  void none(@TempDir Path empty) {
    // Given a directory without contracts

    // When
    List<NewTopic> topics = Topics.declared(empty);

    // Then
    assertThat(topics).isEmpty();
  }
}
