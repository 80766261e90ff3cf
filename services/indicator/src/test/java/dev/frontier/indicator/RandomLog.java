package dev.frontier.indicator;

import dev.frontier.indicator.domain.observation.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Long histories of the small country of {@link Figures}, one figure a release. */
public final class RandomLog {

  public static final List<String> FILING = List.of("CN-A", "CN-B", "CN-C", "CN-D", "CN");
  public static final int FIRST = 2017;
  public static final int LAST = 2020;

  private RandomLog() {}

  /**
   * Publications at first, then for the greater part revisions, with withdrawals and statements
   * that a figure is missing among them; ties are frequent.
   */
  public static List<Release> of(int releases, long seed) {
    Random random = new Random(seed);
    List<Release> log = new ArrayList<>();
    for (int i = 0; i < releases; i++) {
      String region = FILING.get(random.nextInt(FILING.size()));
      int year = FIRST + random.nextInt(LAST - FIRST + 1);
      log.add(Figures.release(i, region, item(random, region, year)));
    }
    return log;
  }

  private static Release.Item item(Random random, String region, int year) {
    int dice = random.nextInt(20);
    if (dice < 2) {
      return Figures.withdrawn(year);
    }
    if (dice < 4) {
      return Figures.missing(year);
    }
    int value = random.nextInt(30) + (region.equals("CN") ? 100 : 0);
    return Figures.revised(year, value + (random.nextBoolean() ? ".5" : ".50"));
  }
}
