package dev.frontier.notification.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RetrySchedulePropertiesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final List<Duration> WAITS =
      List.of(Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30));

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
}
