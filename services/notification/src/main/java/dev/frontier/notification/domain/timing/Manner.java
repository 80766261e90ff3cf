package dev.frontier.notification.domain.timing;

import java.time.Instant;
import java.util.Objects;

/**
 * How somebody wants to be told of something.
 *
 * @param severity how much it matters
 * @param rhythm how often
 * @param mutedUntil until then the inbox alone is told, unless it is critical; null when it is not
 *     mute
 */
public record Manner(Severity severity, Rhythm rhythm, Instant mutedUntil) {
  /** What holds when nothing is said. */
  public static final Manner USUAL = new Manner(Severity.WARNING, new Rhythm.Immediate(), null);

  /** Only the end of a mute may be absent. */
  public Manner {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(rhythm, "rhythm");
  }

  /** Whether the inbox alone is told: it is mute, and not so grave that it is told all the same. */
  public boolean silentAt(Instant now) {
    return severity != Severity.CRITICAL && mutedUntil != null && now.isBefore(mutedUntil);
  }
}
