package dev.frontier.indicator.domain.change;

import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.Coverage;
import dev.frontier.indicator.domain.derivation.Derivation;
import dev.frontier.indicator.domain.derivation.Level;
import dev.frontier.indicator.domain.derivation.Outcome;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * One measure read at one instant, as changes speak of it.
 *
 * @param value levels and differences exact, percents to {@value #PERCENT_DECIMALS} decimals half
 *     up, a rank as a whole number; null if there is none
 * @param status of a figure as filed its OBS_STATUS, null where nothing is known; of anything
 *     derived {@code A} with a value and null without
 * @param withheld why there is no value; null if there is one, and for a figure that nobody has
 *     filed
 * @param coverage of the aggregate that the value depends on; null if it depends on none
 * @param comparedWith the period that a year-on-year change compares with; null for other measures
 * @param comparedMembers the members that it is computed over, where that is not all; null
 *     otherwise
 */
public record Reading(
    BigDecimal value,
    String status,
    Outcome.Reason withheld,
    Coverage coverage,
    Period comparedWith,
    List<String> comparedMembers) {

  /** Decimals of a percentage in a change: enough to see any revision that anybody would print. */
  public static final int PERCENT_DECIMALS = 6;

  private static final Reading NOTHING_DERIVED =
      new Reading(null, null, Outcome.Reason.MISSING, null, null, null);
  private static final Reading NOTHING_FILED = new Reading(null, null, null, null, null, null);

  /** Reads the measure from what is known. */
  public static Reading of(Derivation known, Region region, Period period, Measure measure) {
    return switch (measure) {
      case LEVEL ->
          known
              .level(region, period)
              .map(Reading::level)
              .orElse(known.levels().asFiled(region, period) ? NOTHING_FILED : NOTHING_DERIVED);
      case SHARE_OF_NATIONAL ->
          known
              .shareOfNational(region, period)
              .map(share -> derived(percent(share), coverage(known, region, period), null, null))
              .orElse(NOTHING_DERIVED);
      case YOY_ABSOLUTE, YOY_PERCENT ->
          known
              .yearOnYear(region, period)
              .map(
                  growth ->
                      derived(
                          measure == Measure.YOY_ABSOLUTE
                              ? growth.absolute()
                              : percent(growth.percent()),
                          growth.coverage(),
                          growth.comparedWith(),
                          growth.comparedMembers()))
              .orElse(NOTHING_DERIVED);
      case RANK ->
          known
              .rank(region, period)
              .map(rank -> derived(rank.place(), rank.coverage(), null, null))
              .orElse(NOTHING_DERIVED);
    };
  }

  /**
   * Whether the two say the same: same value, and for a level (which has statuses of its own and
   * states what it is a sum of) same status and same coverage. A total that a zero completes is
   * another one though its value is not.
   */
  public boolean saysTheSameAs(Reading other, Measure measure) {
    boolean sameValue =
        value == null || other.value == null
            ? value == other.value
            : value.compareTo(other.value) == 0;
    return sameValue
        && (measure != Measure.LEVEL
            || (Objects.equals(status, other.status)
                && Objects.equals(covered(coverage), covered(other.coverage))));
  }

  /** Nothing known of any member and every figure missing are no coverage alike. */
  private static Coverage covered(Coverage coverage) {
    return coverage == null || coverage.present() == 0 ? null : coverage;
  }

  private static Reading level(Level level) {
    Outcome outcome = level.outcome();
    return new Reading(
        outcome.value(), level.status(), outcome.reason(), level.coverage(), null, null);
  }

  private static Reading derived(
      Outcome outcome, Coverage coverage, Period comparedWith, List<String> comparedMembers) {
    return new Reading(
        outcome.value(),
        outcome.value() == null ? null : "A",
        outcome.reason(),
        coverage,
        comparedWith,
        comparedMembers);
  }

  private static Coverage coverage(Derivation known, Region region, Period period) {
    return known.level(region, period).map(Level::coverage).orElse(null);
  }

  private static Outcome percent(Outcome exact) {
    return exact.value() == null
        ? exact
        : Outcome.of(exact.value().setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP));
  }
}
