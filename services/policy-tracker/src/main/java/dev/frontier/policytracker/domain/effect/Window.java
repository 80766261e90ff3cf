package dev.frontier.policytracker.domain.effect;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The whole years on both sides of a day, cut into periods of one frequency. The period in which
 * the day lies belongs to neither side: it is half before and half after. Years are whole, so that
 * a season never stands on one side alone.
 *
 * @param before nearest first
 * @param after nearest first
 */
record Window(List<Year> before, List<Year> after) {

  /**
   * A year's worth of periods.
   *
   * @param place -1 for the last year before, 1 for the first after
   */
  record Year(int place, List<Period> periods) {

    boolean in(Series series) {
      return periods.stream().allMatch(series::has);
    }
  }

  static Window around(LocalDate day, Frequency frequency, EffectRules rules) {
    int length = frequency.perYear();
    Period first = Period.firstAfter(day, frequency);
    Period last = Period.lastBefore(day, frequency);
    return new Window(
        IntStream.rangeClosed(1, rules.beforeYears())
            .mapToObj(year -> year(-year, last.next(1 - year * length), length))
            .toList(),
        IntStream.rangeClosed(1, rules.afterYears())
            .mapToObj(year -> year(year, first.next((year - 1) * length), length))
            .toList());
  }

  private static Year year(int place, Period first, int length) {
    return new Year(place, IntStream.range(0, length).mapToObj(first::next).toList());
  }

  /** The years before that are whole in all of these. */
  List<Year> beforeIn(Series... series) {
    return before.stream().filter(inAll(series)).toList();
  }

  /** The years after that are whole in all of these. */
  List<Year> afterIn(Series... series) {
    return after.stream().filter(inAll(series)).toList();
  }

  private static Predicate<Year> inAll(Series... series) {
    return year -> Stream.of(series).allMatch(year::in);
  }

  boolean holds(Period period) {
    return Stream.concat(before.stream(), after.stream())
        .anyMatch(year -> year.periods().contains(period));
  }
}
