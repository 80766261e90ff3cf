package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.Outcome.Reason;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The compound annual growth rate between two periods: the same rate every year that leads from the
 * one level to the other.
 *
 * @param from the earlier period
 * @param to the later period
 * @param parts how many periods apart they are: of an annual indicator years
 * @param percent a year
 * @param comparedMembers as of {@link Compared#members}
 * @param coverage as of {@link Compared#coverage}
 */
public record YearlyRate(
    Period from,
    Period to,
    int parts,
    Outcome percent,
    List<String> comparedMembers,
    Coverage coverage) {

  // A few more than are given, so that the roundings of the steps stay behind the last of those.
  private static final MathContext STEPS = new MathContext(44, RoundingMode.HALF_EVEN);
  private static final int MOST_STEPS = 200;

  /**
   * The rate of a region between two periods: empty if it has no level in the later one.
   *
   * @param from before {@code to}, of the same frequency
   */
  public static Optional<YearlyRate> of(Levels levels, Region region, Period from, Period to) {
    int parts = from.until(to);
    return levels
        .compared(region, from, to)
        .map(
            it ->
                new YearlyRate(
                    from,
                    to,
                    parts,
                    rate(it, parts, from.frequency().partsOfYear()),
                    it.members(),
                    it.coverage()));
  }

  private static Outcome rate(Compared compared, int parts, int partsOfYear) {
    if (compared.withheld() != null) {
      return Outcome.withheld(compared.withheld());
    }
    if (compared.from().signum() <= 0) {
      return Outcome.withheld(Reason.ZERO_BASE);
    }
    if (compared.to().signum() < 0) {
      return Outcome.withheld(Reason.NEGATIVE);
    }
    BigDecimal grown = compared.to().divide(compared.from(), STEPS).pow(partsOfYear, STEPS);
    return Outcome.of(
        root(grown, parts)
            .subtract(BigDecimal.ONE)
            .multiply(BigDecimal.valueOf(100))
            .round(Percent.DIGITS));
  }

  /** The root of a number that is not negative, by Newton's method from above. */
  static BigDecimal root(BigDecimal number, int degree) {
    if (number.signum() == 0 || degree == 1) {
      return number;
    }
    BigDecimal root = above(number, degree);
    for (int step = 0; step < MOST_STEPS * degree; step++) {
      BigDecimal next =
          root.multiply(BigDecimal.valueOf(degree - 1L))
              .add(number.divide(root.pow(degree - 1, STEPS), STEPS))
              .divide(BigDecimal.valueOf(degree), STEPS);
      if (next.compareTo(root) >= 0) {
        return root;
      }
      root = next;
    }
    return root;
  }

  /**
   * A number a little above the root, whence every step goes down: by the processor's own power
   * where that can hold it, which spares all steps but a few and decides no digit; else a power of
   * ten.
   */
  private static BigDecimal above(BigDecimal number, int degree) {
    double guess = Math.pow(number.doubleValue(), 1.0 / degree) * (1 + 1e-12);
    if (guess > 0 && Double.isFinite(guess)) {
      return new BigDecimal(guess, STEPS);
    }
    int magnitude = number.precision() - number.scale();
    return BigDecimal.ONE.scaleByPowerOfTen(-Math.floorDiv(-magnitude, degree));
  }
}
