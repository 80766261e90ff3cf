package dev.frontier.indicator.adapter.in.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontier.indicator.Figures;
import dev.frontier.indicator.FiguresEvents;
import dev.frontier.indicator.domain.observation.Overridden;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.platform.messaging.PoisonEvent;
import dev.frontier.platform.messaging.ReceivedEvent;
import dev.frontier.platform.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the consumer makes of what ingestion promises, and of what it does not. */
class FiguresReaderTest {

  private final ObjectMapper mapper = new ObjectMapper();
  private final FiguresReader reader = new FiguresReader(mapper);

  static List<Contracts.Example> examples() {
    return Contracts.examples("ingestion/figures");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleOfEveryVersionIsReadWhole(Contracts.Example example) throws Exception {
    JsonNode expected = mapper.readTree(example.json());

    Release release = reader.read(event(FiguresReader.TYPE, example.json()));

    assertEquals(expected.get("indicator").asText(), release.indicator());
    assertEquals(Instant.parse(expected.get("vintage").asText()), release.vintage());
    assertEquals(values(expected), readValues(release));
  }

  @Test
  void whatTheContractDoesNotKnowYetIsIgnored() {
    Release release = read(data -> data.put("somethingNew", true));

    assertEquals(Figures.INDICATOR, release.indicator());
  }

  @Test
  void whatIsNotAsTheContractSaysIsPoisonWithItsReason() {
    poison("indicator is not there", data -> data.remove("indicator"));
    poison("observations is not there", data -> data.remove("observations"));
    poison("freq cannot be W", data -> data.put("freq", "W"));
    poison("submission is no UUID", data -> data.put("submission", "x"));
    poison("vintage is no instant", data -> data.put("vintage", "yesterday"));
    poison("vintage is finer", data -> data.put("vintage", "2026-01-01T00:00:00.0000001Z"));
    poison("an observation is null", data -> data.withArray("observations").addNull());
    poison("period cannot be 17", data -> first(data).put("period", "17"));
    poison("action cannot be null", data -> first(data).remove("action"));
    poison("plain decimal", data -> first(data).put("value", "1e999999999"));
    poison("plain decimal", data -> first(data).put("value", "1".repeat(65)));
    poison("not as the contract says", data -> data.put("unitMult", "eight"));
    poison("a finding is null", data -> first(data).withArray("overridden").addNull());
    poison("rule is not there", data -> first(data).withArray("overridden").addObject());
  }

  @Test
  void anotherTypeIsPoison() {
    ReceivedEvent other = event("dev.frontier.ingestion.figures.v9", "{}");

    PoisonEvent poison = assertThrows(PoisonEvent.class, () -> reader.read(other));

    assertEquals(
        "type dev.frontier.ingestion.figures.v9 where only dev.frontier.ingestion.figures.v1 is"
            + " read",
        poison.getMessage());
  }

  private void poison(String why, Consumer<ObjectNode> damage) {
    PoisonEvent poison = assertThrows(PoisonEvent.class, () -> read(damage), why);
    assertEquals(true, poison.getMessage().contains(why), poison.getMessage());
  }

  private Release read(Consumer<ObjectNode> change) {
    try {
      ObjectNode data =
          (ObjectNode)
              mapper.readTree(
                  FiguresEvents.json(Figures.release(1, "CN-A", Figures.figure(2017, "1.50"))));
      change.accept(data);
      return reader.read(event(FiguresReader.TYPE, data.toString()));
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static ObjectNode first(ObjectNode data) {
    return (ObjectNode) data.get("observations").get(0);
  }

  private static List<String> values(JsonNode data) {
    List<String> values = new java.util.ArrayList<>();
    data.get("observations")
        .forEach(
            it ->
                values.add(
                    it.get("period").asText()
                        + " "
                        + it.get("action").asText()
                        + " "
                        + (it.get("value").isNull() ? null : it.get("value").asText())
                        + it.path("overridden").findValuesAsText("reason")));
    return values;
  }

  private static List<String> readValues(Release release) {
    return release.observations().stream()
        .map(
            it ->
                it.period()
                    + " "
                    + it.action().code()
                    + " "
                    + (it.value() == null ? null : it.value().toPlainString())
                    + it.overridden().stream().map(Overridden::reason).toList())
        .toList();
  }

  private static ReceivedEvent event(String type, String json) {
    return new ReceivedEvent(
        UUID.randomUUID(),
        type,
        "urn:frontier:ingestion",
        null,
        Instant.EPOCH,
        FiguresEvents.TOPIC,
        0,
        0,
        null,
        json.getBytes(StandardCharsets.UTF_8));
  }
}
