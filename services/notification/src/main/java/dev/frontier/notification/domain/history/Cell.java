package dev.frontier.notification.domain.history;

import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.Measure;
import java.util.Objects;

/**
 * Where a value stands.
 *
 * @param indicator code of the indicator
 * @param region code of the region
 * @param period SDMX period
 * @param measure what of the series, as the indicator service gives it
 */
public record Cell(String indicator, String region, String period, Measure measure) {
  /** Refuses absent parts. */
  public Cell {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(measure, "measure");
  }

  /** What a change as the indicator service tells it is about. */
  static Cell of(FigureChange change) {
    return new Cell(
        change.indicator(), change.region(), change.period(), (Measure) change.measure());
  }
}
