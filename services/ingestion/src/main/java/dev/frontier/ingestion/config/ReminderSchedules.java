package dev.frontier.ingestion.config;

import dev.frontier.ingestion.domain.access.Role;
import dev.frontier.ingestion.domain.reminder.ReminderKinds;
import dev.frontier.platform.reminders.Schedule;
import dev.frontier.platform.reminders.Schedules;
import dev.frontier.platform.reminders.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/**
 * When offices are reminded. The moments are part of what the events and the ledger say, so they
 * are not a setting.
 */
@ApplicationScoped
public class ReminderSchedules {
  /** A province's figures of a round. */
  public static final String FILING = "filing";

  /** The nation's, which have no provincial office. */
  public static final String NATIONAL = "national";

  /** What came back. */
  public static final String RETURNED = "returned";

  /**
   * Lines of a ledger that are shown: of 32 regions four moments each, as many returns, and every
   * due time moved twice. What is older is in the database.
   */
  public static final int MOST_SHOWN = 1000;

  /**
   * Two weeks are enough to collect what is missing, one to have it approved, a day to hand it in.
   * Once it is overdue the approver is told too, whose province is late.
   */
  @Produces
  @Singleton
  Schedules schedules() {
    return new Schedules(
        Map.of(
            FILING, around(Role.PROVINCE_APPROVER.code()),
            NATIONAL, around(),
            RETURNED, Schedule.atOnce(ReminderKinds.RETURNED)));
  }

  private static Schedule around(String... alsoWhenOverdue) {
    return Schedule.of(
        Step.before(ReminderKinds.DUE_IN_14, Duration.ofDays(14)),
        Step.before(ReminderKinds.DUE_IN_7, Duration.ofDays(7)),
        Step.before(ReminderKinds.DUE_IN_1, Duration.ofDays(1)),
        Step.after(ReminderKinds.OVERDUE, Duration.ZERO, alsoWhenOverdue));
  }
}
