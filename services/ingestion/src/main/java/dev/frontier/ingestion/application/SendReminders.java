package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Announcements;
import dev.frontier.ingestion.application.port.RegionTasks;
import dev.frontier.ingestion.application.port.Submissions;
import dev.frontier.ingestion.domain.reminder.RegionTask;
import dev.frontier.ingestion.domain.reminder.ReminderKinds;
import dev.frontier.ingestion.domain.reminder.ReminderNote;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.platform.reminders.Reminder;
import dev.frontier.platform.reminders.ReminderSender;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells those who are awaited, each role of a region on its own, in the ledger's transaction. */
@ApplicationScoped
public class SendReminders implements ReminderSender {
  private final RegionTasks tasks;
  private final Submissions submissions;
  private final Announcements announcements;

  SendReminders(RegionTasks tasks, Submissions submissions, Announcements announcements) {
    this.tasks = tasks;
    this.submissions = submissions;
    this.announcements = announcements;
  }

  @Override
  public void send(List<Reminder> reminders) {
    Map<RegionTasks.Key, RegionTask> found = new HashMap<>();
    tasks
        .find(reminders.stream().map(SendReminders::key).distinct().toList())
        .forEach(task -> found.put(new RegionTasks.Key(task.round(), task.region()), task));
    for (Reminder reminder : reminders) {
      RegionTask task = found.get(key(reminder));
      UUID returned = RoundDuties.submissionOf(reminder.duty().key()).orElse(null);
      if (returned == null) {
        due(reminder, task);
      } else {
        returned(reminder, task, submissions.find(returned).orElseThrow());
      }
    }
  }

  private void due(Reminder reminder, RegionTask task) {
    if (reminder.kind().equals(ReminderKinds.OVERDUE)) {
      announcements.overdue(task, reminder.at());
    } else if (reminder.first()) {
      // Of each due time the coming is told once, the reminders are as many as there are moments.
      announcements.due(task, reminder.at());
    }
    announcements.reminded(
        reminder.to().stream()
            .map(
                role ->
                    new ReminderNote(
                        reminder.kind(),
                        role,
                        task.region(),
                        task.round(),
                        task.nameZh(),
                        task.nameEn(),
                        null,
                        null,
                        task.indicators(),
                        task.periods(),
                        task.dueAt(),
                        reminder.at()))
            .toList());
  }

  /**
   * @param task null for what was filed outside a round
   */
  private void returned(Reminder reminder, RegionTask task, Submission submission) {
    announcements.reminded(
        reminder.to().stream()
            .map(
                role ->
                    new ReminderNote(
                        reminder.kind(),
                        role,
                        submission.region(),
                        submission.round(),
                        task == null ? null : task.nameZh(),
                        task == null ? null : task.nameEn(),
                        submission.id(),
                        submission.last().reason(),
                        submission.scope().indicators(),
                        submission.scope().periods(),
                        task == null ? null : task.dueAt(),
                        reminder.at()))
            .toList());
  }

  private static RegionTasks.Key key(Reminder reminder) {
    return new RegionTasks.Key(reminder.duty().subject(), reminder.duty().scope());
  }
}
