package dev.frontier.notification.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Duration LULL = Duration.ofHours(27);
  private static final Instant JUST_BEFORE = NOW.minusSeconds(5);
  private static final Patience PATIENCE =
      new Patience(Duration.ofDays(7), LULL, Duration.ofDays(1));

  @Test
  void whoIsGoneIsNotCalledAgain() {
    Optional<String> reason = PATIENCE.endsAfter(Verdict.GONE, NOW, null, null);

    assertThat(reason).contains("gone");
  }

  @Test
  void whoFailsForTheFirstTimeIs() {
    assertThat(PATIENCE.endsAfter(Verdict.LATER, NOW, null, null)).isEmpty();
    assertThat(PATIENCE.endsAfter(Verdict.NEVER, NOW, null, null)).isEmpty();
  }

  @Test
  void whoFailsForAWeekIsNot() {
    Instant almost = NOW.minus(Duration.ofDays(7)).plusMillis(1);

    assertThat(PATIENCE.endsAfter(Verdict.LATER, NOW, almost, JUST_BEFORE)).isEmpty();
    assertThat(PATIENCE.endsAfter(Verdict.LATER, NOW, almost.minusMillis(1), JUST_BEFORE))
        .contains("failing");
    assertThat(PATIENCE.endsAfter(Verdict.NEVER, NOW, almost.minusMillis(1), JUST_BEFORE))
        .contains("failing");
  }

  @Test
  void afterAMonthWithNothingToSendTheWeekBeginsAnew() {
    Instant monthAgo = NOW.minus(Duration.ofDays(30));

    Optional<String> reason =
        PATIENCE.endsAfter(Verdict.LATER, NOW, monthAgo, NOW.minus(LULL).minusMillis(1));

    assertThat(reason).isEmpty();
    assertThat(PATIENCE.endsAfter(Verdict.LATER, NOW, monthAgo, NOW.minus(LULL)))
        .contains("failing");
  }

  @Test
  void whereTheLastFailureIsNotKnownTheWeekBeginsAnew() {
    Optional<String> reason =
        PATIENCE.endsAfter(Verdict.LATER, NOW, NOW.minus(Duration.ofDays(30)), null);

    assertThat(reason).isEmpty();
  }

  @Test
  void anAddressThatThereIsNotIsNotWrittenToAgain() {
    Optional<String> reason = PATIENCE.endsAfter(Verdict.NO_SUCH_ADDRESS, NOW, null, null);

    assertThat(reason).contains("no_such_address");
  }

  @Test
  void whatIsOursToMendEndsNobodyHoweverLongItLasts() {
    Instant longAgo = NOW.minus(Duration.ofDays(70));

    Optional<String> reason = PATIENCE.endsAfter(Verdict.OURS, NOW, longAgo, JUST_BEFORE);

    assertThat(reason).isEmpty();
  }
}
