package dev.frontier.policytracker.adapter.out.messaging;

import dev.frontier.platform.messaging.Outbox;
import dev.frontier.platform.messaging.OutgoingEvent;
import dev.frontier.policytracker.application.port.DutyEvents;
import dev.frontier.policytracker.domain.duty.MeasureTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Duties as events among the steps of their measures. */
@ApplicationScoped
class OutboxDutyEvents implements DutyEvents {

  private final Outbox outbox;

  OutboxDutyEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void due(MeasureTask task, Instant at) {
    outbox.append(List.of(event(task, at, DutyMessage.of("due", task, at))));
  }

  @Override
  public void overdue(MeasureTask task, Instant at) {
    outbox.append(List.of(event(task, at, DutyMessage.of("overdue", task, at))));
  }

  @Override
  public void reminded(List<Note> notes) {
    outbox.append(
        notes.stream()
            .map(note -> event(note.task(), note.at(), ReminderMessage.of(note)))
            .toList());
  }

  private static OutgoingEvent event(MeasureTask task, Instant at, Object data) {
    return new OutgoingEvent(
        OutboxStatusEvents.TOPIC,
        task.key().measure(),
        OutboxStatusEvents.TYPE,
        task.key().measure(),
        at,
        OutboxStatusEvents.SCHEMA,
        data);
  }
}
