package dev.frontier.policytracker.domain.effect;

import java.math.BigDecimal;
import java.util.List;

/** What came of holding the provinces concerned against others. */
public sealed interface Comparison {

  /**
   * A difference in differences: the mean over all pairs of a province concerned and one to compare
   * with, each over the years that both have. Provinces count alike, whatever their size.
   *
   * @param scale what the numbers are in
   * @param difference by how much more the provinces concerned changed, six decimals
   * @param percent the same as percent; null unless the scale is logarithmic
   * @param preTrend by how much a year the gap widened before, in the same scale; near zero where
   *     both went in parallel
   * @param spread how far a single year before lay from the mean before, at most, on average of the
   *     pairs
   * @param trendExplains by how much the gap would have changed had it gone on as before
   * @param regions the provinces concerned that could be compared
   * @param controls what they were compared with
   * @param withoutRegions whether the nation is taken without the provinces concerned; true against
   *     provinces
   * @param yearsBefore fewest whole years before of any pair
   * @param yearsAfter fewest whole years after of any pair
   * @param pointsBefore figures before of the pair with the fewest
   * @param pointsAfter figures after of the pair with the fewest
   */
  record Compared(
      Scale scale,
      BigDecimal difference,
      BigDecimal percent,
      BigDecimal preTrend,
      BigDecimal spread,
      BigDecimal trendExplains,
      List<String> regions,
      List<String> controls,
      boolean withoutRegions,
      int yearsBefore,
      int yearsAfter,
      int pointsBefore,
      int pointsAfter)
      implements Comparison {
    public Compared {
      regions = List.copyOf(regions);
      controls = List.copyOf(controls);
    }
  }

  /**
   * Not enough years have gone by.
   *
   * @param yearsAfter whole years after that are there, of the pair with the most
   */
  record TooEarly(int yearsAfter) implements Comparison {}

  /** There is nothing to hold them against. */
  record Impossible(Reason reason) implements Comparison {}
}
