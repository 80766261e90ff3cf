package dev.frontier.notification.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final List<Duration> WAITS =
      List.of(Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30));

  @Test
  void aNewMessageIsTriedAtOnce() {
    RetrySchedule schedule = new RetrySchedule(WAITS, 0.1);

    Optional<Instant> next = schedule.next(0, NOW, () -> 0.99);

    assertThat(next).contains(NOW);
  }

  @Test
  void noTwoAttemptsAreFurtherApartThanTheLongestWaitWithItsJitter() {
    RetrySchedule schedule = new RetrySchedule(WAITS, 0.1);

    Duration longest = schedule.longest();

    assertThat(longest).isEqualTo(Duration.ofMinutes(33));
    assertThat(schedule.next(3, NOW, () -> 0.9999))
        .hasValueSatisfying(next -> assertThat(next).isBeforeOrEqualTo(NOW.plus(longest)));
  }

  @Test
  void afterTheLastAttemptItIsGivenUp() {
    RetrySchedule schedule = new RetrySchedule(WAITS, 0.1);

    Optional<Instant> next = schedule.next(4, NOW, () -> 0);

    assertThat(next).isEmpty();
  }

  @Test
  void aScheduleThatNeverTriesIsRefused() {
    assertThatThrownBy(() -> new RetrySchedule(List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetrySchedule(WAITS, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetrySchedule(List.of(Duration.ofSeconds(-1)), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
