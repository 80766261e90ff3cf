package dev.frontier.notification.domain.change;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that happened to a measure of the policy tree.
 *
 * @param eventId id of the event that told it; the identity of the move
 * @param measure code of the measure, e.g. M01
 * @param recommendation code of the recommendation it belongs to, e.g. R1
 * @param ministry code of the lead ministry
 * @param event what happened, in the policy tracker's word
 * @param before where the measure stood
 * @param after where it stands now
 * @param at when
 */
public record StatusMove(
    UUID eventId,
    String measure,
    String recommendation,
    String ministry,
    String event,
    MeasureStatus before,
    MeasureStatus after,
    Instant at)
    implements Change {
  /** Refuses absent parts. */
  public StatusMove {
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(recommendation, "recommendation");
    Objects.requireNonNull(ministry, "ministry");
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(at, "at");
  }

  /** The word for a report or milestone whose due time is past. */
  private static final String OVERDUE = "overdue";

  /** Whether something of it is overdue, which moves nothing and is news all the same. */
  public boolean overdue() {
    return event.equals(OVERDUE);
  }

  /** Whether the status is another than before; a reminder such as overdue moves nothing. */
  public boolean moved() {
    return !before.equals(after);
  }
}
