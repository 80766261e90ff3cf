package dev.frontier.indicator.domain.estimate;

import dev.frontier.indicator.domain.derivation.Coverage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What the record says of a quantity, or why it says nothing. */
public sealed interface Measured {

  /**
   * It says something.
   *
   * @param value by the figures as filed, as series and rankings have it
   * @param range every value that the rounding of the figures as filed allows
   * @param coverage of an aggregate; null if none was summed
   * @param comparedMembers the members that a change is computed over where that is not all; null
   *     otherwise
   */
  record Known(BigDecimal value, Interval range, Coverage coverage, List<String> comparedMembers)
      implements Measured {

    /** Another value and range over the same members. */
    Known with(BigDecimal newValue, Interval newRange) {
      return new Known(newValue, newRange, coverage, comparedMembers);
    }
  }

  /** It says nothing. */
  record Unknown(Reason reason) implements Measured {}

  /** Why nothing can be said. */
  enum Reason {
    /** The catalogue has no such indicator, region or group. */
    NOT_IN_CATALOGUE,
    /** Nothing of the indicator is in the record for the region, in any period asked about. */
    NOT_IN_RECORD,
    /** The indicator is in the record for the region, but not in this period. */
    PERIOD_MISSING,
    /** The figure was reported as missing. */
    MISSING,
    /** It was published and taken back. */
    WITHDRAWN,
    /** Fewer members have a figure than the indicator requires. */
    BELOW_COVERAGE,
    /** There is no national figure to take a share of. */
    NO_NATIONAL,
    /** What would be divided by may be zero or below. */
    ZERO_BASE,
    /** Neither sums nor shares of such an indicator say anything. */
    NOT_ADDITIVE,
    /** The content allows several readings, and the record decides between them differently. */
    AMBIGUOUS;

    /** The word that contracts use. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Exactly this. */
  static Measured exactly(BigDecimal value) {
    return new Known(value, Interval.exactly(value), null, null);
  }

  /** Nothing, for this reason. */
  static Measured unknown(Reason reason) {
    return new Unknown(reason);
  }

  /** The same of what is known; what is unknown stays so. */
  default Measured map(UnaryOperator<Known> change) {
    return this instanceof Known known ? change.apply(known) : this;
  }
}
