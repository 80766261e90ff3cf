package dev.frontier.policytracker.application.duty;

import dev.frontier.policytracker.application.port.MeasureTasks;
import dev.frontier.policytracker.domain.duty.Deadlines;
import dev.frontier.policytracker.domain.duty.MeasureTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What a ministry owes and by which day; anybody may know. */
@ApplicationScoped
public class GetCalendar {

  private final MeasureTasks tasks;
  private final Clock clock;

  GetCalendar(MeasureTasks tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * What the ministry still owes, in the order of the last days: reports on the half-year that
   * ended and on this one, and milestones to be reached; empty when no plan ever held the ministry.
   */
  @Transactional
  public Optional<List<MeasureTask>> execute(String ministry) {
    return tasks.knowsMinistry(ministry)
        ? Optional.of(
            tasks.ofMinistry(ministry, Deadlines.open(clock.instant())).stream()
                .filter(task -> task.settled().isEmpty())
                .toList())
        : Optional.empty();
  }
}
