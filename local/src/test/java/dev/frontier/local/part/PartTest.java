package dev.frontier.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.frontier.local.LocalFailure;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTest {

  @TempDir Path home;

  private SleepingPart part;

  @BeforeEach
  void make() {
    part = new SleepingPart(new Place(home), Ports.free(), "sleep", "600.25");
  }

  @AfterEach
  void end() {
    part.kill();
  }

  @Test
  @DisplayName("a started part has a process and memory, and leaves its pid in a file")
  void starts() {
    // Given a part that is not running

    // When
    part.start();

    // Then
    assertThat(part.alive()).isTrue();
    assertThat(part.pid()).isPresent();
    assertThat(part.memoryKibibytes()).isPositive();
    assertThat(home.resolve("run/sleeper.pid")).content().startsWith(part.pid().getAsLong() + "\n");
  }

  @Test
  @DisplayName("starting a running part keeps the process")
  void startsOnce() {
    // Given
    part.start();
    long first = part.pid().getAsLong();

    // When
    part.start();

    // Then
    assertThat(part.pid()).hasValue(first);
  }

  @Test
  @DisplayName("a stopped part leaves no process and no pid file, and is no death")
  void stops() {
    // Given
    AtomicReference<Part> died = new AtomicReference<>();
    part.start();
    part.onDeath(died::set);

    // When
    part.stop();

    // Then
    assertThat(part.alive()).isFalse();
    assertThat(home.resolve("run/sleeper.pid")).doesNotExist();
    await().during(Duration.ofMillis(200)).until(() -> died.get() == null);
  }

  @Test
  @DisplayName("a part that ignores TERM is killed, so that stopping ends")
  void killsTheStubborn() {
    // Given
    part =
        new SleepingPart(
            new Place(home),
            Ports.free(),
            "sh",
            "-c",
            "trap '' TERM; echo up; while :; do sleep 1; done");
    part.start();
    await().atMost(Duration.ofSeconds(30)).until(() -> Files.size(part.log()) > 0);

    // When
    part.stop();

    // Then
    assertThat(part.alive()).isFalse();
  }

  @Test
  @DisplayName("a killed part is seen and told")
  void tellsDeath() {
    // Given
    AtomicReference<Part> died = new AtomicReference<>();
    part.start();
    part.onDeath(died::set);

    // When
    ProcessHandle.of(part.pid().getAsLong()).orElseThrow().destroyForcibly();

    // Then
    await().atMost(Duration.ofSeconds(30)).until(() -> died.get() == part);
    assertThat(part.alive()).isFalse();
  }

  @Test
  @DisplayName("a part that dies while starting is told in one line with its complaint")
  void tellsWhyItDied() {
    // Given
    part =
        new SleepingPart(
            new Place(home),
            Ports.free(),
            "sh",
            "-c",
            "echo fine; echo ERROR no space left; exit 3");
    part.ready(false);
    part.start();

    // When, Then
    assertThatThrownBy(() -> part.awaitReady(Duration.ofSeconds(20)))
        .isInstanceOf(LocalFailure.class)
        .hasMessage("sleeper died while starting (ERROR no space left)")
        .extracting(e -> ((LocalFailure) e).line())
        .asString()
        .contains("To mend it")
        .contains("sleeper.log");
  }

  @Test
  @DisplayName("a part that never serves is given up")
  void givesUp() {
    // Given
    part.ready(false);
    part.start();

    // When, Then
    assertThatThrownBy(() -> part.awaitReady(Duration.ofMillis(200)))
        .hasMessageContaining("does not serve after");
  }

  @Test
  @DisplayName("a taken port is told before anything starts, with how to choose another")
  void tellsATakenPort() throws Exception {
    // Given
    try (ServerSocket taken = new ServerSocket(0)) {
      part = new SleepingPart(new Place(home), taken.getLocalPort(), "sleep", "600.25");

      // When, Then
      assertThatThrownBy(part::start)
          .isInstanceOf(LocalFailure.class)
          .hasMessage(
              "Port %d, which sleeper needs, is taken by another program"
                  .formatted(taken.getLocalPort()))
          .extracting(e -> ((LocalFailure) e).mend())
          .asString()
          .contains("FRONTIER_PORT_BASE");
      assertThat(part.alive()).isFalse();
    }
  }

  @Test
  @DisplayName("what a killed launcher left is known again and ended")
  void sweepsLeftOvers() throws Exception {
    // Given
    Process orphan = new ProcessBuilder("sleep", "600.25").start();
    new PidFile(home.resolve("run/sleeper.pid")).write(orphan.pid(), "sleep 600.25");
    assertThat(part.leftOver()).isTrue();

    // When
    part.sweepLeftOver();

    // Then
    // Its parent here hears of the end a moment after the system does.
    assertThat(orphan.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(part.leftOver()).isFalse();
  }

  @Test
  @DisplayName("a process that only has the pid of a left-over is left alone")
  void sparesStrangers() throws Exception {
    // Given
    Process stranger = new ProcessBuilder("sleep", "600.75").start();
    try {
      new PidFile(home.resolve("run/sleeper.pid")).write(stranger.pid(), "sleep 600.25");

      // When
      part.sweepLeftOver();

      // Then
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  @DisplayName("a large log is turned, so that the disk does not fill")
  void turnsTheLog() throws Exception {
    // Given
    Files.createDirectories(part.log().getParent());
    Files.write(part.log(), new byte[11 * 1024 * 1024]);

    // When
    part.start();

    // Then
    assertThat(Files.size(part.log())).isZero();
    assertThat(home.resolve("log/sleeper.log.1")).hasSize(11 * 1024 * 1024);
  }
}
