package dev.frontier.notification.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void secondsCountFromNow() {
    Optional<Instant> asked = RetryAfter.read(" 120 ", NOW, DAY);

    assertThat(asked).contains(NOW.plusSeconds(120));
  }

  @Test
  void aDateIsMeantAsItIs() {
    Optional<Instant> asked = RetryAfter.read("Tue, 24 Nov 2026 13:30:00 GMT", NOW, DAY);

    assertThat(asked).contains(Instant.parse("2026-11-24T13:30:00Z"));
  }

  @Test
  void whoAsksForLongerIsBelievedForADay() {
    Optional<Instant> asked = RetryAfter.read("999999999", NOW, DAY);

    assertThat(asked).contains(NOW.plus(DAY));
    assertThat(RetryAfter.read("Wed, 24 Nov 2027 13:30:00 GMT", NOW, DAY)).contains(NOW.plus(DAY));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "soon", "-1", "0", "1.5", "99999999999999", "Tue, 24 Nov 2026 11:59:59 GMT"})
  void whatIsPastOrNoTimeIsNone(String header) {
    assertThat(RetryAfter.read(header, NOW, DAY)).isEmpty();
  }

  @Property
  void secondsAndTheirDateAreTheSame(@ForAll @IntRange(min = 1, max = 86_400) int seconds) {
    Instant at = NOW.plusSeconds(seconds);
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));

    assertThat(RetryAfter.read(date, NOW, DAY))
        .isEqualTo(RetryAfter.read(Integer.toString(seconds), NOW, DAY))
        .contains(at);
  }
}
