package dev.frontier.notification.domain.judge;

import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.Measure;
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
  private static boolean standsWhilePartial(Measure measure) {
    return switch (measure) {
      case LEVEL, SHARE_OF_NATIONAL -> false;
      case YOY_ABSOLUTE, YOY_PERCENT, RANK -> true;
    };
  }

  private static BigDecimal number(Measure measure, BigDecimal value) {
    return switch (measure) {
      case LEVEL, SHARE_OF_NATIONAL, YOY_ABSOLUTE, YOY_PERCENT -> value;
      // 1 is best.
      case RANK -> value.negate();
    };
  }
}
