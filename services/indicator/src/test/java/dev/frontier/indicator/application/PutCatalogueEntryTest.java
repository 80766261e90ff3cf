package dev.frontier.indicator.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.frontier.indicator.Figures;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class PutCatalogueEntryTest {

  private final InMemory world = new InMemory(Figures.CATALOGUE);
  private final PutCatalogueEntry put =
      new PutCatalogueEntry(world, world, world, Clock.systemUTC());

  @Test
  void aNewEntryIsStoredAndAnnounced() {
    PutResult result = put.put(Figures.province("CN-E"));

    assertInstanceOf(PutResult.Created.class, result);
    assertEquals(List.of("region:CN-E"), world.entries);
  }

  @Test
  void anEntryThatIsThereJustSoIsNotAnnouncedAgain() {
    PutResult result = put.put(Figures.GROUP);

    assertInstanceOf(PutResult.Unchanged.class, result);
    assertEquals(List.of(), world.entries);
  }

  @Test
  void aCoverageOfThreeQuartersIsTheSameHoweverManyZerosItHas() {
    PutResult result = put.put(Figures.indicator(true, "0.7500"));

    assertInstanceOf(PutResult.Unchanged.class, result);
  }

  @Test
  void aChangedEntryIsStoredAndAnnounced() {
    PutResult result = put.put(Figures.indicator(true, "0.5"));

    assertInstanceOf(PutResult.Changed.class, result);
    assertEquals(List.of("indicator:TRADE"), world.entries);
  }

  @Test
  void anEntryThatBreaksARuleIsNeitherStoredNorAnnounced() {
    PutResult result = put.put(Figures.province("GROUP"));

    assertInstanceOf(PutResult.Refused.class, result);
    assertEquals(List.of(), world.entries);
  }
}
