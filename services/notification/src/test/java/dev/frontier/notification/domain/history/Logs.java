package dev.frontier.notification.domain.history;

import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.change.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Random logs of news: publications, revisions and withdrawals, partial and withheld figures, of
 * two provinces, their group and the nation. Figures are small, so that they often cross a limit.
 */
public final class Logs {
  public static final List<String> REGIONS = List.of("CN", "CN-GX", "CN-YN", "BORDER9");
  public static final int FIRST_YEAR = 2017;
  public static final int LAST_YEAR = 2022;
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  private static final int HOUR = 3600;

  private Logs() {}

  /** A log in the order of its vintages, each of which is of one news. */
  public static List<IndicatorNews> inOrder(long seed, String indicator, int length) {
    return inOrder(seed, indicator, length, 1);
  }

  /** A log in the order of its vintages, each of which is of so many news: of several causes. */
  public static List<IndicatorNews> inOrder(
      long seed, String indicator, int length, int ofOneVintage) {
    Random random = new Random(seed);
    List<IndicatorNews> log = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      log.add(news(random, indicator, START.plusSeconds((long) (i / ofOneVintage) * HOUR)));
    }
    return log;
  }

  /** A log of which some comes twice, late, or with the vintage of other news. */
  static List<IndicatorNews> shaken(long seed, String indicator, int length) {
    Random random = new Random(seed);
    List<IndicatorNews> log = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      boolean again = !log.isEmpty() && random.nextInt(5) == 0;
      log.add(
          again
              ? log.get(random.nextInt(log.size()))
              : news(random, indicator, START.plusSeconds((long) random.nextInt(length) * HOUR)));
    }
    return log;
  }

  private static IndicatorNews news(Random random, String indicator, Instant vintage) {
    String region = REGIONS.get(random.nextInt(REGIONS.size()));
    List<FigureChange> changes = new ArrayList<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (Measure measure : Measure.values()) {
        if (random.nextInt(4) == 0 && !(measure == Measure.RANK && region.equals("CN"))) {
          changes.add(change(random, indicator, region, year, measure, vintage));
        }
      }
    }
    return changes.isEmpty()
        ? news(random, indicator, vintage)
        : new IndicatorNews(
            new UUID(0x7000, random.nextLong() >>> 2 | Long.MIN_VALUE), "USD", 8, changes);
  }

  private static FigureChange change(
      Random random, String indicator, String region, int year, Measure measure, Instant vintage) {
    boolean compares = measure == Measure.YOY_ABSOLUTE || measure == Measure.YOY_PERCENT;
    Figure now =
        switch (random.nextInt(8)) {
          // As the contract has it: what is computed is never merely missing.
          case 0 ->
              measure == Measure.LEVEL && !region.equals("BORDER9")
                  ? new Figure.Missing()
                  : new Figure.Withheld("missing");
          case 1 ->
              measure == Measure.LEVEL && !region.equals("BORDER9")
                  ? new Figure.Missing()
                  : new Figure.Withheld("below_coverage");
          default -> new Figure.Known(value(random, measure));
        };
    Coverage coverage =
        random.nextInt(5) == 0
            ? new Coverage(3, 4, List.of("CN-XZ"))
            : new Coverage(4, 4, List.of());
    return new FigureChange(
        indicator,
        region,
        Integer.toString(year),
        vintage,
        measure,
        new Figure.Missing(),
        now,
        coverage,
        compares ? Integer.toString(year - 1) : null);
  }

  private static BigDecimal value(Random random, Measure measure) {
    return switch (measure) {
      case LEVEL -> BigDecimal.valueOf(random.nextInt(12), 1);
      case SHARE_OF_NATIONAL -> BigDecimal.valueOf(random.nextInt(60), 1).setScale(6);
      case YOY_ABSOLUTE -> BigDecimal.valueOf(random.nextInt(7) - 4L);
      case YOY_PERCENT -> BigDecimal.valueOf(random.nextInt(9) - 4L).setScale(6);
      case RANK -> BigDecimal.valueOf(1L + random.nextInt(4));
    };
  }
}
