package dev.frontier.notification.domain.change;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What is known of a figure. Missing is not zero, and withheld is neither: only {@link Known} can
 * be compared with anything, and the type says so.
 */
public sealed interface Figure {

  /**
   * A figure that stands.
   *
   * @param value in the unit and multiplier of its series, or percent
   */
  record Known(BigDecimal value) implements Figure {
    /** Refuses null: that is {@link Missing}. */
    public Known {
      Objects.requireNonNull(value, "value");
    }
  }

  /** No figure: not reported (OBS_STATUS O), withdrawn, or not there yet. */
  record Missing() implements Figure {}

  /**
   * A derived figure that its owner does not give.
   *
   * @param reason as the indicator service names it, e.g. {@code below_coverage}
   */
  record Withheld(String reason) implements Figure {
    /** Refuses a withheld figure without a reason. */
    public Withheld {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * Reads the three fields in which a figure travels. Where they contradict each other the figure
   * does not stand: an alert on a doubtful figure is worse than none.
   *
   * @param value null when there is none
   * @param status the SDMX OBS_STATUS, null for none
   * @param withheld the reason it is withheld, null for none
   */
  static Figure of(BigDecimal value, String status, String withheld) {
    if (withheld != null) {
      return new Withheld(withheld);
    }
    return value == null || "O".equals(status) ? new Missing() : new Known(value);
  }
}
