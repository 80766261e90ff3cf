package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.change.Change;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.Measure;
import java.math.BigDecimal;

/** A rule over the figures of one indicator in one region. */
public sealed interface SeriesRule extends Rule permits FallsByPercent, FallsBelow {

  /** Code of the indicator. */
  String indicator();

  /** Code of the region. */
  String region();

  /** The one measure that the rule looks at. */
  Measure measure();

  /**
   * The highest figure at which the rule can fire, in the unit of its measure. Stored beside the
   * rule, so that a change finds by index the rules that it can trip and no others.
   */
  BigDecimal tripsAt();

  /** Whether a figure that stands has gone so far; what does not stand never gets here. */
  boolean tripped(BigDecimal figure);

  /** Whether a total with missing members may be held against the limit. */
  boolean acceptsPartial();

  @Override
  default Outcome on(Change change) {
    if (!(change instanceof FigureChange figure) || !watches(figure)) {
      return Outcome.quiet(Outcome.Why.NOT_WATCHED);
    }
    if (figure.now() instanceof Figure.Missing) {
      return Outcome.quiet(Outcome.Why.MISSING);
    }
    if (figure.now() instanceof Figure.Withheld) {
      return Outcome.quiet(Outcome.Why.WITHHELD);
    }
    if (figure.coverage().partial() && !acceptsPartial()) {
      return Outcome.quiet(Outcome.Why.PARTIAL);
    }
    return tripped(((Figure.Known) figure.now()).value())
        ? Outcome.fires()
        : Outcome.quiet(Outcome.Why.WITHIN_LIMIT);
  }

  private boolean watches(FigureChange change) {
    return change.measure() == measure()
        && change.indicator().equals(indicator())
        && change.region().equals(region());
  }
}
