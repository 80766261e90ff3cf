package dev.frontier.policytracker.application.duty;

import dev.frontier.platform.reminders.Duty;
import dev.frontier.platform.reminders.DutySource;
import dev.frontier.policytracker.application.port.MeasureTasks;
import dev.frontier.policytracker.config.DutySchedules;
import dev.frontier.policytracker.domain.actor.Role;
import dev.frontier.policytracker.domain.duty.Deadlines;
import dev.frontier.policytracker.domain.duty.DutyKey;
import dev.frontier.policytracker.domain.duty.MeasureTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The duties of measures as the mechanism of reminders sees them, judged when they are told of. */
@ApplicationScoped
public class MeasureDuties implements DutySource {

  private final MeasureTasks tasks;

  MeasureDuties(MeasureTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public List<Duty> now(List<Duty> duties) {
    Map<String, MeasureTask> found =
        tasks.find(duties.stream().map(duty -> DutyKey.of(duty.key())).toList()).stream()
            .collect(Collectors.toMap(task -> task.key().text(), Function.identity()));
    return duties.stream()
        .map(
            duty ->
                found.containsKey(duty.key())
                    ? of(found.get(duty.key()))
                    : settled(duty, MeasureTask.RETIRED))
        .toList();
  }

  /** A task as a duty. */
  static Duty of(MeasureTask task) {
    return new Duty(
        task.key().text(),
        task.key() instanceof DutyKey.Report ? DutySchedules.REPORT : DutySchedules.MILESTONE,
        task.key().measure(),
        task.ministry(),
        task.dueAt(),
        remindFrom(task),
        task.settled().isPresent() ? List.of() : List.of(Role.MINISTRY_OFFICER.code()),
        task.settled().orElse(null));
  }

  /** Nobody is reminded of a report on what has not ended. */
  private static Instant remindFrom(MeasureTask task) {
    return task.key() instanceof DutyKey.Report report
        ? Deadlines.start(report.period().next())
        : Instant.EPOCH;
  }

  private static Duty settled(Duty duty, String why) {
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
}
