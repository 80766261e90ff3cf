package dev.frontier.policytracker.domain.duty;

import dev.frontier.policytracker.domain.progress.HalfYear;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * When duties are due. A day is over when it is over in Beijing, where the ministries sit.
 *
 * @param reportDays days after the end of a half-year within which its report is due, at least 1
 */
public record Deadlines(int reportDays) {

  /** Where the ministries sit. */
  public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  public Deadlines {
    if (reportDays < 1) {
      throw new IllegalArgumentException("A report takes at least a day");
    }
  }

  /** The half-years whose reports can be owed at an instant: the one that ended, and this one. */
  public static List<HalfYear> open(Instant now) {
    HalfYear current = HalfYear.of(LocalDate.ofInstant(now, BEIJING));
    return List.of(current.previous(), current);
  }

  /** The last day on which a report on a half-year is in time. */
  public LocalDate lastDay(HalfYear period) {
    return period.lastDay().plusDays(reportDays);
  }

  /** The first instant after a last day. */
  public static Instant after(LocalDate lastDay) {
    return lastDay.plusDays(1).atStartOfDay(BEIJING).toInstant();
  }

  /** The first instant of a half-year. */
  public static Instant start(HalfYear period) {
    return period.firstDay().atStartOfDay(BEIJING).toInstant();
  }
}
