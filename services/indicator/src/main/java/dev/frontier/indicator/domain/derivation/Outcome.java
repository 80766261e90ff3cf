package dev.frontier.indicator.domain.derivation;

import java.math.BigDecimal;
import java.util.Locale;

/** A value, or why there is none. */
public sealed interface Outcome {

  /**
   * There is a value.
   *
   * @param value levels and their differences exact; percents to 34 digits
   */
  record Known(BigDecimal value) implements Outcome {}

  /** There is no value, and this is why. */
  record Withheld(Reason reason) implements Outcome {}

  /** Why a value is withheld. */
  enum Reason {
    /** Fewer members have a figure than the indicator requires. */
    BELOW_COVERAGE,
    /** The figure itself is missing. */
    MISSING,
    /** There is no national figure to take a share of. */
    NO_NATIONAL,
    /** There is no figure of the year before. */
    NO_PREVIOUS,
    /** There is no figure in the period that an index begins with. */
    NO_BASE,
    /** The total did not change, so that nobody has a part in its change. */
    NO_CHANGE,
    /** A figure is below zero where a part or a yearly rate would then say nothing. */
    NEGATIVE,
    /** What a whole has is not the sum of what its members have, so that none has a part of it. */
    NOT_ADDITIVE,
    /** It was published and taken back. */
    WITHDRAWN,
    /** What would be divided by is zero, or below it, so that a percentage would say nothing. */
    ZERO_BASE;

    /** The word that contracts use. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The outcome with this value. */
  static Outcome of(BigDecimal value) {
    return new Known(value);
  }

  /** The outcome withheld for this reason. */
  static Outcome withheld(Reason reason) {
    return new Withheld(reason);
  }

  /** The value, or null if it is withheld. */
  default BigDecimal value() {
    return this instanceof Known known ? known.value() : null;
  }

  /** Why it is withheld, or null if it is not. */
  default Reason reason() {
    return this instanceof Withheld withheld ? withheld.reason() : null;
  }
}
