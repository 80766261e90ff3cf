package dev.frontier.indicator.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.RandomCountry;
import dev.frontier.indicator.application.ChangesQuestion.Place;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.change.Change;
import dev.frontier.indicator.domain.change.ChangesId;
import dev.frontier.indicator.domain.change.SeriesChanges;
import dev.frontier.indicator.domain.observation.Action;
import dev.frontier.indicator.domain.observation.Release;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/** What the record tells of its past is what was announced when it came. */
class ChangesPropertiesTest {

  private static final int RELEASES = 300;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
  private static final ChangesQuestion.Bounds ALL =
      new ChangesQuestion.Bounds(100_000, 100_000, Integer.MAX_VALUE);
  private static final Catalogue CATALOGUE = RandomCountry.catalogue();
  private static final List<String> INDICATORS =
      CATALOGUE.indicators().stream().map(Indicator::code).toList();
  private static final List<String> REGIONS =
      CATALOGUE.regions().stream().map(Region::code).toList();

  /** All that is said of a document. */
  private record Document(
      UUID event,
      UUID submission,
      Instant vintage,
      Action action,
      String indicator,
      String region,
      List<Change> changes) {

    static Document of(SeriesChanges changed) {
      Release cause = changed.cause();
      return new Document(
          cause.event(),
          cause.submission(),
          cause.vintage(),
          cause.action(),
          changed.indicator().code(),
          changed.region(),
          changed.changes());
    }
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void eachSeriesIsToldAsItWasAnnounced(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    InMemory world = taken(seed);

    for (String indicator : INDICATORS) {
      for (String region : REGIONS) {
        List<Document> told = told(world, question(indicator, List.of(region), null, null));

        assertEquals(announced(world, indicator, List.of(region)), told, indicator + " " + region);
      }
    }
  }

  @Property(tries = 10, shrinking = ShrinkingMode.OFF)
  void severalRegionsAtOnceAreToldInTheOrderInWhichTheyWereAnnounced(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll Random random) {
    InMemory world = taken(seed);
    List<String> regions = REGIONS.stream().filter(it -> random.nextBoolean()).toList();

    for (String indicator : INDICATORS) {
      List<Document> told = told(world, question(indicator, regions, null, null));

      assertEquals(announced(world, indicator, regions), told, indicator + " " + regions);
    }
  }

  @Property(tries = 10, shrinking = ShrinkingMode.OFF)
  void aSpanOfTimeHasWhatWasAnnouncedInIt(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll Random random) {
    InMemory world = taken(seed);
    Instant after = Figures.vintage(random.nextInt(RELEASES));
    Instant until = Figures.vintage(random.nextInt(RELEASES));

    for (String indicator : INDICATORS) {
      List<Document> told = told(world, question(indicator, REGIONS, after, until));

      assertEquals(
          announced(world, indicator, REGIONS).stream()
              .filter(it -> it.vintage().isAfter(after) && !it.vintage().isAfter(until))
              .toList(),
          told);
    }
  }

  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void pagesPutTogetherAreTheWhole(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    InMemory world = taken(seed);
    ChangesQuestion.Bounds few = new ChangesQuestion.Bounds(100_000, 25, 60);

    List<Document> told = new ArrayList<>();
    Place from = Place.BEGINNING;
    while (from != null) {
      ChangesAnswer page =
          read(world).read(new ChangesQuestion(Figures.INDICATOR, REGIONS, null, null, from, few));
      assertTrue(page.documents().size() <= 25 && !page.documents().isEmpty());
      page.documents().forEach(it -> told.add(Document.of(it)));
      from = page.next();
    }

    assertEquals(announced(world, Figures.INDICATOR, REGIONS), told);
  }

  @Example
  void noTwoDocumentsHaveTheSameIdAndItIsTheSameWheneverItIsAskedFor() {
    InMemory world = taken(7);
    Set<UUID> announced = new HashSet<>();
    world.changes.forEach(it -> announced.add(ChangesId.of(it)));
    assertEquals(world.changes.size(), announced.size());

    Set<UUID> told = new HashSet<>();
    for (String indicator : INDICATORS) {
      read(world)
          .read(question(indicator, REGIONS, null, null))
          .documents()
          .forEach(it -> told.add(ChangesId.of(it)));
    }

    assertEquals(announced, told);
  }

  @Example
  void moreVintagesThanAreReadAtOnceAreRefusedAndAShorterTimeIsNot() {
    InMemory world = taken(7);
    ChangesQuestion.Bounds few = new ChangesQuestion.Bounds(100, 1000, 1000);
    Instant late = Figures.vintage(RELEASES);

    assertEquals(
        100,
        assertThrows(
                TooMuchAsked.class,
                () ->
                    read(world)
                        .read(
                            new ChangesQuestion(
                                Figures.INDICATOR, REGIONS, null, null, Place.BEGINNING, few)))
            .limit());
    assertNull(
        read(world)
            .read(new ChangesQuestion(Figures.INDICATOR, REGIONS, late, null, Place.BEGINNING, few))
            .next());
  }

  private static List<Document> announced(InMemory world, String indicator, List<String> regions) {
    return world.changes.stream()
        .filter(it -> it.indicator().code().equals(indicator) && regions.contains(it.region()))
        .map(Document::of)
        .toList();
  }

  private static List<Document> told(InMemory world, ChangesQuestion question) {
    return read(world).read(question).documents().stream().map(Document::of).toList();
  }

  private static ChangesQuestion question(
      String indicator, List<String> regions, Instant after, Instant asOf) {
    return new ChangesQuestion(indicator, regions, after, asOf, Place.BEGINNING, ALL);
  }

  private static ReadChanges read(InMemory world) {
    return new ReadChanges(world, world, CLOCK);
  }

  /** Takes a log in, in batches of any size. */
  private static InMemory taken(long seed) {
    List<Release> log = RandomCountry.log(RELEASES, seed);
    Random random = new Random(seed);
    InMemory world = new InMemory(CATALOGUE);
    ReceiveFigures receive = new ReceiveFigures(world, world, world);
    int from = 0;
    while (from < log.size()) {
      int to = Math.min(log.size(), from + 1 + random.nextInt(10));
      receive.handle(log.subList(from, to));
      from = to;
    }
    return world;
  }
}
