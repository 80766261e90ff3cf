package dev.frontier.policytracker.adapter.in.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.platform.messaging.PoisonEvent;
import dev.frontier.platform.messaging.ReceivedEvent;
import dev.frontier.platform.testing.Contracts;
import dev.frontier.policytracker.domain.effect.Figure;
import dev.frontier.policytracker.domain.effect.Period;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderTest {

  private final FigureReader reader = new FigureReader(new ObjectMapper());

  static List<Contracts.Example> changes() {
    return Contracts.examples("indicator/indicator-changes");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void everyExampleOfEveryVersionIsRead(Contracts.Example example) throws Exception {
    var data = new ObjectMapper().readTree(example.json());
    boolean ours = !data.path("region").asText().equals("BORDER9");
    long told = 0;
    for (var change : data.path("changes")) {
      told +=
          Set.of("level", "share_of_national").contains(change.path("measure").asText()) ? 1 : 0;
    }

    List<Figure> figures = reader.figures(event(example.json()));

    assertEquals(ours ? told : 0, figures.size());
  }

  @Test
  void eventsOfOtherRegionsAreKnownByTheirKeys() {
    Set<String> keys =
        Set.of("TRADE_TOTAL:CN-GX", "TRADE_TOTAL:CN", "TRADE_TOTAL:CN-BJ", "TRADE_TOTAL:BORDER9");

    Set<String> ofInterest = reader.ofInterest(keys);

    assertEquals(Set.of("TRADE_TOTAL:CN-GX", "TRADE_TOTAL:CN"), ofInterest);
  }

  @Test
  void anEventWhoseKeyNamesNoRegionIsReadToFindOut() {
    Set<String> ofInterest = reader.ofInterest(Set.of("TRADE_TOTAL", ""));

    assertEquals(Set.of("TRADE_TOTAL", ""), ofInterest);
  }

  @Test
  void aFigureIsReadWithItsUnitItsPowerOfTenAndItsVintage() {
    List<Figure> figures = reader.figures(event(example("published.json")));

    assertEquals(
        new Figure(
            "TRADE_TOTAL",
            "CN-GX",
            Period.parse("2021").orElseThrow(),
            Figure.Kind.LEVEL,
            new BigDecimal("917.02"),
            "USD",
            8,
            Instant.parse("2026-03-02T01:15:30.123456Z")),
        figures.get(0));
    assertEquals(
        Set.of(Figure.Kind.LEVEL, Figure.Kind.SHARE),
        figures.stream().map(Figure::kind).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"withdrawn.json", "missing.json"})
  void whatIsWithdrawnOrMissingHasNoValue(String file) {
    assertNull(reader.figures(event(example(file))).get(0).value());
  }

  @Test
  void whatIsNotKnownIsPassedOver() {
    String later =
        example("published.json")
            .replaceFirst("\\{", "{\"later\":{\"a\":[1]},")
            .replace("\"level\"", "\"level_index\"");

    List<Figure> figures = reader.figures(event(later));

    assertEquals(1, figures.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"CN-SH", "BORDER9", "WORLD"})
  void regionsThatNoMeasureCanConcernAreNotKept(String region) {
    String other = example("published.json").replace("\"CN-GX\"", "\"" + region + "\"");

    assertEquals(List.of(), reader.figures(event(other)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "\"text\"",
        "{\"indicator\":\"T\",\"region\":\"CN\",\"unit\":\"USD\",\"unitMult\":8,\"vintage\":\"yesterday\",\"changes\":[]}",
        "{\"indicator\":\"T\",\"region\":\"CN\",\"unit\":\"USD\",\"unitMult\":8,\"vintage\":\"2026-01-01T00:00:00Z\",\"changes\":{}}",
        "{\"indicator\":\"T\",\"region\":\"CN\",\"unit\":\"USD\",\"unitMult\":\"8\",\"vintage\":\"2026-01-01T00:00:00Z\",\"changes\":[]}",
        "{\"indicator\":\"T\",\"region\":\"CN\",\"unit\":\"USD\",\"unitMult\":8,\"vintage\":\"2026-01-01T00:00:00Z\",\"changes\":[{\"measure\":\"level\",\"period\":\"2022-H1\",\"new\":\"1\"}]}",
        "{\"indicator\":\"T\",\"region\":\"CN\",\"unit\":\"USD\",\"unitMult\":8,\"vintage\":\"2026-01-01T00:00:00Z\",\"changes\":[{\"measure\":\"level\",\"period\":\"2022\",\"new\":1}]}",
        "{\"indicator\":\"T\",\"region\":\"CN\",\"unit\":\"USD\",\"unitMult\":8,\"vintage\":\"2026-01-01T00:00:00Z\",\"changes\":[{\"measure\":\"level\",\"period\":\"2022\",\"new\":\"1e999999999\"}]}",
        "{\"indicator\":\"T\",\"region\":\"CN\",\"unit\":\"USD\",\"unitMult\":8,\"vintage\":\"2026-01-01T00:00:00Z\",\"changes\":[{\"measure\":\"level\",\"period\":\"2022\",\"new\":\"many\"}]}"
      })
  void whatBreaksTheContractIsPoison(String data) {
    ReceivedEvent event = event(data);

    assertThrows(PoisonEvent.class, () -> reader.figures(event));
  }

  private static String example(String file) {
    return changes().stream()
        .filter(it -> it.path().getFileName().toString().equals(file))
        .findFirst()
        .orElseThrow()
        .json();
  }

  private static ReceivedEvent event(String data) {
    return new ReceivedEvent(
        UUID.randomUUID(),
        "dev.frontier.indicator.indicator-changes.v1",
        "urn:frontier:indicator",
        "s",
        Instant.EPOCH,
        "t",
        0,
        0,
        "k",
        data.getBytes(StandardCharsets.UTF_8));
  }
}
