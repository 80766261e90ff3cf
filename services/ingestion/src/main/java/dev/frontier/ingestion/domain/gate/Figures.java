package dev.frontier.ingestion.domain.gate;

import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The figures that surround what is judged, with what is filed laid over what is published. A
 * missing figure and one that was never filed are both not there.
 */
public final class Figures {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final Map<Series, TreeMap<Period, BigDecimal>> series = new HashMap<>();

  private record Series(String region, String indicator) {}

  /**
   * One figure that is known.
   *
   * @param value null when it is known to be missing
   */
  public record Known(String region, String indicator, Period period, BigDecimal value) {}

  /** Only what is published. */
  public static Figures of(Collection<Known> published) {
    Figures figures = new Figures();
    published.forEach(one -> figures.put(one.region(), one.indicator(), one.period(), one.value()));
    return figures;
  }

  /** What it would be if these rows were published now; this one stays as it is. */
  public Figures with(String region, List<SubmissionRow> rows) {
    Figures figures = new Figures();
    series.forEach((key, values) -> figures.series.put(key, new TreeMap<>(values)));
    rows.forEach(row -> figures.put(region, row.indicator(), row.period(), row.value()));
    return figures;
  }

  private void put(String region, String indicator, Period period, BigDecimal value) {
    TreeMap<Period, BigDecimal> values =
        series.computeIfAbsent(new Series(region, indicator), key -> new TreeMap<>());
    if (value == null) {
      values.remove(period);
    } else {
      values.put(period, value);
    }
  }

  /** The value of a figure; empty when it is missing, or not known. */
  public Optional<BigDecimal> value(String region, String indicator, Period period) {
    return Optional.ofNullable(values(region, indicator).get(period));
  }

  /** The value so many years later, or earlier when {@code years} is negative. */
  Optional<BigDecimal> value(String region, String indicator, Period period, int years) {
    return shift(period, years).flatMap(other -> value(region, indicator, other));
  }

  /** The natural logarithm of a value that has one: what is not above zero has none. */
  Optional<Double> log(String region, String indicator, Period period, int years) {
    return value(region, indicator, period, years)
        .filter(value -> value.signum() > 0)
        .map(value -> Math.log(value.doubleValue()));
  }

  /** Growth from the year before, as a logarithm; empty unless both are above zero. */
  Optional<Double> growth(String region, String indicator, Period period) {
    return log(region, indicator, period, 0)
        .flatMap(now -> log(region, indicator, period, -1).map(before -> now - before));
  }

  /**
   * The yearly growth of the same part of the year around a period, as logarithms: those of at most
   * {@code years} before and after it, without the two that the period's own figure is part of.
   */
  List<Double> growthBeside(String region, String indicator, Period period, int years) {
    return values(region, indicator).keySet().stream()
        .filter(other -> other.freq() == period.freq() && other.number() == period.number())
        .filter(other -> Math.abs(other.year() - period.year()) <= years)
        .filter(other -> other.year() != period.year() && other.year() != period.year() + 1)
        .map(other -> growth(region, indicator, other))
        .flatMap(Optional::stream)
        .toList();
  }

  private TreeMap<Period, BigDecimal> values(String region, String indicator) {
    return series.getOrDefault(new Series(region, indicator), new TreeMap<>());
  }

  /** The same part of another year; empty outside the years that figures can be about. */
  static Optional<Period> shift(Period period, int years) {
    int year = period.year() + years;
    return year < FIRST_YEAR || year > LAST_YEAR
        ? Optional.empty()
        : Optional.of(new Period(period.freq(), year, period.number()));
  }
}
