package dev.frontier.notification.adapter.in.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontier.notification.domain.change.FilingStep;
import dev.frontier.platform.messaging.PoisonEvent;
import dev.frontier.platform.messaging.ReceivedEvent;
import dev.frontier.platform.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of the collection, over all its examples. */
class FilingReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> TOLD = Set.of("returned", "overdue");

  private final FilingReader reader = new FilingReader(new EventReader(JSON));

  static List<Contracts.Example> examples() {
    return Contracts.examples("ingestion/collection");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void returnsAndWhatIsOverdueAreUnderstoodAndOtherStepsArePassedOver(Contracts.Example example)
      throws Exception {
    JsonNode sent = JSON.readTree(example.json());

    Optional<FilingStep> step = reader.step(event(example.json()));

    assertThat(step.isPresent()).isEqualTo(TOLD.contains(sent.path("event").asText()));
    step.ifPresent(
        read -> {
          assertThat(read.what().code()).isEqualTo(sent.path("event").asText());
          assertThat(read.region()).isEqualTo(sent.path("region").asText());
          assertThat(read.round()).isEqualTo(sent.path("round").textValue());
          assertThat(read.reason()).isEqualTo(sent.path("reason").textValue());
          assertThat(read.submission() == null).isEqualTo(sent.path("submission").isNull());
          assertThat(read.indicators()).hasSameSizeAs(sent.path("indicators"));
          assertThat(read.periods()).hasSameSizeAs(sent.path("periods"));
          assertThat(read.at()).isEqualTo(Instant.parse(sent.path("at").asText()));
        });
  }

  @ParameterizedTest
  @CsvSource({
    "returned.json, submission",
    "returned.json, reason",
    "returned.json, region",
    "returned.json, indicators",
    "overdue.json, round",
    "overdue.json, at"
  })
  void aStepThatLacksWhatItsContractWantsIsPoison(String file, String field) throws Exception {
    ObjectNode data = (ObjectNode) JSON.readTree(example(file));
    data.remove(field);

    assertThatThrownBy(() -> reader.step(event(data.toString()))).isInstanceOf(PoisonEvent.class);
  }

  private static String example(String file) {
    return examples().stream()
        .filter(e -> e.path().getFileName().toString().equals(file))
        .findFirst()
        .orElseThrow()
        .json();
  }

  private static ReceivedEvent event(String json) {
    return new ReceivedEvent(
        UUID.randomUUID(),
        "dev.frontier.ingestion.collection.v1",
        "urn:frontier:ingestion",
        "s",
        Instant.EPOCH,
        "t",
        0,
        0,
        "k",
        json.getBytes(StandardCharsets.UTF_8));
  }
}
