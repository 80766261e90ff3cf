package dev.frontier.notification;

import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.change.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Changes of Guangxi's level as the service hears of them, an event for each period. */
public final class News {
  private static final Instant VINTAGE = Instant.parse("2026-08-01T00:00:00.5Z");

  private News() {}

  /** A submission by which the levels of these periods are 733.61. */
  public static List<IndicatorNews> falls(String indicator, UUID submission, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> level(indicator, submission, period(i), VINTAGE, "733.61"))
        .toList();
  }

  /** A submission by which the level of the first period is 950 after all. */
  public static List<IndicatorNews> rises(String indicator, UUID submission) {
    return List.of(level(indicator, submission, period(1), VINTAGE.plusSeconds(60), "950"));
  }

  /** A submission by which the level of the first period is lower still, 600. */
  public static List<IndicatorNews> worsens(String indicator, UUID submission) {
    return List.of(level(indicator, submission, period(1), VINTAGE.plusSeconds(30), "600"));
  }

  /** The name of a period by its number, from 1. */
  public static String period(int number) {
    return "%04d".formatted(1000 + number);
  }

  private static IndicatorNews level(
      String indicator, UUID submission, String period, Instant vintage, String value) {
    return new IndicatorNews(
        UUID.randomUUID(),
        submission,
        "USD",
        8,
        List.of(
            new FigureChange(
                indicator,
                "CN-GX",
                period,
                vintage,
                Measure.LEVEL,
                new Figure.Missing(),
                new Figure.Known(new BigDecimal(value)),
                Coverage.whole(),
                null)));
  }
}
