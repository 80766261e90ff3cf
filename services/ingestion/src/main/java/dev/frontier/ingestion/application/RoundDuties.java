package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.RegionTasks;
import dev.frontier.ingestion.application.port.Submissions;
import dev.frontier.ingestion.config.ReminderSchedules;
import dev.frontier.ingestion.domain.access.AccessRules;
import dev.frontier.ingestion.domain.access.Role;
import dev.frontier.ingestion.domain.reminder.RegionTask;
import dev.frontier.ingestion.domain.submission.Action;
import dev.frontier.ingestion.domain.submission.State;
import dev.frontier.ingestion.domain.submission.Step;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.platform.reminders.Duty;
import dev.frontier.platform.reminders.DutySource;
import dev.frontier.platform.reminders.Reminders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the regions owe: the figures of each round, and the mending of what came back. Use cases say
 * that something changed; whether somebody is to be reminded is judged again when it is time.
 */
@ApplicationScoped
public class RoundDuties implements DutySource {
  /** The subject of what came back outside a round. */
  static final String NO_ROUND = "-";

  private static final String ROUND = "round:";
  private static final String RETURNED = "returned:";

  /** Why nobody is reminded of what came back: it was sent again, or is gone. */
  private static final String TAKEN_UP = "taken_up";

  private final Reminders reminders;
  private final RegionTasks tasks;
  private final Submissions submissions;
  private final Clock clock;

  RoundDuties(Reminders reminders, RegionTasks tasks, Submissions submissions, Clock clock) {
    this.reminders = reminders;
    this.tasks = tasks;
    this.submissions = submissions;
    this.clock = clock;
  }

  /** A round was opened, planned, extended or closed; it is stored already. */
  void changed(String round) {
    List<Duty> owed = tasks.ofRound(round).stream().map(RoundDuties::duty).toList();
    reminders.put(owed, clock.instant());
  }

  /** A submission took a step: what came back is told of at once. */
  void moved(Submission submission) {
    if (submission.last().action() == Action.RETURN) {
      reminders.put(List.of(duty(submission)), clock.instant());
    }
  }

  /** The submission that a duty of mending is about; empty for other duties. */
  static Optional<UUID> submissionOf(String key) {
    return key.startsWith(RETURNED)
        ? Optional.of(UUID.fromString(key.substring(RETURNED.length())))
        : Optional.empty();
  }

  @Override
  public List<Duty> now(List<Duty> duties) {
    Map<RegionTasks.Key, RegionTask> found = new HashMap<>();
    tasks
        .find(
            duties.stream()
                .filter(duty -> submissionOf(duty.key()).isEmpty())
                .map(duty -> new RegionTasks.Key(duty.subject(), duty.scope()))
                .toList())
        .forEach(task -> found.put(new RegionTasks.Key(task.round(), task.region()), task));
    List<Duty> current = new ArrayList<>();
    for (Duty duty : duties) {
      Optional<UUID> submission = submissionOf(duty.key());
      RegionTask task = found.get(new RegionTasks.Key(duty.subject(), duty.scope()));
      if (submission.isPresent()) {
        // Told of when it came back; only what could not be told then is looked at again.
        current.add(returned(duty, submission.get()));
      } else {
        current.add(task == null ? settled(duty, RegionTask.CLOSED) : duty(task));
      }
    }
    return current;
  }

  private Duty returned(Duty duty, UUID submission) {
    return submissions
        .find(submission)
        .filter(found -> found.state() == State.RETURNED)
        .map(RoundDuties::duty)
        .orElseGet(() -> settled(duty, TAKEN_UP));
  }

  private static Duty duty(RegionTask task) {
    return new Duty(
        ROUND + task.round() + ":" + task.region(),
        task.isNational() ? ReminderSchedules.NATIONAL : ReminderSchedules.FILING,
        task.round(),
        task.region(),
        task.dueAt(),
        task.opensAt(),
        task.awaits().stream().map(Role::code).toList(),
        task.settled().orElse(null));
  }

  private static Duty duty(Submission submission) {
    Step last = submission.last();
    boolean national = AccessRules.NATIONAL.equals(submission.region());
    return new Duty(
        RETURNED + submission.id(),
        ReminderSchedules.RETURNED,
        submission.round() == null ? NO_ROUND : submission.round(),
        submission.region(),
        last.at(),
        last.at(),
        List.of((national ? Role.STATISTICIAN : Role.PROVINCE_OFFICER).code()),
        null);
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
