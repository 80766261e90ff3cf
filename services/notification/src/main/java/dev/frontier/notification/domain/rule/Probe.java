package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The key under which a change looks for the rules that it can trip: those of this kind and series
 * whose {@link SeriesRule#tripsAt()} is not below the figure. It only narrows; {@link Rule#on}
 * decides.
 *
 * @param kind kind of rule
 * @param indicator code of the indicator
 * @param region code of the region
 * @param figure the new figure, in the unit of the measure that the kind looks at
 */
public record Probe(RuleKind kind, String indicator, String region, BigDecimal figure) {

  /** The probe of a change; empty when no rule can fire on it, whatever its limit. */
  public static Optional<Probe> of(FigureChange change) {
    if (!(change.now() instanceof Figure.Known known)) {
      return Optional.empty();
    }
    return kindLookingAt(change)
        .map(kind -> new Probe(kind, change.indicator(), change.region(), known.value()));
  }

  private static Optional<RuleKind> kindLookingAt(FigureChange change) {
    return switch (change.measure()) {
      case LEVEL ->
          change.coverage().partial() ? Optional.empty() : Optional.of(RuleKind.FALLS_BELOW);
      case YOY_PERCENT -> Optional.of(RuleKind.FALLS_BY_PERCENT);
      case SHARE_OF_NATIONAL, YOY_ABSOLUTE, RANK -> Optional.empty();
    };
  }
}
