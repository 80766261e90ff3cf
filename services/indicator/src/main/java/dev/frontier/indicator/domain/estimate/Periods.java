package dev.frontier.indicator.domain.estimate;

import dev.frontier.indicator.domain.period.Period;
import java.util.ArrayList;
import java.util.List;

/** Runs of periods. */
public final class Periods {

  /** Thirty years of months: a sentence that spans more is none that anybody prints. */
  public static final int MOST = 360;

  private Periods() {}

  /**
   * The periods from one to another of the same frequency, both included; the first {@value #MOST}
   * of them.
   */
  public static List<Period> between(Period from, Period to) {
    List<Period> periods = new ArrayList<>();
    for (Period at = from; at.compareTo(to) <= 0 && periods.size() < MOST; at = next(at)) {
      periods.add(at);
    }
    return periods;
  }

  /** How many years lie between two periods of the same part of the year. */
  public static int years(Period from, Period to) {
    return to.year() - from.year();
  }

  private static Period next(Period period) {
    boolean last = period.part() == period.frequency().partsOfYear();
    return new Period(
        last ? period.year() + 1 : period.year(), period.frequency(), last ? 1 : period.part() + 1);
  }
}
