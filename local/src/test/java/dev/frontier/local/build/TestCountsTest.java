package dev.frontier.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCountsTest {

  @TempDir Path directory;

  @Test
  @DisplayName("an error counts as failed, and a skipped test as not passed")
  void reads() throws IOException {
    // Given
    Path report = directory.resolve("TEST-a.xml");
    Files.writeString(
        report,
        "<testsuite name='a' time='1,002.5' tests='10' errors='1' skipped='2' failures='3'/>");

    // When
    TestCounts counts = TestCounts.read(report);

    // Then
    assertThat(counts).isEqualTo(new TestCounts(10, 4, 2, 1002.5));
    assertThat(counts.passed()).isEqualTo(4);
  }

  @Test
  @DisplayName("reports add up")
  void addsUp() {
    // Given
    TestCounts one = new TestCounts(10, 4, 2, 1.5);

    // When
    TestCounts two = one.plus(new TestCounts(1, 0, 0, 0.5));

    // Then
    assertThat(two).isEqualTo(new TestCounts(11, 4, 2, 2.0));
  }
}
