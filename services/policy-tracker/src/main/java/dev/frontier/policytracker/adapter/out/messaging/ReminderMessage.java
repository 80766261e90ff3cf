package dev.frontier.policytracker.adapter.out.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.frontier.policytracker.application.port.DutyEvents;
import dev.frontier.policytracker.domain.actor.Role;

/** Data of a reminder: what is due, and who is told of it. It names no person. */
record ReminderMessage(@JsonUnwrapped DutyMessage duty, String kind, Audience audience) {

  /**
   * Whom a reminder is for.
   *
   * @param ministry null for the statistician, who looks after all of them
   */
  record Audience(String role, String ministry) {}

  static ReminderMessage of(DutyEvents.Note note) {
    return new ReminderMessage(
        DutyMessage.of("reminder", note.task(), note.at()),
        note.kind(),
        new Audience(
            note.role(),
            note.role().equals(Role.STATISTICIAN.code()) ? null : note.task().ministry()));
  }
}
