package dev.frontier.notification.domain.audience;

import java.time.Duration;
import java.time.Instant;

/** How much time is left, rounded up: who has six days and an hour is not told that it is six. */
final class TimeLeft {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private TimeLeft() {}

  static String zh(Instant at, Instant dueAt) {
    Duration left = Duration.between(at, dueAt);
    return inDays(left) ? up(left, DAY) + "天" : up(left, HOUR) + "小时";
  }

  static String en(Instant at, Instant dueAt) {
    Duration left = Duration.between(at, dueAt);
    long count = up(left, inDays(left) ? DAY : HOUR);
    return count + (inDays(left) ? " day" : " hour") + (count == 1 ? "" : "s");
  }

  private static boolean inDays(Duration left) {
    return left.compareTo(DAY) > 0;
  }

  private static long up(Duration left, Duration unit) {
    return Math.max(1, (left.toMillis() + unit.toMillis() - 1) / unit.toMillis());
  }
}
