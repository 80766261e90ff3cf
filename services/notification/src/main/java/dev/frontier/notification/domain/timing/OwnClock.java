package dev.frontier.notification.domain.timing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * Where somebody's clock is, and when it is quiet there.
 *
 * @param zone of the IANA database
 * @param quiet null when it never is
 */
public record OwnClock(ZoneId zone, QuietHours quiet) {
  /** What holds when nothing is said: Frontier's own time, and nobody is left alone unasked. */
  public static final OwnClock USUAL = new OwnClock(ZoneId.of("Asia/Shanghai"), null);

  /** Only quiet hours may be absent. */
  public OwnClock {
    Objects.requireNonNull(zone, "zone");
  }

  /** The first instant from this one on at which it is not quiet. */
  Instant awake(Instant at) {
    return quiet == null ? at : quiet.over(at, zone);
  }
}
