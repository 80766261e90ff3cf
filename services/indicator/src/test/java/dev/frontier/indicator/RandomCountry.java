package dev.frontier.indicator;

import static dev.frontier.indicator.Figures.computed;
import static dev.frontier.indicator.Figures.division;
import static dev.frontier.indicator.Figures.filed;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.observation.Release;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Two filed indicators and all that is computed of them, in the provinces of {@link Figures} of
 * which one has prefectures, and one of these counties.
 */
public final class RandomCountry {

  /** Those right below {@code CN-A}. */
  public static final List<String> PREFECTURES = List.of("CN-110100", "CN-110200");

  /** Those right below the first prefecture. */
  public static final List<String> COUNTIES =
      List.of("CN-110101", "CN-110102", "CN-110103", "CN-110104");

  private static final String DIVIDED = "CN-A";

  private RandomCountry() {}

  public static Catalogue catalogue() {
    Catalogue catalogue = Figures.CATALOGUE.with(filed("PEOPLE", "PERSON", 4));
    for (Indicator indicator :
        List.of(
            computed("C_HEAD", "USD_PER_PERSON", 0, "per_head(TRADE, PEOPLE)"),
            computed("C_SUM", "USD", 8, "2 * TRADE + TRADE"),
            computed("C_GROWTH", "PT", 0, "growth(TRADE)"),
            computed("C_INDEX", "PT", 0, "index(TRADE, 2018)"),
            computed("C_SHARE", "PT", 0, "share(PEOPLE)"),
            computed("C_TOP", "PT", 0, "growth(C_HEAD)"))) {
      catalogue = catalogue.with(indicator);
    }
    for (String code : PREFECTURES) {
      catalogue = catalogue.with(division(code, RegionKind.PREFECTURE, DIVIDED));
    }
    for (String code : COUNTIES) {
      catalogue = catalogue.with(division(code, RegionKind.COUNTY, PREFECTURES.get(0)));
    }
    return catalogue;
  }

  /**
   * Releases of one to three figures in the order of their vintages, of which some are of several
   * series, and of their events. The divided province takes much back, so that its divisions stand
   * in for it.
   */
  public static List<Release> log(int releases, long seed) {
    Random random = new Random(seed);
    List<Release> figures = RandomLog.of(3 * releases, seed);
    Set<String> atVintage = new HashSet<>();
    List<Release> log = new ArrayList<>();
    int vintage = 0;
    for (int i = 0; i < releases; i++) {
      boolean people = random.nextBoolean();
      String region = region(random, figures.get(3 * i).region());
      String series = people + region;
      if (random.nextInt(3) > 0 || atVintage.contains(series)) {
        vintage++;
        atVintage.clear();
      }
      atVintage.add(series);
      Map<Object, Release.Item> items = new HashMap<>();
      for (Release one : figures.subList(3 * i, 3 * i + 1 + random.nextInt(3))) {
        Release.Item item = one.observations().get(0);
        boolean back = region.equals(DIVIDED) && random.nextInt(3) == 0;
        items.put(item.period(), back ? Figures.withdrawn(item.period().year()) : item);
      }
      log.add(release(i, Figures.vintage(vintage), people, region, List.copyOf(items.values())));
    }
    return log;
  }

  private static String region(Random random, String otherwise) {
    List<String> divisions = random.nextInt(3) == 0 ? COUNTIES : PREFECTURES;
    return random.nextInt(3) == 0 ? divisions.get(random.nextInt(divisions.size())) : otherwise;
  }

  private static Release release(
      int number, Instant vintage, boolean people, String region, List<Release.Item> items) {
    Release like = Figures.release(number, region, items.toArray(Release.Item[]::new));
    return new Release(
        new UUID(0x0192f7a000017000L, Long.MIN_VALUE + number),
        like.dataflow(),
        like.frequency(),
        people ? "PEOPLE" : Figures.INDICATOR,
        region,
        people ? "PERSON" : like.unit(),
        people ? 4 : like.unitMult(),
        like.submission(),
        vintage,
        items);
  }
}
