package dev.frontier.platform.reminders;

import java.time.Instant;
import java.util.List;

/**
 * A reminder to be sent now.
 *
 * @param duty of what
 * @param kind which moment of the schedule
 * @param to the roles that are told, each once; whoever holds one for the duty's scope
 * @param first whether nothing was sent for this due time before
 * @param at now
 */
public record Reminder(Duty duty, String kind, List<String> to, boolean first, Instant at) {
  /** Copies. */
  public Reminder {
    to = List.copyOf(to);
  }
}
