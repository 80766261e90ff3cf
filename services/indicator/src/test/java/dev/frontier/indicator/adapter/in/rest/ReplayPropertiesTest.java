package dev.frontier.indicator.adapter.in.rest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.NaiveCountry;
import dev.frontier.indicator.NaiveModel;
import dev.frontier.indicator.RandomCountry;
import dev.frontier.indicator.RandomLog;
import dev.frontier.indicator.application.InMemory;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.change.Measure;
import dev.frontier.indicator.domain.observation.Release;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Answers of the past, after a thousand revisions and withdrawals: of one indicator that is filed,
 * and of a country with all kinds of computed ones, in which divisions stand in for their province.
 */
class ReplayPropertiesTest {

  private static final int RELEASES = 1_000;
  private static final int INSTANTS = 15;
  private static final Catalogue COUNTRY = RandomCountry.catalogue();

  @Property(tries = 8, shrinking = ShrinkingMode.OFF)
  void anyPastRankingTotalAndShareIsAnsweredAgainByteForByte(@ForAll long seed) throws IOException {
    answeredAgain(Figures.CATALOGUE, RandomLog.of(RELEASES, seed), seed, 20);
  }

  @Property(tries = 8, shrinking = ShrinkingMode.OFF)
  void anyPastRankingTotalAndShareIsWhatTheLogSaysWhenItIsReadFromTheBeginning(@ForAll long seed) {
    List<Release> log = RandomLog.of(RELEASES, seed);
    Random random = new Random(seed);
    ReplayedAnswers world = taken(Figures.CATALOGUE, log);

    for (int i = 0; i < INSTANTS; i++) {
      Instant asOf = Figures.vintage(random.nextInt(RELEASES));

      String replayed = world.lines(asOf);

      NaiveModel model = new NaiveModel(log, asOf);
      assertEquals(
          naive(Figures.CATALOGUE, (of, region, year) -> level(model, region, year)),
          replayed,
          "as of " + asOf);
    }
  }

  @Property(tries = 3, shrinking = ShrinkingMode.OFF)
  void whatIsComputedAndWhatStandsInIsAnsweredAgainByteForByte(@ForAll long seed)
      throws IOException {
    answeredAgain(COUNTRY, RandomCountry.log(RELEASES, seed), seed, 60);
  }

  @Property(tries = 3, shrinking = ShrinkingMode.OFF)
  void whatIsComputedAndWhatStandsInIsWhatTheLogSaysWhenItIsReadFromTheBeginning(
      @ForAll long seed) {
    List<Release> log = RandomCountry.log(RELEASES, seed);
    Random random = new Random(seed);
    ReplayedAnswers world = taken(COUNTRY, log);
    int stoodIn = 0;

    for (int i = 0; i < INSTANTS; i++) {
      Instant asOf = log.get(random.nextInt(RELEASES)).vintage();

      String replayed = world.lines(asOf);

      NaiveCountry model = new NaiveCountry(log, asOf);
      assertEquals(naive(COUNTRY, model::level), replayed, "as of " + asOf);
      stoodIn += stoodIn(model, "CN-A") + stoodIn(model, RandomCountry.PREFECTURES.get(0));
    }
    assertTrue(stoodIn > 0, "no division ever stood in");
  }

  /** Asks whenever something has come in, and for all of these instants again at the end. */
  private static void answeredAgain(Catalogue catalogue, List<Release> log, long seed, int batch)
      throws IOException {
    Random random = new Random(seed);
    InMemory record = new InMemory(catalogue);
    ReceiveFigures receive = new ReceiveFigures(record, record, record);
    ReplayedAnswers world = new ReplayedAnswers(record, catalogue);
    Map<Instant, byte[]> given = new TreeMap<>();
    int from = 0;
    while (from < log.size()) {
      int to = whole(log, Math.min(log.size(), from + 1 + random.nextInt(batch)));
      receive.handle(log.subList(from, to));
      Instant vintage = log.get(to - 1).vintage();
      given.put(vintage, world.bytes(vintage));
      from = to;
    }

    Map<Instant, byte[]> again = new TreeMap<>();
    for (Instant vintage : given.keySet()) {
      again.put(vintage, world.bytes(vintage));
    }

    for (Map.Entry<Instant, byte[]> then : given.entrySet()) {
      assertArrayEquals(then.getValue(), again.get(then.getKey()), "as of " + then.getKey());
    }
  }

  /** What has the same vintage comes in together: an instant is asked about when it is over. */
  private static int whole(List<Release> log, int to) {
    int end = to;
    while (end < log.size() && log.get(end).vintage().equals(log.get(end - 1).vintage())) {
      end++;
    }
    return end;
  }

  private static ReplayedAnswers taken(Catalogue catalogue, List<Release> log) {
    InMemory record = new InMemory(catalogue);
    new ReceiveFigures(record, record, record).handle(log);
    return new ReplayedAnswers(record, catalogue);
  }

  private static String naive(Catalogue catalogue, NaiveAnswers.Levels levels) {
    return new NaiveAnswers(
            levels,
            catalogue.indicators().stream().map(Indicator::code).toList(),
            NaiveCountry.ADDITIVE,
            catalogue.regions().stream().map(Region::code).toList())
        .lines();
  }

  private static int stoodIn(NaiveCountry model, String region) {
    int cells = 0;
    for (int year = RandomLog.FIRST; year <= RandomLog.LAST; year++) {
      cells += model.stoodInFor(Figures.INDICATOR, region, year) ? 1 : 0;
    }
    return cells;
  }

  private static BigDecimal level(NaiveModel model, String region, int year) {
    String value = model.value(region, year, Measure.LEVEL);
    return value == null ? null : new BigDecimal(value);
  }
}
