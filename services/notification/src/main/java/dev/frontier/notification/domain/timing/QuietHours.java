package dev.frontier.notification.domain.timing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The hours of each day in which somebody is to be left alone. They hold whenever the clocks show a
 * time in them, also when clocks are put back and show it twice.
 *
 * @param from when they begin
 * @param to when they are over, which is no part of them; before {@code from} it is on the next day
 */
public record QuietHours(LocalTime from, LocalTime to) {
  /** Further than any zone's clocks were ever put at once, which was a day. */
  private static final int DAYS_AROUND = 2;

  /** Refuses absent ends, and hours that last all day or not at all. */
  public QuietHours {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (from.equals(to)) {
      throw new IllegalArgumentException("quiet hours begin and are over at different times");
    }
  }

  /** The first instant from this one on that is not in them, by the clocks of a zone. */
  public Instant over(Instant at, ZoneId zone) {
    Instant awake = at;
    for (Instant next = pastOne(at, zone); !next.equals(awake); next = pastOne(next, zone)) {
      awake = next;
    }
    return awake;
  }

  /** The end of the hours of a day that the instant is in; itself when it is in none. */
  private Instant pastOne(Instant at, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(at, zone);
    for (int i = -DAYS_AROUND; i <= DAYS_AROUND; i++) {
      LocalDate day = today.plusDays(i);
      Instant begin = WallClock.first(day, from, zone);
      Instant end = WallClock.last(to.isAfter(from) ? day : day.plusDays(1), to, zone);
      if (!at.isBefore(begin) && at.isBefore(end)) {
        return end;
      }
    }
    return at;
  }
}
