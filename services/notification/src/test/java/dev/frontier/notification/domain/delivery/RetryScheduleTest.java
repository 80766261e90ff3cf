package dev.frontier.notification.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
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
  void afterTheLastAttemptItIsGivenUp() {
    RetrySchedule schedule = new RetrySchedule(WAITS, 0.1);

    Optional<Instant> next = schedule.next(4, NOW, () -> 0);

    assertThat(next).isEmpty();
  }

  @Property
  void aWaitIsNeverShorterThanPlannedAndLongerByTheJitterAtMost(
      @ForAll @IntRange(min = 0, max = 3) int made,
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double random) {
    RetrySchedule schedule = new RetrySchedule(WAITS, 0.1);

    Optional<Instant> next = schedule.next(made, NOW, () -> random);

    Duration planned = WAITS.get(made);
    assertThat(next.orElseThrow())
        .isBetween(NOW.plus(planned), NOW.plus(planned).plus(planned.dividedBy(10)));
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
