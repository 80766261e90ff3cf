package dev.frontier.indicator.domain.estimate;

import dev.frontier.indicator.domain.derivation.Coverage;
import dev.frontier.indicator.domain.estimate.Measured.Known;
import dev.frontier.indicator.domain.estimate.Measured.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Quotients of what is measured, in the value as in the range. */
final class Ratios {

  private static final MathContext DIGITS = MathContext.DECIMAL128;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Ratios() {}

  /** How many times the one is the other. */
  static Measured quotient(Known one, Known other) {
    if (other.range().low().signum() <= 0 || other.value().signum() <= 0) {
      return Measured.unknown(Reason.ZERO_BASE);
    }
    return new Known(
        one.value().divide(other.value(), DIGITS),
        one.range().over(other.range()),
        coverage(one, other),
        Stream.of(one.comparedMembers(), other.comparedMembers())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse((List<String>) null));
  }

  /** What percentage the one is of the other, as series have it. */
  static Measured percent(Known one, Known other) {
    return quotient(one, other)
        .map(
            it ->
                it.with(
                    one.value().multiply(HUNDRED).divide(other.value(), DIGITS),
                    it.range().percent()));
  }

  /** The change from the other to the one in percent of the other, as series have it. */
  static Measured growth(Known to, Known from) {
    return quotient(to, from)
        .map(
            it ->
                it.with(
                    to.value()
                        .subtract(from.value())
                        .multiply(HUNDRED)
                        .divide(from.value(), DIGITS),
                    it.range().lessOne().percent()));
  }

  /** The difference between the one and the other. */
  static Measured difference(Known one, Known other) {
    return new Known(
        one.value().subtract(other.value()),
        one.range().minus(other.range()),
        coverage(one, other),
        null);
  }

  /** The yearly rate in percent by which the other becomes the one in so many years. */
  static Measured yearly(Known to, Known from, int years) {
    if (years < 1 || to.range().low().signum() < 0) {
      return Measured.unknown(Reason.ZERO_BASE);
    }
    return quotient(to, from)
        .map(
            it ->
                it.with(
                    Roots.root(it.value(), years).subtract(BigDecimal.ONE).multiply(HUNDRED),
                    new Interval(
                            Roots.root(it.range().low(), years),
                            Roots.root(it.range().high(), years))
                        .lessOne()
                        .percent()));
  }

  /** The poorer coverage of the two; null if neither has one. */
  private static Coverage coverage(Known one, Known other) {
    if (one.coverage() == null || other.coverage() == null) {
      return one.coverage() == null ? other.coverage() : one.coverage();
    }
    return one.coverage().present() <= other.coverage().present()
        ? one.coverage()
        : other.coverage();
  }
}
