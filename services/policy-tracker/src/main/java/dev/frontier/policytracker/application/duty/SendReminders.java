package dev.frontier.policytracker.application.duty;

import dev.frontier.platform.reminders.Reminder;
import dev.frontier.platform.reminders.ReminderSender;
import dev.frontier.policytracker.application.port.DutyEvents;
import dev.frontier.policytracker.application.port.MeasureTasks;
import dev.frontier.policytracker.domain.duty.DutyKey;
import dev.frontier.policytracker.domain.duty.DutyKinds;
import dev.frontier.policytracker.domain.duty.MeasureTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells those who are awaited and, when it stays overdue, those above them. */
@ApplicationScoped
public class SendReminders implements ReminderSender {

  private final MeasureTasks tasks;
  private final DutyEvents events;

  SendReminders(MeasureTasks tasks, DutyEvents events) {
    this.tasks = tasks;
    this.events = events;
  }

  @Override
  public void send(List<Reminder> reminders) {
    Map<String, MeasureTask> found =
        tasks
            .find(reminders.stream().map(reminder -> DutyKey.of(reminder.duty().key())).toList())
            .stream()
            .collect(Collectors.toMap(task -> task.key().text(), Function.identity()));
    reminders.forEach(reminder -> tell(reminder, found.get(reminder.duty().key())));
  }

  private void tell(Reminder reminder, MeasureTask task) {
    if (DutyKinds.LATE.contains(reminder.kind())) {
      // Whichever of these moments comes to be told first: that it is overdue is told once.
      if (Collections.disjoint(reminder.earlier(), DutyKinds.LATE)) {
        events.overdue(task, reminder.at());
      }
    } else if (reminder.first()) {
      events.due(task, reminder.at());
    }
    events.reminded(
        reminder.to().stream()
            .map(role -> new DutyEvents.Note(task, reminder.kind(), role, reminder.at()))
            .toList());
  }
}
