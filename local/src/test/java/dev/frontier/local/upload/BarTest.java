package dev.frontier.local.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The bar of a load")
class BarTest {

  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  @Test
  @DisplayName("shows the share that is sent, the rows and their pace")
  void moves() {
    Bar bar = bar(true);

    bar.show(50, 120_000, 3 * SECOND);

    assertThat(shown())
        .endsWith("[" + "#".repeat(15) + ".".repeat(15) + "]  50 %  120,000 rows  40,000 rows/s");
  }

  @Test
  @DisplayName("leaves nothing of a longer line before")
  void overwrites() {
    Bar bar = bar(true);
    bar.show(-1, 1_000_000, SECOND);

    bar.show(-1, 1, 10 * SECOND);

    String line = "1 rows  0 rows/s";
    assertThat(shown()).contains("\r" + line + " ");
  }

  @Test
  @DisplayName("is a line now and then where nothing can be drawn over")
  void lines() {
    Bar bar = bar(false);

    bar.show(1, 10, SECOND);
    bar.show(2, 20, 3 * SECOND);
    bar.show(3, 30, 4 * SECOND);

    assertThat(shown().lines()).hasSize(1);
    assertThat(shown()).doesNotContain("\r");
  }

  private Bar bar(boolean terminal) {
    return new Bar(new PrintStream(screen, true, StandardCharsets.UTF_8), terminal, 0);
  }

  private String shown() {
    return screen.toString(StandardCharsets.UTF_8);
  }
}
