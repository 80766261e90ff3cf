package dev.frontier.indicator.application;

import static dev.frontier.indicator.Figures.computed;
import static dev.frontier.indicator.Figures.division;
import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.filed;
import static dev.frontier.indicator.Figures.release;
import static dev.frontier.indicator.Figures.revised;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.RandomLog;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.change.Change;
import dev.frontier.indicator.domain.change.Measure;
import dev.frontier.indicator.domain.change.Reading;
import dev.frontier.indicator.domain.change.SeriesChanges;
import dev.frontier.indicator.domain.derivation.Derivation;
import dev.frontier.indicator.domain.derivation.Knowledge;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ComputedChangesTest {

  private static final List<Indicator> COMPUTED =
      List.of(
          computed("C_HEAD", "USD_PER_PERSON", 0, "per_head(TRADE, PEOPLE)"),
          computed("C_SUM", "USD", 8, "2 * TRADE + TRADE"),
          computed("C_GROWTH", "PT", 0, "growth(TRADE)"),
          computed("C_INDEX", "PT", 0, "index(TRADE, 2018)"),
          computed("C_SHARE", "PT", 0, "share(PEOPLE)"),
          computed("C_TOP", "PT", 0, "growth(C_HEAD)"));

  private static Catalogue catalogue() {
    Catalogue catalogue = Figures.CATALOGUE.with(filed("PEOPLE", "PERSON", 4));
    for (Indicator indicator : COMPUTED) {
      catalogue = catalogue.with(indicator);
    }
    return catalogue
        .with(division("CN-110100", RegionKind.PREFECTURE, "CN-A"))
        .with(division("CN-110200", RegionKind.PREFECTURE, "CN-A"));
  }

  private final InMemory world = new InMemory(catalogue());

  @Test
  void aChangedInputChangesWhatIsComputedUnderTheReleaseThatCausedIt() {
    take(release(1, "CN-A", figure(2018, "10")));
    take(people(release(2, "CN-A", figure(2018, "2"))));
    world.changes.clear();
    Release cause = release(3, "CN-A", revised(2018, "20"));

    take(cause);

    SeriesChanges head =
        world.changes.stream()
            .filter(it -> it.indicator().code().equals("C_HEAD") && it.region().equals("CN-A"))
            .findFirst()
            .orElseThrow();
    assertEquals(cause, head.cause());
    Change level = head.changes().get(0);
    assertEquals("50000.00", level.before().value().toPlainString());
    assertEquals("100000.00", level.after().value().toPlainString());
    assertTrue(level.derived());
  }

  @Test
  void aFigureOfTheBaseYearChangesTheIndexOfEveryYear() {
    take(release(1, "CN-A", figure(2018, "10"), figure(2020, "20"), figure(2025, "40")));
    world.changes.clear();

    take(release(2, "CN-A", revised(2018, "20")));

    List<String> levels =
        world.changes.stream()
            .filter(it -> it.indicator().code().equals("C_INDEX") && it.region().equals("CN-A"))
            .flatMap(it -> it.changes().stream())
            .filter(it -> it.measure() == Measure.LEVEL)
            .map(it -> it.period() + " " + it.after().value())
            .toList();
    assertEquals(List.of("2020 100.00", "2025 200.00"), levels);
  }

  @Test
  void whatNothingIsComputedOfCostsWhatItDidBefore() {
    InMemory plain = new InMemory(Figures.CATALOGUE);
    receive(plain).handle(List.of(release(1, "CN-A", figure(2018, "10"))));
    int before = plain.read.size();
    InMemory other =
        new InMemory(
            Figures.CATALOGUE
                .with(filed("PEOPLE", "PERSON", 4))
                .with(computed("C", "PT", 0, "growth(PEOPLE)")));

    receive(other).handle(List.of(release(1, "CN-A", figure(2018, "10"))));

    assertEquals(before, other.read.size());
  }

  /** Changes chain from nothing to what is read, of all that is computed and everywhere. */
  @Property(tries = 100)
  void changesChainAndLeadToWhatIsRead(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Random random = new Random(seed);
    List<Release> log = new ArrayList<>();
    for (Release release : RandomLog.of(40, seed)) {
      Release placed = random.nextInt(4) == 0 ? inAPrefecture(release, random) : release;
      log.add(random.nextBoolean() ? placed : people(placed));
    }
    int from = 0;
    while (from < log.size()) {
      int to = Math.min(log.size(), from + 1 + random.nextInt(5));
      receive(world(log)).handle(log.subList(from, to));
      from = to;
    }

    Map<String, String> state = new HashMap<>();
    for (SeriesChanges changed : world(log).changes) {
      for (Change change : changed.changes()) {
        String key =
            key(
                changed.indicator().code(),
                changed.region(),
                change.period().year(),
                change.measure());
        assertEquals(state.get(key), text(change.before()), key);
        state.put(key, text(change.after()));
      }
    }
    state.values().removeIf(Objects::isNull);
    Map<String, String> read = read(world(log));
    Map<String, String> apart = new HashMap<>(read);
    apart.entrySet().removeAll(state.entrySet());
    state.entrySet().removeAll(read.entrySet());
    assertEquals(Map.of(), apart, "read and not announced; announced and not read: " + state);
    assertEquals(Map.of(), state);
  }

  private final Map<List<Release>, InMemory> worlds = new IdentityHashMap<>();

  private InMemory world(List<Release> log) {
    return worlds.computeIfAbsent(log, it -> new InMemory(catalogue()));
  }

  private static Release inAPrefecture(Release release, Random random) {
    Release other =
        release(
            0,
            random.nextBoolean() ? "CN-110100" : "CN-110200",
            release.observations().toArray(Release.Item[]::new));
    return new Release(
        release.event(),
        release.dataflow(),
        release.frequency(),
        release.indicator(),
        other.region(),
        release.unit(),
        release.unitMult(),
        release.submission(),
        release.vintage(),
        release.observations());
  }

  private static Map<String, String> read(InMemory world) {
    Catalogue catalogue = catalogue();
    List<String> regions = catalogue.regions().stream().map(Region::code).toList();
    Knowledge known =
        Knowledge.of(
            catalogue,
            world.known(List.of("TRADE", "PEOPLE"), regions, PeriodRange.ALL, AsOf.LATEST));
    Map<String, String> values = new HashMap<>();
    for (Indicator indicator : catalogue.indicators()) {
      Derivation derivation = known.derivation(indicator);
      for (Region region : catalogue.regions()) {
        for (int year = RandomLog.FIRST; year <= RandomLog.LAST + 2; year++) {
          for (Measure measure : Measure.values()) {
            Reading reading = Reading.of(derivation, region, Period.ofYear(year), measure);
            if (reading.value() != null) {
              values.put(key(indicator.code(), region.code(), year, measure), text(reading));
            }
          }
        }
      }
    }
    return values;
  }

  private static String key(String indicator, String region, int year, Measure measure) {
    return indicator + " " + region + " " + year + " " + measure;
  }

  private static String text(Reading reading) {
    return reading.value() == null ? null : reading.value().stripTrailingZeros().toPlainString();
  }

  private void take(Release release) {
    receive(world).handle(List.of(release));
  }

  private static ReceiveFigures receive(InMemory world) {
    return new ReceiveFigures(world, world, world);
  }

  private static Release people(Release release) {
    return Figures.of("PEOPLE", release, "PERSON", 4);
  }
}
