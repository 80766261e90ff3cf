package dev.frontier.ingestion.domain.template;

import dev.frontier.ingestion.domain.observation.ObsStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * A published figure as a template shows it.
 *
 * @param value in the indicator's unit and multiplier; null exactly when it is missing
 * @param vintage since when it is known; what tells a figure from its revision
 */
public record ShownFigure(
    String indicator, String period, BigDecimal value, ObsStatus status, Instant vintage) {

  public ShownFigure {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(vintage, "vintage");
    if (status.isMissing() != (value == null)) {
      throw new IllegalArgumentException("a value is there exactly when the status says so");
    }
  }

  /** Which figure it is, of the template's region. */
  public Key key() {
    return new Key(indicator, period);
  }

  /** A figure of one region. */
  public record Key(String indicator, String period) {
    public Key {
      Objects.requireNonNull(indicator, "indicator");
      Objects.requireNonNull(period, "period");
    }
  }
}
