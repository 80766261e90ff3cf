package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.Period;
import java.util.List;
import java.util.Locale;

/**
 * One value with everything that it comes from.
 *
 * @param subject what is explained
 * @param outcome the value, or why there is none
 * @param formula how it is computed
 * @param coverage of the aggregate that it depends on; null if it depends on none
 * @param comparedWith the earlier period of a change; null for what is of one period
 * @param comparedMembers as of {@link Compared#members}
 * @param inputs the vintages that it is a function of
 */
public record Explained(
    Subject subject,
    Outcome outcome,
    Formula formula,
    Coverage coverage,
    Period comparedWith,
    List<String> comparedMembers,
    List<Observation> inputs) {

  /** What can be explained of a region's figure in a period. */
  public enum Subject {
    /** The figure, or the sum over an aggregate. In the indicator's unit. */
    LEVEL,
    /** Percent of the national figure. */
    SHARE_OF_NATIONAL,
    /** Difference to the year before, in the indicator's unit. */
    YOY_ABSOLUTE,
    /** Percent of the figure of the year before. */
    YOY_PERCENT,
    /** Place among the members of the aggregate. */
    RANK,
    /** Percentage points of the aggregate's growth. */
    CONTRIBUTION_POINTS,
    /** Percent of the aggregate's change. */
    CONTRIBUTION_SHARE,
    /** Herfindahl-Hirschman index of an aggregate, to 10,000. */
    CONCENTRATION,
    /** Percent a year since an earlier period. */
    CAGR;

    /** The word that answers use. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
