package dev.frontier.policytracker.config;

import dev.frontier.platform.reminders.Schedule;
import dev.frontier.platform.reminders.Schedules;
import dev.frontier.platform.reminders.Step;
import dev.frontier.policytracker.domain.actor.Role;
import dev.frontier.policytracker.domain.duty.Deadlines;
import dev.frontier.policytracker.domain.duty.DutyKinds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/**
 * When ministries are reminded. The moments are part of what the events and the ledger say, so they
 * are not a setting.
 */
@ApplicationScoped
public class DutySchedules {

  /** A ministry's half-year report on a measure. */
  public static final String REPORT = "report";

  /** A milestone of a measure. */
  public static final String MILESTONE = "milestone";

  /**
   * Lines of a ledger that are shown: six moments of each of two reports a year and of a dozen
   * milestones, over five years. What is older is in the database.
   */
  public static final int MOST_SHOWN = 500;

  /**
   * The officer has two weeks' notice, and a week after the due time to mend it alone; then the
   * ministry's head is told, and a week later the statistician, who answers for the record.
   */
  @Produces
  @Singleton
  Schedules schedules() {
    Schedule escalating =
        Schedule.of(
            Step.before(DutyKinds.DUE_IN_14, Duration.ofDays(14)),
            Step.before(DutyKinds.DUE_IN_7, Duration.ofDays(7)),
            Step.before(DutyKinds.DUE_IN_1, Duration.ofDays(1)),
            Step.after(DutyKinds.OVERDUE, Duration.ZERO),
            Step.after(DutyKinds.OVERDUE_7, Duration.ofDays(7), Role.MINISTRY_HEAD.code()),
            Step.after(
                DutyKinds.OVERDUE_14,
                Duration.ofDays(14),
                Role.MINISTRY_HEAD.code(),
                Role.STATISTICIAN.code()));
    return new Schedules(Map.of(REPORT, escalating, MILESTONE, escalating));
  }

  @Produces
  @Singleton
  Deadlines deadlines(DutyConfig config) {
    return new Deadlines(config.reportDays());
  }
}
