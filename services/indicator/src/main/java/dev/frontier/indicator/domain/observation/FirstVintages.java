package dev.frontier.indicator.domain.observation;

import dev.frontier.indicator.domain.period.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Releases parted into what begins the history of an observation and what continues one. A load is
 * nearly all beginnings, and a beginning is much simpler to store.
 *
 * @param firsts with vintages of observations of which nothing was ever published, each of them
 *     once
 * @param others all else, in their order
 */
public record FirstVintages(List<Release> firsts, List<Release> others) {

  private record Series(String indicator, String region) {}

  /**
   * Parts releases. An observation that several of them speak of is left to the others as a whole.
   *
   * @param known by indicator, at least of the observations that the releases speak of
   */
  public static FirstVintages of(List<Release> releases, Map<String, KnownObservations> known) {
    Set<Series> seen = new HashSet<>();
    Map<Series, Map<Period, Integer>> repeated = new HashMap<>();
    for (Release release : releases) {
      Series series = new Series(release.indicator(), release.region());
      if (!seen.add(series)) {
        repeated.put(series, new HashMap<>());
      }
    }
    if (!repeated.isEmpty()) {
      count(releases, repeated);
    }
    List<Release> firsts = new ArrayList<>();
    List<Release> others = new ArrayList<>();
    for (Release release : releases) {
      KnownObservations before = known.getOrDefault(release.indicator(), KnownObservations.NONE);
      Map<Period, Integer> counts =
          repeated.getOrDefault(new Series(release.indicator(), release.region()), Map.of());
      Predicate<Release.Item> first =
          item ->
              before.neverPublished(release.region(), item.period())
                  && counts.getOrDefault(item.period(), 1) == 1;
      add(firsts, release, release.observations().stream().filter(first).toList());
      add(others, release, release.observations().stream().filter(first.negate()).toList());
    }
    return new FirstVintages(firsts, others);
  }

  private static void count(List<Release> releases, Map<Series, Map<Period, Integer>> repeated) {
    for (Release release : releases) {
      Map<Period, Integer> counts = repeated.get(new Series(release.indicator(), release.region()));
      if (counts != null) {
        release.observations().forEach(item -> counts.merge(item.period(), 1, Integer::sum));
      }
    }
  }

  private static void add(List<Release> to, Release release, List<Release.Item> items) {
    if (items.size() == release.observations().size()) {
      to.add(release);
    } else if (!items.isEmpty()) {
      to.add(release.only(items));
    }
  }
}
