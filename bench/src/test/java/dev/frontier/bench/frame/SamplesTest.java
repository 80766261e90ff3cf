package dev.frontier.bench.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SamplesTest {

  @Test
  @DisplayName("the median is the one in the middle, whatever the order of the repeats")
  void medianOfOdd() {
    // Given
    Samples samples = Samples.of(9, 1, 5);

    // When
    double median = samples.median();

    // Then
    assertThat(median).isEqualTo(5);
  }

  @Test
  @DisplayName("of an even number the median lies between the two in the middle")
  void medianOfEven() {
    // Given
    Samples samples = Samples.of(4, 1, 3, 100);

    // When
    double median = samples.median();

    // Then
    assertThat(median).isEqualTo(3.5);
  }

  @Test
  @DisplayName("a high quantile lies between its neighbours")
  void quantile() {
    // Given
    Samples samples = Samples.of(10, 20, 30, 40, 50);

    // When
    double p90 = samples.quantile(0.9);

    // Then
    assertThat(p90).isEqualTo(46, within(1e-9));
    assertThat(samples.min()).isEqualTo(10);
    assertThat(samples.max()).isEqualTo(50);
  }

  @Test
  @DisplayName("a ratio pairs the samples of the same repeat and not their medians")
  void paired() {
    // Given a machine that is twice as fast in the second repeat
    Samples subject = Samples.of(10, 20, 10);
    Samples reference = Samples.of(100, 200, 50);

    // When
    Samples ratio = subject.pairedOver(reference);

    // Then
    assertThat(ratio.values()).containsExactly(0.1, 0.1, 0.2);
    assertThat(ratio.median()).isEqualTo(0.1);
  }

  @Test
  @DisplayName("samples of another number of repeats are no partners")
  void unpaired() {
    // Given
    Samples subject = Samples.of(1, 2);

    // When, then
    assertThatThrownBy(() -> subject.pairedOver(Samples.of(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("nothing, or what is no number, is no sample")
  void none() {
    assertThatThrownBy(() -> Samples.of()).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Samples.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }
}
