package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.derivation.Outcome.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of an aggregate's members in one period without anything that a reader wants to see
 * beside it: what finding changes needs of many orders, few of which anybody reads.
 *
 * @param coverage of the aggregate
 * @param withheld why there is no order; null if there is one
 * @param ranks the member's place, from 1, best first and equal figures by code; empty if withheld
 */
record Order(Coverage coverage, Reason withheld, Map<String, Integer> ranks) {

  private record Standing(String member, BigDecimal figure) {}

  /** No order, for this reason. */
  static Order withheld(Coverage coverage, Reason reason) {
    return new Order(coverage, reason, Map.of());
  }

  /**
   * Orders members.
   *
   * @param figures of the members that have one
   */
  static Order of(Coverage coverage, Map<String, BigDecimal> figures, boolean higherIsBetter) {
    Comparator<Standing> best = Comparator.comparing(Standing::figure);
    List<Standing> standings = new ArrayList<>(figures.size());
    figures.forEach((member, figure) -> standings.add(new Standing(member, figure)));
    standings.sort((higherIsBetter ? best.reversed() : best).thenComparing(Standing::member));
    Map<String, Integer> ranks = new LinkedHashMap<>();
    Standing above = null;
    int rank = 0;
    for (Standing standing : standings) {
      boolean tied = above != null && above.figure().compareTo(standing.figure()) == 0;
      rank = tied ? rank : ranks.size() + 1;
      ranks.put(standing.member(), rank);
      above = standing;
    }
    return new Order(coverage, null, ranks);
  }
}
