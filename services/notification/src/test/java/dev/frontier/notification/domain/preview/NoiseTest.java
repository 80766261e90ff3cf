package dev.frontier.notification.domain.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often is too often. */
class NoiseTest {
  @ParameterizedTest
  @CsvSource({
    // alerts of two years, a year, noisy
    "12, 12, 12.00, false",
    "0, 24, 12.00, false",
    "12, 13, 12.50, true",
    "13, 13, 13.00, true"
  })
  void oneAMonthIsNotNoisyAndMoreIs(int former, int latter, String perYear, boolean noisy) {
    Noise noise = Noise.of(Map.of("2021", former, "2022", latter), 12);

    assertThat(noise.perYear()).isEqualByComparingTo(perYear);
    assertThat(noise.noisy()).isEqualTo(noisy);
  }

  @Test
  void whereThereAreNoFiguresThereIsNoNoise() {
    Noise noise = Noise.of(Map.of(), 12);

    assertThat(noise.perYear()).isEqualByComparingTo("0");
    assertThat(noise.noisy()).isFalse();
  }

  @Test
  void theWarningSaysHowManyAndHowManyAreEnough() {
    Noise noise = Noise.of(Map.of("2022", 25), 12);

    assertThat(noise.warning().zh()).contains("25.00条", "多于12条");
    assertThat(noise.warning().en()).contains("25.00 alerts", "more than 12.");
  }
}
