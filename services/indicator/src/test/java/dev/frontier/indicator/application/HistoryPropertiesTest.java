package dev.frontier.indicator.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.NaiveModel;
import dev.frontier.indicator.domain.change.Change;
import dev.frontier.indicator.domain.change.Measure;
import dev.frontier.indicator.domain.change.Reading;
import dev.frontier.indicator.domain.change.SeriesChanges;
import dev.frontier.indicator.domain.derivation.Derivation;
import dev.frontier.indicator.domain.observation.KnownObservations;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws that hold for any history of publications, revisions and withdrawals. */
class HistoryPropertiesTest {

  private static final List<String> REGIONS =
      List.of("CN-A", "CN-B", "CN-C", "CN-D", "CN", "GROUP");
  private static final int FIRST = 2017;
  private static final int LAST = 2020;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

  @Property(tries = 300)
  void anyInstantReplaysAsTheNaiveModelComputesItFromTheLog(
      @ForAll("histories") List<Release> log, @ForAll Random random) {
    InMemory world = taken(log, random);
    int number = random.nextInt(log.size() + 1);

    Map<String, String> replayed = read(world, Figures.vintage(number));

    assertEquals(naive(log, Figures.vintage(number)), replayed);
  }

  @Property(tries = 300)
  void changesChainAndLeadToWhatIsRead(
      @ForAll("histories") List<Release> log, @ForAll Random random) {
    InMemory world = taken(log, random);

    Map<String, String> state = new HashMap<>();
    for (SeriesChanges changed : world.changes) {
      for (Change change : changed.changes()) {
        String key = key(changed.region(), change.period().year(), change.measure());
        assertEquals(state.get(key), text(change.before()), key);
        state.put(key, text(change.after()));
      }
    }

    state.values().removeIf(java.util.Objects::isNull);
    assertEquals(naive(log, AsOf.LATEST.instant()), state);
  }

  @Property(tries = 200)
  void theOrderOfArrivalDoesNotMatter(
      @ForAll("histories") List<Release> log, @ForAll Random random) {
    List<Release> otherwise = new ArrayList<>(log);
    Collections.shuffle(otherwise, random);

    InMemory one = taken(log, random);
    InMemory other = taken(otherwise, random);

    assertEquals(series(one), series(other));
  }

  @Property(tries = 200)
  void aBatchGivesTheSameAsItsReleasesOneByOne(@ForAll("histories") List<Release> log) {
    InMemory single = new InMemory(Figures.CATALOGUE);
    log.forEach(release -> receive(single).handle(List.of(release)));
    InMemory whole = new InMemory(Figures.CATALOGUE);

    receive(whole).handle(log);

    assertEquals(single.changes, whole.changes);
    assertEquals(series(single), series(whole));
  }

  @Property(tries = 100)
  void takingAReleaseInTwiceChangesNothingMore(
      @ForAll("histories") List<Release> log, @ForAll Random random) {
    InMemory world = taken(log, random);
    int changesBefore = world.changes.size();
    SeriesAnswer before = series(world);

    receive(world).handle(log);

    assertEquals(before, series(world));
    assertEquals(changesBefore, world.changes.size());
  }

  @Property(tries = 300)
  void whatIsMissingNeverLooksLikeADrop(@ForAll("growing") List<Release> log) {
    InMemory world = taken(log, new Random(1));

    boolean dropped =
        series(world).series().stream()
            .flatMap(series -> series.points().stream())
            .flatMap(point -> point.growth().stream())
            .anyMatch(
                growth ->
                    growth.absolute().value() != null && growth.absolute().value().signum() < 0);

    assertTrue(!dropped, "nothing ever fell, yet a change is negative");
  }

  @Provide
  Arbitrary<List<Release>> histories() {
    Arbitrary<Release.Item> item =
        Combinators.combine(
                Arbitraries.integers().between(FIRST, LAST), Arbitraries.integers().between(-3, 12))
            .as(
                (year, dice) ->
                    switch (dice) {
                      case -3 -> Figures.withdrawn(year);
                      case -2, -1 -> Figures.missing(year);
                      default -> Figures.revised(year, dice + ".50");
                    });
    return steps(item.map(List::of), 1, 60);
  }

