package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.derivation.Coverage;
import dev.frontier.indicator.domain.estimate.Interval;
import dev.frontier.indicator.domain.estimate.Measured;
import dev.frontier.indicator.domain.estimate.Stated;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What the record says to a claim.
 *
 * @param verdict never null
 * @param value what the record has in place of what the claim states; null if it has nothing, or
 *     the claim states no single value
 * @param range every value that the rounding of the figures allows; null as {@code value} is
 * @param reason why it cannot be decided; null if it can
 * @param coverage of the aggregate that was summed; null if none was
 * @param comparedMembers the members that a change is computed over where that is not all; null
 *     otherwise
 * @param steps the values that were compared with each other, in order; empty for one value
 * @param inputs the vintages that were used: {@code indicator/region/period@vintage}
 */
public record Judgement(
    Verdict verdict,
    BigDecimal value,
    Interval range,
    Measured.Reason reason,
    Coverage coverage,
    List<String> comparedMembers,
    List<Step> steps,
    List<String> inputs) {

  /** What it comes to. */
  public enum Verdict {
    /** Some value that the figures' rounding allows is what the claim says. */
    TRUE,
    /** No value that the figures' rounding allows is what the claim says. */
    FALSE,
    /** The record does not say. */
    UNDECIDABLE;

    /** The word that contracts use. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One of several values.
   *
   * @param what in codes: a period, a region, an indicator
   * @param value null if the record has none
   */
  public record Step(String what, BigDecimal value) {}

  /** The verdict on what is stated of one quantity. */
  static Judgement of(Measured measured, Stated stated) {
    if (measured instanceof Measured.Known known) {
      return decided(stated.mayHold(known.range()), known, List.of());
    }
    return undecidable(((Measured.Unknown) measured).reason());
  }

  /** A verdict on one quantity. */
  static Judgement decided(boolean holds, Measured.Known known, List<Step> steps) {
    return new Judgement(
        verdict(holds),
        known.value(),
        known.range(),
        null,
        known.coverage(),
        known.comparedMembers(),
        steps,
        List.of());
  }

  /** A verdict on how several values stand to each other. */
  static Judgement compared(boolean holds, Coverage coverage, List<Step> steps) {
    return new Judgement(verdict(holds), null, null, null, coverage, null, steps, List.of());
  }

  /** No verdict. */
  static Judgement undecidable(Measured.Reason reason) {
    return new Judgement(Verdict.UNDECIDABLE, null, null, reason, null, null, List.of(), List.of());
  }

  private static Verdict verdict(boolean holds) {
    return holds ? Verdict.TRUE : Verdict.FALSE;
  }

  /**
   * Whether the other says the same by the same vintages. Values are compared as numbers: how many
   * digits are kept of them is not what is said.
   */
  public boolean sameAs(Judgement other) {
    return verdict == other.verdict
        && equal(value, other.value)
        && (range == null
            ? other.range == null
            : other.range != null
                && equal(range.low(), other.range.low())
                && equal(range.high(), other.range.high()))
        && reason == other.reason
        && Objects.equals(coverage, other.coverage)
        && Objects.equals(comparedMembers, other.comparedMembers)
        && steps.size() == other.steps.size()
        && IntStream.range(0, steps.size())
            .allMatch(
                at ->
                    steps.get(at).what().equals(other.steps.get(at).what())
                        && equal(steps.get(at).value(), other.steps.get(at).value()))
        && inputs.equals(other.inputs);
  }

  private static boolean equal(BigDecimal one, BigDecimal other) {
    return one == null ? other == null : other != null && one.compareTo(other) == 0;
  }

  /** The same by these vintages. */
  Judgement by(List<String> used) {
    return new Judgement(
        verdict, value, range, reason, coverage, comparedMembers, steps, List.copyOf(used));
  }
}
