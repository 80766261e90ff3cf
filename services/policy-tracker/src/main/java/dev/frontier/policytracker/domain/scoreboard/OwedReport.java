package dev.frontier.policytracker.domain.scoreboard;

import dev.frontier.policytracker.domain.progress.HalfYear;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The newest half-year that every measure should have been reported on by a day.
 *
 * @param half the half-year; a report on a later one will do, too
 * @param knownBefore the instant at which it ended: a measure that came into the plan later owes
 *     nothing
 */
public record OwedReport(HalfYear half, Instant knownBefore) {

  private static final ZoneId MINISTRIES = ZoneId.of("Asia/Shanghai");
  private static final int MONTHS = 6;

  /** The years of half-years; nothing is on record outside of them. */
  private static final int FIRST_YEAR = 2000;

  private static final int LAST_YEAR = 2999;

  /**
   * What is owed on a day in Beijing.
   *
   * @param daysAfter days that ministries have after a half-year's end
   */
  public static OwedReport on(LocalDate day, int daysAfter) {
    LocalDate within = day.minusDays(daysAfter);
    LocalDate end = LocalDate.of(within.getYear(), within.getMonthValue() <= MONTHS ? 1 : 7, 1);
    LocalDate first = end.minusMonths(MONTHS);
    return new OwedReport(
        new HalfYear(
            Math.max(FIRST_YEAR, Math.min(first.getYear(), LAST_YEAR)),
            first.getMonthValue() <= MONTHS ? 1 : 2),
        end.atStartOfDay(MINISTRIES).toInstant());
  }
}
