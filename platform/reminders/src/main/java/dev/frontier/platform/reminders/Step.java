package dev.frontier.platform.reminders;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * One moment of a schedule.
 *
 * @param kind names the reminder in the ledger and in messages; unique in its schedule
 * @param offset from the due time: negative before it, zero at it, positive after it
 * @param also roles that are told beside those that the duty awaits; this is how a schedule
 *     escalates
 */
public record Step(String kind, Duration offset, List<String> also) {
  /** Nothing may be null. */
  public Step {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(offset, "offset");
    also = List.copyOf(also);
  }

  /** A moment before the due time, told to those whom the duty awaits. */
  public static Step before(String kind, Duration time) {
    return new Step(kind, time.negated(), List.of());
  }

  /** A moment at or after the due time, told to others too. */
  public static Step after(String kind, Duration time, String... also) {
    return new Step(kind, time, List.of(also));
  }
}
