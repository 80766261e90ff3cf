package dev.frontier.notification.domain.timing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/**
 * When an alert is sent: by how its subscription is told, and the clock of whoever it is for. It
 * knows no time but what it is asked about.
 *
 * <p>What is critical waits for nothing: no digest, no quiet hours and no mute hold it back. A
 * digest whose hour is quiet goes when the quiet is over.
 *
 * @param manner of the subscription
 * @param clock of its owner
 */
public record Timing(Manner manner, OwnClock clock) {
  /** A digest of the day before yesterday is over, however long the quiet hours and odd the day. */
  private static final int DAYS_BACK = 2;

  /** Refuses absent parts. */
  public Timing {
    Objects.requireNonNull(manner, "manner");
    Objects.requireNonNull(clock, "clock");
  }

  /** When something new is sent. */
  public Release release(Instant now) {
    return manner.silentAt(now) ? new Release.InboxOnly() : new Release.At(due(now));
  }

  /**
   * When the correction of something that was sent is sent. A mute holds it back and does not
   * swallow it: whoever was told what does not hold is told so.
   */
  public Release.At correction(Instant now) {
    return new Release.At(due(manner.silentAt(now) ? manner.mutedUntil() : now));
  }

  private Instant due(Instant from) {
    if (manner.severity() == Severity.CRITICAL) {
      return from;
    }
    return manner.rhythm() instanceof Rhythm.Digest digest ? slot(digest, from) : clock.awake(from);
  }

  private Instant slot(Rhythm.Digest digest, Instant from) {
    LocalTime hour = LocalTime.of(digest.hour(), 0);
    LocalDate day = LocalDate.ofInstant(from, clock.zone()).minusDays(DAYS_BACK);
    while (true) {
      if (digest.on(day)) {
        Instant slot = clock.awake(WallClock.first(day, hour, clock.zone()));
        if (!slot.isBefore(from)) {
          return slot;
        }
      }
      day = day.plusDays(1);
    }
  }
}
