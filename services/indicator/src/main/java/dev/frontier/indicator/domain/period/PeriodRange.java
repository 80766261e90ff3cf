package dev.frontier.indicator.domain.period;

/**
 * Periods from one to another, both included; either end may be null, which leaves it open. The
 * ends may be of another frequency than the periods asked about: {@code 2017} to {@code 2018} holds
 * every month of both.
 */
public record PeriodRange(Period from, Period to) {

  /** Every period there is. */
  public static final PeriodRange ALL = new PeriodRange(null, null);

  /** Whether the whole of the period lies in the range. */
  public boolean holds(Period period) {
    return (from == null || period.firstMonth() >= from.firstMonth())
        && (to == null || period.lastMonth() <= to.lastMonth());
  }

  /** Whether the end comes before the start, so that nothing can lie between them. */
  public boolean backwards() {
    return from != null && to != null && to.lastMonth() < from.firstMonth();
  }

  /** The range with the year before added, which its year-on-year changes compare with. */
  public PeriodRange withYearBefore() {
    return from == null ? this : new PeriodRange(from.aYearEarlier(), to);
  }
}
