package dev.frontier.indicator.domain.unit;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a unit measures: a product of powers of base symbols, such as {@code USD/PERSON}, and {@code
 * 1} for a plain number. Two figures can be added only if their dimensions are equal. Dollars and
 * yuan are two dimensions, since a rate between them is not a constant but a figure.
 *
 * @param powers by symbol, none of them zero
 */
public record Dimension(SortedMap<String, Integer> powers) {

  /** Of a plain number: a share, a growth, an index. */
  public static final Dimension ONE = new Dimension(new TreeMap<>());

  /** Beyond this nobody means what is written. */
  public static final int MOST_FACTORS = 8;

  private static final int MOST_POWER = 9;
  private static final Pattern FACTOR =
      Pattern.compile("([*/])?\\s*([A-Z][A-Z0-9_.-]{0,63}|1)(?:\\^([1-9]))?\\s*");

  /** Copies the powers, without those that are zero. */
  public Dimension {
    SortedMap<String, Integer> copy = new TreeMap<>(powers);
    copy.values().removeIf(power -> power == 0);
    powers = java.util.Collections.unmodifiableSortedMap(copy);
  }

  /** The dimension of this symbol alone. */
  public static Dimension of(String symbol) {
    return new Dimension(new TreeMap<>(Map.of(symbol, 1)));
  }

  /**
   * The dimension that a text such as {@code USD/PERSON}, {@code KM^2} or {@code 1} names; empty if
   * it names none (null included).
   */
  public static Optional<Dimension> parse(String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    Matcher factor = FACTOR.matcher(text.strip());
    Dimension all = ONE;
    int at = 0;
    int factors = 0;
    while (at < factor.regionEnd()) {
      boolean next = factor.find(at) && factor.start() == at;
      if (!next || (at == 0) != (factor.group(1) == null) || ++factors > MOST_FACTORS) {
        return Optional.empty();
      }
      int power = factor.group(3) == null ? 1 : Integer.parseInt(factor.group(3));
      Dimension one =
          factor.group(2).equals("1")
              ? ONE
              : new Dimension(new TreeMap<>(Map.of(factor.group(2), power)));
      all = "/".equals(factor.group(1)) ? all.over(one) : all.times(one);
      at = factor.end();
    }
    return Optional.of(all).filter(Dimension::usable);
  }

  /** Whether no power is so large that it cannot be meant. */
  public boolean usable() {
    return powers.size() <= MOST_FACTORS
        && powers.values().stream().allMatch(power -> Math.abs(power) <= MOST_POWER);
  }

  /** The dimension of a product. */
  public Dimension times(Dimension other) {
    return with(other, 1);
  }

  /** The dimension of a quotient. */
  public Dimension over(Dimension other) {
    return with(other, -1);
  }

  private Dimension with(Dimension other, int sign) {
    SortedMap<String, Integer> sum = new TreeMap<>(powers);
    other.powers.forEach((symbol, power) -> sum.merge(symbol, sign * power, Integer::sum));
    return new Dimension(sum);
  }

  /** As {@link #parse} reads it, in order of the symbols. */
  @Override
  public String toString() {
    String above =
        powers.entrySet().stream()
            .filter(it -> it.getValue() > 0)
            .map(it -> factor(it.getKey(), it.getValue()))
            .collect(Collectors.joining("*"));
    String below =
        powers.entrySet().stream()
            .filter(it -> it.getValue() < 0)
            .map(it -> "/" + factor(it.getKey(), -it.getValue()))
            .collect(Collectors.joining());
    return (above.isEmpty() ? "1" : above) + below;
  }

  private static String factor(String symbol, int power) {
    return power == 1 ? symbol : symbol + "^" + power;
  }
}
