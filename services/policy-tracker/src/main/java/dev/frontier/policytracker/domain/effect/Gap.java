package dev.frontier.policytracker.domain.effect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far one region stood from another, year by year, over the years that both have whole: what
 * befell both alike is not in it.
 *
 * @param difference mean gap after less mean gap before: the difference in differences
 * @param trend by how much the gap widened a year before, by least squares
 * @param spread the farthest that the gap of a year before lay from the mean before
 * @param lead years between the middles of both sides
 */
record Gap(
    int yearsBefore, int yearsAfter, double difference, double trend, double spread, double lead) {

  private record Point(int place, double gap) {}

  /** The gap between two; empty when a side has no year that both have. */
  static Optional<Gap> between(Series one, Series other, Window window, Scale scale) {
    List<Point> before = points(window.beforeIn(one, other), one, other, scale);
    List<Point> after = points(window.afterIn(one, other), one, other, scale);
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    double mean = mean(before.stream().map(Point::gap));
    double middle = mean(before.stream().map(it -> (double) it.place()));
    return Optional.of(
        new Gap(
            before.size(),
            after.size(),
            mean(after.stream().map(Point::gap)) - mean,
            slope(before, middle, mean),
            before.stream().mapToDouble(it -> Math.abs(it.gap() - mean)).max().orElse(0),
            mean(after.stream().map(it -> (double) it.place())) - middle));
  }

  private static List<Point> points(
      List<Window.Year> years, Series one, Series other, Scale scale) {
    return years.stream()
        .map(
            year ->
                new Point(
                    year.place(),
                    mean(
                        year.periods().stream()
                            .map(it -> scale.of(one.at(it)) - scale.of(other.at(it))))))
        .toList();
  }

  private static double slope(List<Point> points, double middle, double mean) {
    double across = 0;
    double along = 0;
    for (Point point : points) {
      across += (point.place() - middle) * (point.gap() - mean);
      along += (point.place() - middle) * (point.place() - middle);
    }
    return along == 0 ? 0 : across / along;
  }

  static double mean(Stream<Double> values) {
    List<Double> all = values.toList();
    double sum = 0;
    for (double value : all) {
      sum += value;
    }
    return sum / all.size();
  }
}
