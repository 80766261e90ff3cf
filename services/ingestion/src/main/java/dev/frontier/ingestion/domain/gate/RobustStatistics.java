package dev.frontier.ingestion.domain.gate;

import java.util.Collection;
import java.util.List;

/** Measures of the middle and of spread that a few wild values do not move. */
final class RobustStatistics {
  /** Makes the median deviation of normal values their standard deviation. */
  private static final double OF_NORMAL = 1.4826;

  private RobustStatistics() {}

  /** The middle value, or the mean of the two middle ones; {@code values} is not empty. */
  static double median(Collection<Double> values) {
    return quantile(values, 0.5);
  }

  /**
   * The value that a share of the others lies below, interpolated between neighbours (type 7 of
   * Hyndman and Fan, which R and spreadsheets use).
   *
   * @param share 0 to 1
   */
  static double quantile(Collection<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    double place = (sorted.size() - 1) * share;
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
  }

  /** The median distance from the median, as the standard deviation that it would mean. */
  static double spread(Collection<Double> values) {
    double middle = median(values);
    return OF_NORMAL * median(values.stream().map(value -> Math.abs(value - middle)).toList());
  }
}
