package dev.frontier.bench.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  private static final Map<String, String> DEFAULTS = Map.of("rows", "300000", "repeats", "3");

  @Test
  @DisplayName("what is said stands over the defaults")
  void said() {
    // Given
    List<String> words = List.of("--rows", "1000");

    // When
    Options options = Options.read(words, DEFAULTS);

    // Then
    assertThat(options.count("rows")).isEqualTo(1000);
    assertThat(options.count("repeats")).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--row 5", "rows 5", "--rows", "--rows 5 --repeats"})
  @DisplayName("what is no option, or has no value, is refused with what there is")
  void refused(String line) {
    assertThatThrownBy(() -> Options.read(List.of(line.split(" ")), DEFAULTS))
        .isInstanceOf(BenchFailure.class)
        .hasMessageContaining("--rows N");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "1.5", "99999999999"})
  @DisplayName("a count is a whole number from one")
  void counts(String value) {
    Options options = Options.read(List.of("--rows", value), DEFAULTS);

    assertThatThrownBy(() -> options.count("rows"))
        .isInstanceOf(BenchFailure.class)
        .hasMessageContaining(value);
  }

  @Test
  @DisplayName("sizes stand apart by commas, the smallest first")
  void sizes() {
    Options options = Options.read(List.of("--rows", "40, 5000"), DEFAULTS);

    assertThat(options.sizes("rows")).containsExactly(40, 5000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"40", "40,many", "40,", ",40", "0,40", "5000,40", "40,40"})
  @DisplayName("one size, one that is no number, and sizes that do not grow are refused")
  void refusedSizes(String value) {
    Options options = Options.read(List.of("--rows", value), DEFAULTS);

    assertThatThrownBy(() -> options.sizes("rows"))
        .isInstanceOf(BenchFailure.class)
        .hasMessageContaining("--rows");
  }
}
