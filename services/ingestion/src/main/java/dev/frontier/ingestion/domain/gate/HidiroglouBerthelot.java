package dev.frontier.ingestion.domain.gate;

import java.util.ArrayList;
import java.util.List;

/**
 * The outlier test of Hidiroglou and Berthelot (1986), <i>Statistical editing and imputation for
 * periodic business surveys</i>, Survey Methodology 12(1), 73–83, for units that are measured in
 * two periods.
 *
 * <p>Of each unit the ratio {@code r} of the two values is made symmetric around the median ratio
 * {@code m}: {@code s = r/m − 1} where {@code r ≥ m}, else {@code s = 1 − m/r}. The score {@code e
 * = s · max(before, now)^u} lets the same ratio weigh more at a larger unit. A unit is an outlier
 * when its score lies more than {@code c} quartile distances from the median score; a quartile
 * distance is at least {@code |a · median score|}, so that scores that crowd around one value do
 * not make everything beside it an outlier.
 *
 * @param medianRatio of all units
 * @param scores in the order of the units
 * @param low bound below which a score is an outlier's
 * @param high the same above
 */
record HidiroglouBerthelot(double medianRatio, List<Double> scores, double low, double high) {
  private static final double LOWER_QUARTILE = 0.25;
  private static final double UPPER_QUARTILE = 0.75;

  HidiroglouBerthelot {
    scores = List.copyOf(scores);
  }

  /**
   * A unit in both periods.
   *
   * @param before above zero
   * @param now above zero
   */
  record Unit(double before, double now) {
    double ratio() {
      return now / before;
    }
  }

  /** Tests units, of which there is at least one. */
  static HidiroglouBerthelot of(List<Unit> units, double u, double a, double c) {
    double medianRatio = RobustStatistics.median(units.stream().map(Unit::ratio).toList());
    List<Double> scores = new ArrayList<>(units.size());
    for (Unit unit : units) {
      double ratio = unit.ratio();
      double symmetric = ratio < medianRatio ? 1 - medianRatio / ratio : ratio / medianRatio - 1;
      scores.add(symmetric * Math.pow(Math.max(unit.before(), unit.now()), u));
    }
    double middle = RobustStatistics.median(scores);
    double least = Math.abs(a * middle);
    double below = Math.max(middle - RobustStatistics.quantile(scores, LOWER_QUARTILE), least);
    double above = Math.max(RobustStatistics.quantile(scores, UPPER_QUARTILE) - middle, least);
    return new HidiroglouBerthelot(medianRatio, scores, middle - c * below, middle + c * above);
  }

  /** Whether the unit at this place is an outlier. */
  boolean isOutlier(int unit) {
    return scores.get(unit) < low || scores.get(unit) > high;
  }
}
