package dev.frontier.platform.reminders;

import java.util.Map;

/**
 * The schedules of a service, which makes a bean of this.
 *
 * @param byName as duties name them
 */
public record Schedules(Map<String, Schedule> byName) {
  /** Copies. */
  public Schedules {
    byName = Map.copyOf(byName);
  }

  Schedule of(Duty duty) {
    Schedule schedule = byName.get(duty.schedule());
    if (schedule == null) {
      throw new IllegalStateException(
          "Duty " + duty.key() + " follows a schedule that is not there: " + duty.schedule());
    }
    return schedule;
  }
}
