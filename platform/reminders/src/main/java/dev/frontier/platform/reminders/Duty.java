package dev.frontier.platform.reminders;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Something that somebody owes until a due time.
 *
 * @param key names the duty in the service; the same duty always has the same
 * @param schedule the name of the schedule by which it is reminded of
 * @param subject what it belongs to, for lists; a round, a measure
 * @param scope whose it is among those who hold a role; a region, a ministry
 * @param dueAt until when; kept in microseconds, as the database does
 * @param remindFrom before this nobody is reminded, whatever the schedule says
 * @param awaits the roles that have something to do about it now
 * @param settled why nobody needs to be reminded any more, in one word of the service's; null while
 *     it is open
 */
public record Duty(
    String key,
    String schedule,
    String subject,
    String scope,
    Instant dueAt,
    Instant remindFrom,
    List<String> awaits,
    String settled) {
  /**
   * Only {@code settled} may be null.
   *
   * @throws IllegalArgumentException for an open duty that awaits nobody
   */
  public Duty {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(schedule, "schedule");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(scope, "scope");
    dueAt = dueAt.truncatedTo(ChronoUnit.MICROS);
    remindFrom = remindFrom.truncatedTo(ChronoUnit.MICROS);
    awaits = List.copyOf(awaits);
    if (settled == null && awaits.isEmpty()) {
      throw new IllegalArgumentException("Duty " + key + " is open and awaits nobody");
    }
  }

  /** Whether somebody still has something to do. */
  public boolean isOpen() {
    return settled == null;
  }
}
