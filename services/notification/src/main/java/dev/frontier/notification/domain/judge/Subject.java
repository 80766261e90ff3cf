package dev.frontier.notification.domain.judge;

import dev.frontier.notification.domain.change.FigureChange;
import java.util.Objects;

/**
 * What one alert is about.
 *
 * @param indicator code of the indicator
 * @param region code of the region
 * @param period SDMX period
 */
public record Subject(String indicator, String region, String period) {
  /** Refuses absent parts. */
  public Subject {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(period, "period");
  }

  /** What a change is about. */
  public static Subject of(FigureChange change) {
    return new Subject(change.indicator(), change.region(), change.period());
  }
}
