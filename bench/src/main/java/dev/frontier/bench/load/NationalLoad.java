package dev.frontier.bench.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A load of the whole nation: every indicator in every province over consecutive periods. Made from
 * its seed alone, so that a run and its reference get the same rows. The figures grow and fluctuate
 * as economic series do; none is missing.
 *
 * @param seed tells one load from another, and its indicators too
 * @param provinces codes
 * @param indicators how many
 * @param frequency {@code A} or {@code M}
 * @param length periods in a series, the last of which is the last of {@value #LAST_YEAR}
 */
public record NationalLoad(
    int seed, List<String> provinces, int indicators, Frequency frequency, int length) {

  /** The last year that figures are of. */
  public static final int LAST_YEAR = 2024;

  /** What all figures are in. */
  public static final String UNIT = "CNY";

  /** The power of ten that all figures are multiples of. */
  public static final int UNIT_MULT = 4;

  private static final int SMALLEST = 1_000;
  private static final int LARGEST = 5_000_000;
  private static final int DECIMALS = 2;

  /** How often the figures are counted. */
  public enum Frequency {
    /** Annual. */
    A(1),
    /** Monthly. */
    M(12);

    private final int ofYear;

    Frequency(int ofYear) {
      this.ofYear = ofYear;
    }
  }

  /**
   * One series with all its figures.
   *
   * @param indicator code
   * @param region code
   * @param periods as SDMX writes them, in order
   * @param values decimal texts, one a period
   */
  public record Series(
      String indicator, String region, List<String> periods, List<String> values) {}

  /**
   * The load of about so many rows: as many whole indicators as it takes to reach them.
   *
   * @param rows at least as many figures
   */
  public static NationalLoad of(int seed, int rows, Frequency frequency, int length) {
    List<String> provinces = Provinces.all().stream().map(Provinces.Province::code).toList();
    int ofIndicator = provinces.size() * length;
    int indicators = (rows + ofIndicator - 1) / ofIndicator;
    return new NationalLoad(seed, provinces, indicators, frequency, length);
  }

  /** How many figures it has. */
  public int rows() {
    return indicators * provinces.size() * length;
  }

  /** The codes of its indicators. */
  public List<String> indicatorCodes() {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < indicators; i++) {
      codes.add(code(i));
    }
    return codes;
  }

  private String code(int number) {
    return "LOAD%d_%04d".formatted(seed, number + 1);
  }

  /** The periods of every series, in order. */
  public List<String> periods() {
    List<String> periods = new ArrayList<>();
    int end = (LAST_YEAR + 1) * frequency.ofYear;
    for (int at = end - length; at < end; at++) {
      int year = at / frequency.ofYear;
      int part = at % frequency.ofYear + 1;
      periods.add(frequency == Frequency.A ? "" + year : "%d-%02d".formatted(year, part));
    }
    return periods;
  }

  /** Gives every series to a taker, an indicator after the other. */
  public void forEach(Consumer<Series> taker) {
    List<String> periods = periods();
    for (int i = 0; i < indicators; i++) {
      for (int province = 0; province < provinces.size(); province++) {
        SplittableRandom random =
            new SplittableRandom(((long) seed << 40) + (long) i * provinces.size() + province);
        taker.accept(new Series(code(i), provinces.get(province), periods, values(random)));
      }
    }
  }

  private List<String> values(SplittableRandom random) {
    List<String> values = new ArrayList<>(length);
    double level = random.nextDouble(SMALLEST, LARGEST);
    double trend = random.nextDouble(0.0, 0.08) / frequency.ofYear;
    for (int i = 0; i < length; i++) {
      values.add(BigDecimal.valueOf(Math.round(level * 100), DECIMALS).toPlainString());
      level *= 1 + trend + random.nextDouble(-0.02, 0.02);
    }
    return values;
  }
}
