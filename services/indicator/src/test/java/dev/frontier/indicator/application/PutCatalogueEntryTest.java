package dev.frontier.indicator.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.period.AsOf;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class PutCatalogueEntryTest {

  private final InMemory world = new InMemory(Figures.CATALOGUE);
  private final PutCatalogueEntry put =
      new PutCatalogueEntry(world, world, world, Clock.systemUTC());

  @Test
  void aNewEntryIsStoredAndAnnounced() {
    PutResult result = Figures.put(put, Figures.province("CN-E"));

    assertInstanceOf(PutResult.Created.class, result);
    assertEquals(List.of("Region:CN-E"), world.entries);
  }

  @Test
  void anEntryThatIsThereJustSoIsNotAnnouncedAgain() {
    PutResult result = Figures.put(put, Figures.GROUP);

    assertInstanceOf(PutResult.Unchanged.class, result);
    assertEquals(List.of(), world.entries);
  }

  @Test
  void aCoverageOfThreeQuartersIsTheSameHoweverManyZerosItHas() {
    PutResult result = Figures.put(put, Figures.indicator(true, "0.7500"));

    assertInstanceOf(PutResult.Unchanged.class, result);
  }

  @Test
  void aChangedEntryIsStoredAndAnnounced() {
    PutResult result = Figures.put(put, Figures.indicator(true, "0.5"));

    assertInstanceOf(PutResult.Changed.class, result);
    assertEquals(List.of("Indicator:TRADE"), world.entries);
  }

  @Test
  void anEntryThatBreaksARuleIsNeitherStoredNorAnnounced() {
    PutResult result = Figures.put(put, Figures.province("GROUP"));

    assertInstanceOf(PutResult.Refused.class, result);
    assertEquals(List.of(), world.entries);
  }

  @Test
  void whatIsThereIsChangedOnlyByWhoeverKnowsTheVersionAndSaysWhy() {
    Indicator other = Figures.indicator(true, "0.5");

    assertInstanceOf(
        PutResult.VersionRequired.class, put.put(other, Figures.change(new Expected.Unsaid())));
    assertInstanceOf(
        PutResult.Stale.class, put.put(other, Figures.change(new Expected.Version(2))));
    assertInstanceOf(
        PutResult.Refused.class,
        put.put(other, new CatalogueChange(null, new Expected.Version(1), null)));
    assertInstanceOf(
        PutResult.Changed.class, put.put(other, Figures.change(new Expected.Version(1))));
  }

  @Test
  void whatIsStillUsedIsNotRetired() {
    PutResult result = put.retire(Region.class, "CN-A", Figures.change(new Expected.Version(1)));

    assertEquals("in-use", ((PutResult.Refused) result).breaches().get(0).rule());
  }

  @Test
  void whatIsRetiredStaysInTheCatalogueAndCanBePutAgain() {
    Figures.put(put, Figures.province("CN-E"));
    CatalogueChange change = Figures.change(new Expected.Version(1));

    assertInstanceOf(PutResult.Changed.class, put.retire(Region.class, "CN-E", change));

    assertTrue(world.at(AsOf.LATEST).region("CN-E").orElseThrow().retired());
    assertInstanceOf(PutResult.Unknown.class, put.retire(Region.class, "CN-E", change));
    assertInstanceOf(PutResult.Created.class, Figures.put(put, Figures.province("CN-E")));
  }
}
