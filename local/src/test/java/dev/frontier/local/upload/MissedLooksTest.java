package dev.frontier.local.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.local.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Sending a file")
class MissedLooksTest {

  @TempDir private Path directory;

  @Test
  @DisplayName("goes on when a look at how far it is gets no answer")
  void goesOn() throws IOException {
    // Given a file, and a gateway that does not answer the first looks
    Path file = Files.writeString(directory.resolve("n.csv"), "region\n");
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    try (StubUploads gateway = new StubUploads(3)) {
      FileLoad load =
          new FileLoad(
              gateway.base(),
              () -> "token",
              new PrintStream(screen, true, StandardCharsets.UTF_8),
              true,
              Progress.SILENT);

      // When it is sent
      String id = load.send(file, null, "history");

      // Then it is accepted, and what could be seen was shown
      assertThat(id).isEqualTo("7");
      assertThat(screen.toString(StandardCharsets.UTF_8)).contains("3 rows");
    }
  }
}