  /** Figures that grow every year in every region, some of them missing. */
  @Provide
  Arbitrary<List<Release>> growing() {
    Arbitrary<List<Release.Item>> items =
        Combinators.combine(
                Arbitraries.integers().between(0, 3).list().ofSize(LAST - FIRST + 1),
                Arbitraries.integers().between(0, 9).list().ofSize(LAST - FIRST + 1))
            .as(
                (dice, steps) -> {
                  List<Release.Item> list = new ArrayList<>();
                  int value = 1;
                  for (int i = 0; i < dice.size(); i++) {
                    value += steps.get(i);
                    list.add(
                        dice.get(i) == 0
                            ? Figures.missing(FIRST + i)
                            : Figures.figure(FIRST + i, Integer.toString(value)));
                  }
                  return list;
                });
    return items
        .list()
        .ofSize(Figures.MEMBERS.size())
        .map(
            series -> {
              List<Release> log = new ArrayList<>();
              for (int i = 0; i < series.size(); i++) {
                log.add(
                    Figures.release(
                        i, Figures.MEMBERS.get(i), series.get(i).toArray(Release.Item[]::new)));
              }
              return log;
            });
  }

  private static Arbitrary<List<Release>> steps(
      Arbitrary<List<Release.Item>> items, int least, int most) {
    return Combinators.combine(Arbitraries.of("CN-A", "CN-B", "CN-C", "CN-D", "CN"), items)
        .as(Map::entry)
        .list()
        .ofMinSize(least)
        .ofMaxSize(most)
        .map(
            steps -> {
              List<Release> log = new ArrayList<>();
              for (int i = 0; i < steps.size(); i++) {
                log.add(
                    Figures.release(
                        i,
                        steps.get(i).getKey(),
                        steps.get(i).getValue().toArray(Release.Item[]::new)));
              }
              return log;
            });
  }

  /** Takes the log in, in batches of any size. */
  private static InMemory taken(List<Release> log, Random random) {
    InMemory world = new InMemory(Figures.CATALOGUE);
    int from = 0;
    while (from < log.size()) {
      int to = Math.min(log.size(), from + 1 + random.nextInt(5));
      receive(world).handle(log.subList(from, to));
      from = to;
    }
    return world;
  }

  private static ReceiveFigures receive(InMemory world) {
    return new ReceiveFigures(world, world, world);
  }

  private static SeriesAnswer series(InMemory world) {
    return new ReadSeries(world, world, CLOCK)
        .read(List.of(Figures.INDICATOR), REGIONS, PeriodRange.ALL, null);
  }

  private static Map<String, String> read(InMemory world, Instant asOf) {
    Derivation known =
        new Derivation(
            Figures.TRADE,
            Figures.CATALOGUE,
            KnownObservations.of(
                world.known(
                    List.of(Figures.INDICATOR), REGIONS, PeriodRange.ALL, AsOf.of(asOf, CLOCK))));
    Map<String, String> values = new HashMap<>();
    for (String region : REGIONS) {
      for (int year = FIRST; year <= LAST; year++) {
        for (Measure measure : Measure.values()) {
          Reading reading =
              Reading.of(
                  known,
                  Figures.CATALOGUE.region(region).orElseThrow(),
                  Period.ofYear(year),
                  measure);
          if (reading.value() != null) {
            values.put(key(region, year, measure), text(reading));
          }
        }
      }
    }
    return values;
  }

  private static Map<String, String> naive(List<Release> log, Instant asOf) {
    NaiveModel model = new NaiveModel(log, asOf);
    Map<String, String> values = new HashMap<>();
    for (String region : REGIONS) {
      for (int year = FIRST; year <= LAST; year++) {
        for (Measure measure : Measure.values()) {
          String value = model.value(region, year, measure);
          if (value != null) {
            values.put(key(region, year, measure), value);
          }
        }
      }
    }
    return values;
  }

  private static String key(String region, int year, Measure measure) {
    return region + " " + year + " " + measure;
  }

  private static String text(Reading reading) {
    BigDecimal value = reading.value();
    return value == null ? null : value.toPlainString();
  }
}
