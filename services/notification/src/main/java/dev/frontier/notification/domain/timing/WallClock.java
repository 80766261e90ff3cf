package dev.frontier.notification.domain.timing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/**
 * When the clocks of a place show a time. When they are put forward they pass over some, which
 * counts as shown when they are put; when they are put back they show some twice.
 */
final class WallClock {
  private WallClock() {}

  /** When they show it for the first time. */
  static Instant first(LocalDate day, LocalTime time, ZoneId zone) {
    LocalDateTime local = day.atTime(time);
    ZoneOffsetTransition put = zone.getRules().getTransition(local);
    return put != null && put.isGap()
        ? put.getInstant()
        : ZonedDateTime.ofLocal(local, zone, null).withEarlierOffsetAtOverlap().toInstant();
  }

  /** When they show it for the last time. */
  static Instant last(LocalDate day, LocalTime time, ZoneId zone) {
    LocalDateTime local = day.atTime(time);
    ZoneOffsetTransition put = zone.getRules().getTransition(local);
    return put != null && put.isGap()
        ? put.getInstant()
        : ZonedDateTime.ofLocal(local, zone, null).withLaterOffsetAtOverlap().toInstant();
  }
}
