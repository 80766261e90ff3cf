package dev.frontier.bench.frame;

import java.util.ArrayList;
import java.util.List;

/**
 * The values of one measure, one a repeat, in the order of the repeats. Few, so that the honest
 * summary is the median with the smallest and the largest beside it, not a mean with a deviation.
 *
 * @param values at least one, none of them NaN
 */
public record Samples(List<Double> values) {

  /** Copies the list; refuses an empty one, and what is no number. */
  public Samples {
    if (values.isEmpty() || values.stream().anyMatch(value -> value.isNaN())) {
      throw new IllegalArgumentException("samples must be numbers, and one at least: " + values);
    }
    values = List.copyOf(values);
  }

  /** The samples with these values. */
  public static Samples of(double... values) {
    List<Double> list = new ArrayList<>();
    for (double value : values) {
      list.add(value);
    }
    return new Samples(list);
  }

  /** The one in the middle; of an even number, the mean of the two in the middle. */
  public double median() {
    return quantile(0.5);
  }

  /**
   * The value below which this share of the samples lies, linear between the two that are nearest.
   *
   * @param share from 0 (the smallest) to 1 (the largest)
   */
  public double quantile(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share is from 0 to 1: " + share);
    }
    List<Double> sorted = values.stream().sorted().toList();
    double place = share * (sorted.size() - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.size() - 1);
    double low = sorted.get(below);
    return low + (place - below) * (sorted.get(above) - low);
  }

  /** The smallest. */
  public double min() {
    return quantile(0);
  }

  /** The largest. */
  public double max() {
    return quantile(1);
  }

  /**
   * Each of these by its partner of the same repeat. Pairing takes out what changes from repeat to
   * repeat, as a machine that warms up or a table that grows.
   *
   * @throws IllegalArgumentException if the two have not the same number of samples
   */
  public Samples pairedOver(Samples partners) {
    if (values.size() != partners.values.size()) {
      throw new IllegalArgumentException(
          values.size() + " samples cannot be paired with " + partners.values.size());
    }
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      ratios.add(values.get(i) / partners.values.get(i));
    }
    return new Samples(ratios);
  }
}
