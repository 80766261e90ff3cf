package dev.frontier.notification.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Patience PATIENCE = new Patience(Duration.ofDays(7), Duration.ofDays(1));

  @Test
  void whoIsGoneIsNotCalledAgain() {
    Optional<String> reason = PATIENCE.endsAfter(answered(410), null);

    assertThat(reason).contains("gone");
  }

  @Test
  void whoFailsForTheFirstTimeIs() {
    assertThat(PATIENCE.endsAfter(answered(500), null)).isEmpty();
    assertThat(PATIENCE.endsAfter(answered(404), null)).isEmpty();
  }

  @Test
  void whoFailsForAWeekIsNot() {
    Instant almost = NOW.minus(Duration.ofDays(7)).plusMillis(1);

    assertThat(PATIENCE.endsAfter(answered(500), almost)).isEmpty();
    assertThat(PATIENCE.endsAfter(answered(500), almost.minusMillis(1))).contains("failing");
    assertThat(
            PATIENCE.endsAfter(
                new Attempt(NOW, Duration.ZERO, new Attempt.Unreachable("timeout")),
                almost.minusMillis(1)))
        .contains("failing");
  }

  private static Attempt answered(int status) {
    return new Attempt(NOW, Duration.ofMillis(5), new Attempt.Answered(status, ""));
  }
}
