package dev.frontier.notification.domain;

import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.Measure;
import dev.frontier.notification.domain.change.MeasureStatus;
import dev.frontier.notification.domain.change.Measured;
import dev.frontier.notification.domain.change.StatusMove;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Changes for tests: Guangxi's trade of 2022 unless said otherwise. */
public final class Changes {
  public static final Instant VINTAGE = Instant.parse("2026-08-01T00:00:00.5Z");

  private Changes() {}

  public static Figure known(String value) {
    return new Figure.Known(new BigDecimal(value));
  }

  public static FigureChange level(String value) {
    return level(known(value));
  }

  public static FigureChange level(Figure now) {
    return change("CN-GX", Measure.LEVEL, now, Coverage.whole());
  }

  public static FigureChange yoyPercent(String value) {
    return yoyPercent(known(value));
  }

  public static FigureChange yoyPercent(Figure now) {
    return change("CN-GX", Measure.YOY_PERCENT, now, Coverage.whole());
  }

  public static FigureChange change(
      String region, Measured measure, Figure now, Coverage coverage) {
    boolean compares = measure == Measure.YOY_PERCENT || measure == Measure.YOY_ABSOLUTE;
    return new FigureChange(
        "TRADE_TOTAL",
        region,
        "2022",
        VINTAGE,
        measure,
        new Figure.Missing(),
        now,
        coverage,
        compares ? "2021" : null);
  }

  public static Coverage eightOfNine() {
    return new Coverage(8, 9, List.of("CN-XZ"));
  }

  public static StatusMove move(String measure, MeasureStatus before, MeasureStatus after) {
    return new StatusMove(
        UUID.fromString("0192f8b0-0001-7000-8000-000000000001"),
        measure,
        "R1",
        "PBOC",
        "claimed",
        before,
        after,
        Instant.parse("2026-07-03T02:00:00Z"));
  }
}
