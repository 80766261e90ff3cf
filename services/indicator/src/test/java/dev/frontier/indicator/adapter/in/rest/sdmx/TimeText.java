package dev.frontier.indicator.adapter.in.rest.sdmx;

import java.time.LocalDate;
import java.util.List;

/**
 * A time as SDMX writes it, with the days that it covers by the standard (SDMX 2.1, section 6,
 * 4.2), which are worked out here by hand.
 *
 * @param text as it stands in a question
 * @param first first day
 * @param last last day
 */
record TimeText(String text, LocalDate first, LocalDate last) {

  /** Every way to write a time, within the years of {@link WalkedFigures} and around them. */
  static final List<TimeText> ALL =
      List.of(
          of("2016", "2016-01-01", "2016-12-31"),
          of("2017", "2017-01-01", "2017-12-31"),
          of("2018", "2018-01-01", "2018-12-31"),
          of("2018-A1", "2018-01-01", "2018-12-31"),
          of("2019", "2019-01-01", "2019-12-31"),
          of("2017-S2", "2017-07-01", "2017-12-31"),
          of("2018-T2", "2018-05-01", "2018-08-31"),
          of("2018-Q1", "2018-01-01", "2018-03-31"),
          of("2018-Q3", "2018-07-01", "2018-09-30"),
          of("2019-Q2", "2019-04-01", "2019-06-30"),
          of("2018-02", "2018-02-01", "2018-02-28"),
          of("2018-M07", "2018-07-01", "2018-07-31"),
          of("2018-11", "2018-11-01", "2018-11-30"),
          of("2018-W01", "2018-01-01", "2018-01-07"),
          of("2018-W20", "2018-05-14", "2018-05-20"),
          of("2019-W01", "2018-12-31", "2019-01-06"),
          of("2018-D100", "2018-04-10", "2018-04-10"),
          of("2017-12-31", "2017-12-31", "2017-12-31"),
          of("2018-07-01", "2018-07-01", "2018-07-01"),
          of("2018-07-15T12:30:00", "2018-07-15", "2018-07-15"),
          of("2018-12-31T23:59:59Z", "2018-12-31", "2018-12-31"));

  private static TimeText of(String text, String first, String last) {
    return new TimeText(text, LocalDate.parse(first), LocalDate.parse(last));
  }

  /** The days of a year, quarter or month as observations have them. */
  static TimeText ofPeriod(String period) {
    int year = Integer.parseInt(period.substring(0, 4));
    int month = 1;
    int months = 12;
    if (period.contains("Q")) {
      months = 3;
      month = (Integer.parseInt(period.substring(6)) - 1) * 3 + 1;
    } else if (period.length() > 4) {
      months = 1;
      month = Integer.parseInt(period.substring(5));
    }
    LocalDate first = LocalDate.of(year, month, 1);
    return new TimeText(period, first, first.plusMonths(months).minusDays(1));
  }
}
