package dev.frontier.platform.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Schedules and duties of the tests. */
final class Samples {
  static final Instant DUE = Instant.parse("2027-02-28T16:00:00Z");
  static final Instant LONG_BEFORE = Instant.parse("2027-01-04T01:00:00Z");

  static final Schedule FILING =
      Schedule.of(
          Step.before("due_in_14", Duration.ofDays(14)),
          Step.before("due_in_7", Duration.ofDays(7)),
          Step.before("due_in_1", Duration.ofDays(1)),
          Step.after("overdue", Duration.ZERO, "approver"));

  /** As a ministry's half-year report is asked for, higher up each week. */
  static final Schedule ESCALATING =
      Schedule.of(
          Step.before("due_in_7", Duration.ofDays(7)),
          Step.after("overdue", Duration.ZERO),
          Step.after("overdue_7", Duration.ofDays(7), "head"),
          Step.after("overdue_14", Duration.ofDays(14), "head", "statistician"));

  static final Schedules SCHEDULES =
      new Schedules(
          Map.of("filing", FILING, "report", ESCALATING, "returned", Schedule.atOnce("returned")));

  private Samples() {}

  static Duty duty(String key) {
    return new Duty(key, "filing", "2026-A", "CN-GX", DUE, LONG_BEFORE, List.of("officer"), null);
  }

  static Duty dueAt(Duty duty, Instant due) {
    return new Duty(
        duty.key(),
        duty.schedule(),
        duty.subject(),
        duty.scope(),
        due,
        duty.remindFrom(),
        duty.awaits(),
        duty.settled());
  }

  static Duty settled(Duty duty, String why) {
    return new Duty(
        duty.key(),
        duty.schedule(),
        duty.subject(),
        duty.scope(),
        duty.dueAt(),
        duty.remindFrom(),
        List.of(),
        why);
  }

  static Duty from(Duty duty, Instant remindFrom) {
    return new Duty(
        duty.key(),
        duty.schedule(),
        duty.subject(),
        duty.scope(),
        duty.dueAt(),
        remindFrom,
        duty.awaits(),
        duty.settled());
  }
}
