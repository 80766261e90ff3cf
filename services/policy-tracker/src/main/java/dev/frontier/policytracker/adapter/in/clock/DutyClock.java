package dev.frontier.policytracker.adapter.in.clock;

import dev.frontier.policytracker.application.duty.OpenDuties;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Looks every minute, in each replica, for what has become owed. */
@ApplicationScoped
class DutyClock {

  private final OpenDuties open;
  private final Clock clock;

  DutyClock(OpenDuties open, Clock clock) {
    this.open = open;
    this.clock = clock;
  }

  @Scheduled(
      identity = "frontier-duties",
      every = "${frontier.duties.every:60s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    open.execute(clock.instant());
  }
}
