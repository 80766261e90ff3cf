package dev.frontier.policytracker.domain.effect;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was known of one indicator at one instant: levels and shares by region. A figure that is
 * missing is not in it.
 */
public final class KnownFigures {

  /** The nation's code. */
  public static final String NATION = "CN";

  private final Map<String, Map<Period, Figure>> levels = new HashMap<>();
  private final Map<String, Map<Period, BigDecimal>> shares = new HashMap<>();

  private KnownFigures() {}

  private record Key(String region, Period period, Figure.Kind kind) {}

  /**
   * The figures as known at an instant.
   *
   * @param history of one indicator, in any order
   */
  public static KnownFigures asOf(Collection<Figure> history, Instant instant) {
    Map<Key, Figure> newest = new HashMap<>();
    for (Figure figure : history) {
      if (!figure.knownFrom().isAfter(instant)) {
        newest.merge(
            new Key(figure.region(), figure.period(), figure.kind()),
            figure,
            (one, other) -> other.knownFrom().isBefore(one.knownFrom()) ? one : other);
      }
    }
    KnownFigures known = new KnownFigures();
    newest.values().stream().filter(figure -> figure.value() != null).forEach(known::put);
    return known;
  }

  private void put(Figure figure) {
    if (figure.kind() == Figure.Kind.LEVEL) {
      levels.computeIfAbsent(figure.region(), it -> new TreeMap<>()).put(figure.period(), figure);
    } else {
      shares
          .computeIfAbsent(figure.region(), it -> new TreeMap<>())
          .put(figure.period(), figure.value());
    }
  }

  /** A region's levels of one frequency in whole units: the power of ten is multiplied out. */
  Series levels(String region, Frequency frequency) {
    return new Series(
        levels.getOrDefault(region, Map.of()).entrySet().stream()
            .filter(it -> it.getKey().frequency() == frequency)
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    it -> it.getValue().value().scaleByPowerOfTen(it.getValue().unitMult()))));
  }

  /** A region's shares of the nation in percent. */
  Series shares(String region, Frequency frequency) {
    return new Series(
        shares.getOrDefault(region, Map.of()).entrySet().stream()
            .filter(it -> it.getKey().frequency() == frequency)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** The units of these regions' levels. */
  Stream<String> units(Collection<String> regions) {
    return regions.stream()
        .flatMap(region -> levels.getOrDefault(region, Map.of()).values().stream())
        .map(Figure::unit)
        .distinct();
  }

  /** The power of ten in which these regions' newest level is given. */
  Optional<Integer> unitMult(Collection<String> regions) {
    return regions.stream()
        .flatMap(region -> levels.getOrDefault(region, Map.of()).values().stream())
        .max((a, b) -> a.knownFrom().compareTo(b.knownFrom()))
        .map(Figure::unitMult);
  }
}
