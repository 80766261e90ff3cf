package dev.frontier.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(1);

  @Test
  void pausesDoubleUpToTheBoundGiveOrTakeHalf() {
    BackOff backOff = new BackOff(FIRST, LONGEST);

    for (long bound : new long[] {200, 400, 800, 1000, 1000}) {
      Duration pause = backOff.next();

      assertThat(pause).isBetween(Duration.ofMillis(bound / 2), Duration.ofMillis(bound));
    }
  }

  @Test
  void aResetStartsOver() {
    BackOff backOff = new BackOff(FIRST, LONGEST);
    backOff.next();
    backOff.next();

    backOff.reset();

    assertThat(backOff.next()).isLessThanOrEqualTo(FIRST);
  }
}
