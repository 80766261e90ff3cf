package dev.frontier.platform.reminders;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A reminder to be sent now.
 *
 * @param duty of what
 * @param kind which moment of the schedule
 * @param to the roles that are told, each once; whoever holds one for the duty's scope
 * @param earlier the kinds that were sent for this due time before; what is told once of several
 *     moments, whichever of them comes to be sent, is told by them
 * @param at now
 */
public record Reminder(Duty duty, String kind, List<String> to, Set<String> earlier, Instant at) {
  /** Copies. */
  public Reminder {
    to = List.copyOf(to);
    earlier = Set.copyOf(earlier);
  }

  /** Whether nothing was sent for this due time before. */
  public boolean first() {
    return earlier.isEmpty();
  }
}
