package dev.frontier.notification.domain.timing;

import java.time.Instant;
import java.util.Objects;

/**
 * How somebody wants to be told of something.
 *
 * @param severity how much it matters
 * @param rhythm how often
 * @param mutedUntil until then the inbox alone is told; null when it is not mute
 */
public record Manner(Severity severity, Rhythm rhythm, Instant mutedUntil) {
  /** What holds when nothing is said. */
  public static final Manner USUAL = new Manner(Severity.WARNING, new Rhythm.Immediate(), null);

  /** Only the end of a mute may be absent. */
  public Manner {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(rhythm, "rhythm");
  }

  /** Whether it is mute. */
  public boolean mutedAt(Instant now) {
    return mutedUntil != null && now.isBefore(mutedUntil);
  }
}
