package dev.frontier.notification.domain.judge;

import dev.frontier.notification.domain.change.DerivedMeasure;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.Measure;
import dev.frontier.notification.domain.change.Measured;
import dev.frontier.notification.domain.rule.Reading;
import dev.frontier.notification.domain.rule.Reading.Why;
import java.math.BigDecimal;

/**
 * Reads a change as rules see it: one number, the lower the worse. What is missing, withheld or, of
 * a level, below full coverage gives no number, so no rule can take it for a drop.
 */
final class Gauge {
  private Gauge() {}

  static Reading read(FigureChange change) {
    if (change.now() instanceof Figure.Missing) {
      return new Reading.Unknown(Why.MISSING);
    }
    if (change.now() instanceof Figure.Withheld) {
      return new Reading.Unknown(Why.WITHHELD);
    }
    if (change.coverage().partial() && !standsWhilePartial(change.measure())) {
      return new Reading.Unknown(Why.PARTIAL);
    }
    BigDecimal value = ((Figure.Known) change.now()).value();
    return new Reading.Known(number(change.measure(), value), value);
  }

  /**
   * Whether a value may be held against a limit though members are missing. A level or share of
   * fewer members is too low. A change is like for like; a rank gets no better by those who are
   * still to come.
   */
  private static boolean standsWhilePartial(Measured measured) {
    if (measured instanceof DerivedMeasure derived) {
      return switch (derived) {
        case ON_FIRST_ABSOLUTE, ON_FIRST_PERCENT, SHARE_POINTS, PLACES_WON, ABOVE_LAST -> false;
        // Of changes on the year before, which are like for like.
        case DECLINES, AGAINST_NATION -> true;
      };
    }
    return switch ((Measure) measured) {
      case LEVEL, SHARE_OF_NATIONAL -> false;
      case YOY_ABSOLUTE, YOY_PERCENT, RANK -> true;
    };
  }

  private static BigDecimal number(Measured measured, BigDecimal value) {
    if (measured instanceof DerivedMeasure derived) {
      return switch (derived) {
        case ON_FIRST_ABSOLUTE,
            ON_FIRST_PERCENT,
            SHARE_POINTS,
            PLACES_WON,
            ABOVE_LAST,
            AGAINST_NATION ->
            value;
        // The more years, the worse.
        case DECLINES -> value.negate();
      };
    }
    return switch ((Measure) measured) {
      case LEVEL, SHARE_OF_NATIONAL, YOY_ABSOLUTE, YOY_PERCENT -> value;
      // 1 is best.
      case RANK -> value.negate();
    };
  }
}
