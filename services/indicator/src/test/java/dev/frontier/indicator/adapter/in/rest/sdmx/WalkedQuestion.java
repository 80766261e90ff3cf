package dev.frontier.indicator.adapter.in.rest.sdmx;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a question for data means, however it is written.
 *
 * @param keys one of these must match; in each the codes of FREQ, INDICATOR and REGION, empty for
 *     all
 * @param limits all of these must hold
 * @param firstN null for all
 * @param lastN null for all
 * @param updatedAfter null for everything
 * @param asOf null for the latest
 * @param history whether every vintage
 * @param figures whether the figures themselves
 * @param attributes ids of those that are shown
 * @param packaging dimension at the observation, or {@code AllDimensions}
 */
record WalkedQuestion(
    List<List<Set<String>>> keys,
    List<Limit> limits,
    Integer firstN,
    Integer lastN,
    Instant updatedAfter,
    Instant asOf,
    boolean history,
    boolean figures,
    Set<String> attributes,
    String packaging) {

  static final List<String> DIMENSIONS = List.of("FREQ", "INDICATOR", "REGION", "TIME_PERIOD");
  static final List<String> OF_SERIES = List.of("UNIT_MEASURE", "UNIT_MULT", "DECIMALS");
  static final List<String> OF_OBSERVATION =
      List.of("OBS_STATUS", "CONF_STATUS", "OBS_NOTE", "VINTAGE");
  static final List<String> PACKAGINGS =
      List.of("TIME_PERIOD", "REGION", "INDICATOR", "FREQ", "AllDimensions");

  /** One of these must hold, each of which holds if all of its tests do. */
  record Limit(String component, List<List<Test>> anyOf) {}

  /**
   * One comparison.
   *
   * @param time the operand, if it is one; null otherwise
   */
  record Test(String operator, String operand, TimeText time) {}

  /** A question as it is asked. */
  record Asked(String address, WalkedQuestion means) {}

  /** The same with every code of one dimension. */
  WalkedQuestion without(String dimension) {
    int place = DIMENSIONS.indexOf(dimension);
    List<List<Set<String>>> opened =
        keys.stream()
            .map(
                key -> {
                  List<Set<String>> codes = new java.util.ArrayList<>(key);
                  if (place < codes.size()) {
                    codes.set(place, Set.of());
                  }
                  return List.copyOf(codes);
                })
            .toList();
    return new WalkedQuestion(
        opened,
        limits.stream().filter(it -> !it.component().equals(dimension)).toList(),
        firstN,
        lastN,
        updatedAfter,
        asOf,
        history,
        figures,
        attributes,
        packaging);
  }
}
