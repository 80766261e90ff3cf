package dev.frontier.ingestion.adapter.in.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import dev.frontier.ingestion.domain.catalogue.RegionKind;
import dev.frontier.ingestion.domain.observation.Freq;
import dev.frontier.platform.messaging.PoisonEvent;
import dev.frontier.platform.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueMessagesTest {
  private final CatalogueMessages messages = new CatalogueMessages(new ObjectMapper());

  static List<Contracts.Example> examples() {
    return Contracts.examples("indicator/catalogue");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsEveryExampleOfTheContract(Contracts.Example example) {
    Optional<CatalogueEntry> entry = read(example.json());

    assertTrue(example.json().contains('"' + entry.orElseThrow().code() + '"'));
  }

  @Test
  void takesWhatItNeedsAndIgnoresWhatItDoesNotKnow() {
    Optional<CatalogueEntry> entry =
        read(
            """
            {"kind":"indicator","code":"GDP","unit":"CNY","unitMult":8,"decimals":0,"freq":"A",
             "colour":"red"}
            """);

    assertEquals(
        Optional.of(new CatalogueEntry.Indicator("GDP", null, null, "CNY", 8, 0, Freq.A)), entry);
  }

  @Test
  void knowsWhatIsComputedWhatIsRetiredAndWhatLiesBelowAProvince() {
    assertEquals(
        Optional.of(
            new CatalogueEntry.Indicator("HEAD", null, null, "PT", 0, 2, Freq.A, true, true)),
        read(
            """
            {"kind":"indicator","code":"HEAD","unit":"PT","unitMult":0,"decimals":2,"freq":"A",
             "expression":"share(GDP)","retired":true}
            """));
    assertEquals(
        Optional.of(
            new CatalogueEntry.Region(
                "CN-450100", RegionKind.PREFECTURE, null, null, "CN-GX", false)),
        read(
            """
            {"kind":"division","code":"CN-450100","divisionKind":"prefecture","parent":"CN-GX"}
            """));
    assertEquals(
        Optional.empty(),
        read(
            "{\"kind\":\"division\",\"code\":\"V1\",\"divisionKind\":\"village\",\"parent\":\"X\"}"));
  }

  @Test
  void skipsKindsThatItDoesNotKnow() {
    Optional<CatalogueEntry> entry = read("{\"kind\":\"planet\",\"code\":\"EARTH\"}");

    assertEquals(Optional.empty(), entry);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"kind\":\"region\",\"code\":\"CN-GX\"}",
        "{\"kind\":\"region\",\"code\":\"CN-GX\",\"regionKind\":\"planet\"}",
        "{\"kind\":\"region\",\"code\":7,\"regionKind\":\"province\"}",
        "{\"kind\":\"indicator\",\"code\":\"GDP\",\"unit\":\"CNY\",\"unitMult\":\"8\"}",
        "[]",
        "7"
      })
  void callsWhatItCannotUsePoison(String json) {
    assertThrows(PoisonEvent.class, () -> read(json));
  }

  private Optional<CatalogueEntry> read(String json) {
    return messages.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
