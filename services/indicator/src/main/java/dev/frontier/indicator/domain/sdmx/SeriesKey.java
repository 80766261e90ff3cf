package dev.frontier.indicator.domain.sdmx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which series a key asks for.
 *
 * @param codes by dimension but time: the codes asked for; empty for all
 */
public record SeriesKey(List<Set<String>> codes) {

  /** Every series. */
  public static final SeriesKey ALL = new SeriesKey(List.of(Set.of(), Set.of(), Set.of()));

  private static final int DIMENSIONS = 3;
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_@$-]+");

  /** Copies the list. */
  public SeriesKey {
    codes = List.copyOf(codes);
  }

  /**
   * A key of the REST API 1: dimensions separated by dots, an empty one for all, several codes by a
   * plus; {@code all} for everything. Empty if it is none of this structure.
   */
  public static Optional<List<SeriesKey>> ofVersion1(String text) {
    if (text.equals("all") || text.isEmpty()) {
      return Optional.of(List.of(ALL));
    }
    List<Set<String>> codes = new ArrayList<>();
    for (String dimension : text.split("\\.", -1)) {
      Set<String> set = new LinkedHashSet<>();
      if (!dimension.isEmpty()) {
        for (String code : dimension.split("\\+", -1)) {
          if (!CODE.matcher(code).matches()) {
            return Optional.empty();
          }
          set.add(code);
        }
      }
      codes.add(set);
    }
    return codes.size() == DIMENSIONS
        ? Optional.of(List.of(new SeriesKey(codes)))
        : Optional.empty();
  }

  /**
   * Keys of the REST API 2: several of them separated by commas, a star for every code, dimensions
   * left out at the end for every code too. Empty if one is none of this structure.
   */
  public static Optional<List<SeriesKey>> ofVersion2(String text) {
    List<SeriesKey> keys = new ArrayList<>();
    for (String key : text.split(",", -1)) {
      List<Set<String>> codes = new ArrayList<>();
      for (String code : key.split("\\.", -1)) {
        if (code.equals("*")) {
          codes.add(Set.of());
        } else if (CODE.matcher(code).matches()) {
          codes.add(Set.of(code));
        } else {
          return Optional.empty();
        }
      }
      if (codes.size() > DIMENSIONS) {
        return Optional.empty();
      }
      while (codes.size() < DIMENSIONS) {
        codes.add(Set.of());
      }
      keys.add(new SeriesKey(codes));
    }
    return Optional.of(List.copyOf(keys));
  }

  /** Whether a series is among those asked for. */
  public boolean matches(String freq, String indicator, String region) {
    return matches(0, freq) && matches(1, indicator) && matches(2, region);
  }

  /** The same key with every code of one dimension; of time, which keys have not, the same. */
  SeriesKey without(Component dimension) {
    if (dimension.ordinal() >= DIMENSIONS) {
      return this;
    }
    List<Set<String>> opened = new ArrayList<>(codes);
    opened.set(dimension.ordinal(), Set.of());
    return new SeriesKey(opened);
  }

  private boolean matches(int dimension, String code) {
    return codes.get(dimension).isEmpty() || codes.get(dimension).contains(code);
  }
}
