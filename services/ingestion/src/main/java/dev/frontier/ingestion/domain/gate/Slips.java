package dev.frontier.ingestion.domain.gate;

import dev.frontier.ingestion.domain.observation.Period;
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
  private static final double LN_10 = Math.log(10);

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

  /**
   * A slip that explains a figure.
   *
   * @param power of ten by which the figure is off; 0 when it is off by the exchange rate
   * @param rate yuan a dollar; 0 when it is off by a power of ten
   * @param isTooLarge whether the figure has to be divided to be mended
   * @param expected what the neighbours let expect, a logarithm
   * @param factor of the slip, a logarithm
   */
  record Slip(int power, double rate, boolean isTooLarge, double expected, double factor) {
    boolean isPowerOfTen() {
      return power != 0;
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
    return slip.isPowerOfTen() ? numbers.tolerance() : numbers.rateTolerance();
  }

  private List<Slip> candidates(Subject subject, double expected) {
    List<Slip> slips = new ArrayList<>();
    for (int power = 1; power <= numbers.maxPower(); power++) {
      slips.add(new Slip(power, 0, true, expected, power * LN_10));
      slips.add(new Slip(power, 0, false, expected, -power * LN_10));
    }
    if (numbers.currencies().contains(subject.indicator().unit())) {
      double rate = numbers.rateOf(subject.period().year());
      slips.add(new Slip(0, rate, true, expected, Math.log(rate)));
      slips.add(new Slip(0, rate, false, expected, -Math.log(rate)));
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
