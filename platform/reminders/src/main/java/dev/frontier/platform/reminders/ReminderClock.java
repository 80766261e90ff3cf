package dev.frontier.platform.reminders;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Looks every minute, in each replica, for what is due; at start at once for what was missed. */
@ApplicationScoped
class ReminderClock {
  private final Reminders reminders;
  private final Clock clock;

  ReminderClock(Reminders reminders, Clock clock) {
    this.reminders = reminders;
    this.clock = clock;
  }

  @Scheduled(
      identity = "frontier-reminders",
      every = "${frontier.reminders.every:60s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    reminders.remind(clock.instant());
  }
}
