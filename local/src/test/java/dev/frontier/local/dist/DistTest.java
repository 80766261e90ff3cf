package dev.frontier.local.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontier.local.LocalFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistTest {

  @TempDir Path root;

  @Test
  @DisplayName("a directory is made once, however many want it at the same time")
  void once() {
    // Given
    Dist dist = Dist.of(root);
    AtomicInteger made = new AtomicInteger();

    // When
    IntStream.range(0, 8)
        .parallel()
        .forEach(
            i ->
                dist.once(
                    "thing",
                    into -> {
                      made.incrementAndGet();
                      Files.writeString(into.resolve("whole"), "yes");
                    }));

    // Then
    assertThat(made).hasValue(1);
    assertThat(root.resolve(".frontier/dist/thing/whole")).hasContent("yes");
  }

  @Test
  @DisplayName("half of a directory is never taken for the whole")
  void halves() {
    // Given
    Dist dist = Dist.of(root);
    assertThatThrownBy(
            () ->
                dist.once(
                    "thing",
                    into -> {
                      Files.writeString(into.resolve("half"), "");
                      throw new IOException("no space left");
                    }))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining("no space left");

    // When
    Path made = dist.once("thing", into -> Files.writeString(into.resolve("whole"), ""));

    // Then
    assertThat(made).isDirectoryContaining("glob:**/whole");
    assertThat(made).isDirectoryNotContaining("glob:**/half");
  }

  @Test
  @DisplayName("parts that were not fetched are told with the command that fetches them")
  void notFetched() {
    // Given
    Dist dist = Dist.of(root);

    // When, Then
    assertThatThrownBy(dist::kafka)
        .isInstanceOf(LocalFailure.class)
        .extracting(e -> ((LocalFailure) e).line())
        .asString()
        .contains("mvn -q -pl local/dist");
  }

  @Test
  @DisplayName("a lock that another holds is not given")
  void lock() throws IOException {
    // Given
    Path file = root.resolve("run/lock");
    try (FileLock held = FileLock.take(file).orElseThrow()) {

      // When
      var second = FileLock.take(file);

      // Then
      assertThat(second).isEmpty();
    }
    assertThat(FileLock.take(file)).isPresent();
  }
}
