package dev.frontier.ingestion.domain.gate;

import dev.frontier.ingestion.domain.observation.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Compares a figure with what its neighbours in the series let expect, and names the slip that best
 * explains the distance. Both rules about slips ask here, so that one figure gets one explanation.
 *
 * <p>What is expected is the median of up to a few years on either side, each carried to the judged
 * year by the median growth of the series where enough is known of it. A neighbour that is itself a
 * slip is outvoted, and the figures after a slip are not blamed for it.
 */
public final class Slips {
  private final GateParameters.Slip numbers;
  private final GateParameters.Series series;

  /** Judges by these numbers. */
  public Slips(GateParameters.Slip numbers, GateParameters.Series series) {
    this.numbers = numbers;
    this.series = series;
  }

  GateParameters.Slip numbers() {
    return numbers;
  }

  /** A slip that explains a figure. */
  sealed interface Slip {
    /** Whether the figure has to be divided to be mended. */
    boolean isTooLarge();

    /** What the neighbours let expect, a logarithm. */
    double expected();

    /** By how much the figure is off in the one direction or the other. */
    BigDecimal times();

    /** The figure as it is without the slip. */
    BigDecimal mended(BigDecimal value);

    /** The factor as people read it, {@code ×100} or {@code ÷6.5}. */
    default String shown() {
      return (isTooLarge() ? "×" : "÷") + times();
    }

    /** The factor that the figure is off by, a logarithm. */
    default double factor() {
      double log = Math.log(times().doubleValue());
      return isTooLarge() ? log : -log;
    }
  }

  /** Off by a power of ten, at least the first. */
  record PowerOfTen(int power, boolean isTooLarge, double expected) implements Slip {
    @Override
    public BigDecimal times() {
      return BigDecimal.TEN.pow(power);
    }

    @Override
    public BigDecimal mended(BigDecimal value) {
      return value.scaleByPowerOfTen(isTooLarge ? -power : power);
    }
  }

  /** Off by the exchange rate, yuan a dollar. */
  record ExchangeRate(BigDecimal times, boolean isTooLarge, double expected) implements Slip {
    private static final int DECIMALS = 2;

    @Override
    public BigDecimal mended(BigDecimal value) {
      return isTooLarge
          ? value.divide(times, DECIMALS, RoundingMode.HALF_EVEN)
          : value.multiply(times).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
  }

  /** The best explanation; empty when none is near, or when the other provinces moved as far. */
  Optional<Slip> nearest(Subject subject) {
    Optional<Double> value =
        subject.figures().log(subject.region(), subject.indicator().code(), subject.period(), 0);
    Optional<Double> expected = expected(subject);
    if (value.isEmpty() || expected.isEmpty()) {
      return Optional.empty();
    }
    double off = value.get() - expected.get();
    return candidates(subject, expected.get()).stream()
        .filter(slip -> Math.abs(off - slip.factor()) <= tolerance(slip))
        .min(Comparator.comparingDouble(slip -> Math.abs(off - slip.factor())))
        .filter(slip -> !othersMovedAlike(subject));
  }

  private double tolerance(Slip slip) {
    return slip instanceof PowerOfTen ? numbers.tolerance() : numbers.rateTolerance();
  }

  private List<Slip> candidates(Subject subject, double expected) {
    List<Slip> slips = new ArrayList<>();
    for (int power = 1; power <= numbers.maxPower(); power++) {
      slips.add(new PowerOfTen(power, true, expected));
      slips.add(new PowerOfTen(power, false, expected));
    }
    if (numbers.currencies().contains(subject.indicator().unit())) {
      BigDecimal rate = BigDecimal.valueOf(numbers.rateOf(subject.period().year()));
      slips.add(new ExchangeRate(rate, true, expected));
      slips.add(new ExchangeRate(rate, false, expected));
    }
    return slips;
  }

  private Optional<Double> expected(Subject subject) {
    String region = subject.region();
    String indicator = subject.indicator().code();
    Period period = subject.period();
    List<Double> growths =
        subject.figures().growthBeside(region, indicator, period, series.years());
    double usual = growths.size() < series.minGrowths() ? 0 : RobustStatistics.median(growths);
    List<Double> carried =
        IntStream.rangeClosed(-numbers.neighbours(), numbers.neighbours())
            .filter(years -> years != 0)
            .mapToObj(
                years ->
                    subject
                        .figures()
                        .log(region, indicator, period, years)
                        .map(value -> value - years * usual))
            .flatMap(Optional::stream)
            .toList();
    return carried.isEmpty() ? Optional.empty() : Optional.of(RobustStatistics.median(carried));
  }

  /**
   * A bad year for everybody is no slip of everybody: when the others halved or doubled, whoever
   * went the same way did so for their reason, and how far says nothing about decimal points.
   */
  private boolean othersMovedAlike(Subject subject) {
    List<Double> others =
        subject.others().stream().map(subject::growthOf).flatMap(Optional::stream).toList();
    if (subject.growth().isEmpty() || others.size() < numbers.minOthers()) {
      return false;
    }
    double own = subject.growth().get();
    double theirs = RobustStatistics.median(others);
    return Math.abs(own - theirs) <= numbers.alike()
        || Math.abs(theirs) > numbers.alike() && Math.signum(own) == Math.signum(theirs);
  }
}
