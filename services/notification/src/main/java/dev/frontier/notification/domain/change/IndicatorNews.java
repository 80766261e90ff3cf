package dev.frontier.notification.domain.change;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * All that one cause changed in one series.
 *
 * @param eventId id of the event that told it
 * @param cause id of the submission that changed it
 * @param unit code of the unit of the level, e.g. USD
 * @param unitMult power of ten by which the level is to be multiplied, e.g. 8
 * @param changes what changed, of the same indicator, region and vintage
 */
public record IndicatorNews(
    UUID eventId, UUID cause, String unit, int unitMult, List<FigureChange> changes) {
  /** Copies the changes. */
  public IndicatorNews {
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(unit, "unit");
    changes = List.copyOf(changes);
  }

  /** News of which nothing else is known than its event. */
  public IndicatorNews(UUID eventId, String unit, int unitMult, List<FigureChange> changes) {
    this(eventId, eventId, unit, unitMult, changes);
  }

  /**
   * The new level of the same period, when the cause changed that too: it makes a percentage plain.
   */
  public Optional<Figure.Known> levelBeside(FigureChange change) {
    return changes.stream()
        .filter(c -> c.measure() == Measure.LEVEL && c.period().equals(change.period()))
        .map(FigureChange::now)
        .filter(Figure.Known.class::isInstance)
        .map(Figure.Known.class::cast)
        .findFirst();
  }
}
