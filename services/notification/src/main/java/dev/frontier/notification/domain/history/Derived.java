package dev.frontier.notification.domain.history;

import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.Figure;
import java.math.BigDecimal;

/**
 * A derived value.
 *
 * @param figure the value, or why there is none
 * @param coverage what stands behind it
 * @param comparedWith the period that it is held against; null when there is none
 * @param reference what it is held against; null when there is none
 */
record Derived(Figure figure, Coverage coverage, String comparedWith, BigDecimal reference) {
  /** Of what was never told. */
  static final Derived NONE = absent(new Figure.Missing(), Coverage.whole());

  static Derived absent(Figure why, Coverage coverage) {
    return new Derived(why, coverage, null, null);
  }

  static Derived known(
      BigDecimal value, Coverage coverage, String comparedWith, BigDecimal reference) {
    return new Derived(new Figure.Known(value), coverage, comparedWith, reference);
  }

  /** Whether it would be told as the other was: what it is held against may be another. */
  boolean same(Derived other) {
    return figure.equals(other.figure) && coverage.equals(other.coverage);
  }
}
