package dev.frontier.local.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.Progress;
import dev.frontier.local.part.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTest {

  @TempDir Path home;

  @Test
  @DisplayName("a request reaches the launcher as words, and its lines come back in order")
  void roundTrip() {
    // Given
    List<String> asked = new ArrayList<>();
    List<String> answered = new ArrayList<>();
    try (ControlServer server =
        ControlServer.listen(
            new Place(home),
            (words, answer) -> {
              asked.addAll(words);
              answer.say("indicator is killed");
              answer.say("");
            })) {

      // When
      boolean reached = ControlClient.ask(new Place(home), "kill indicator", answered::add);

      // Then
      assertThat(reached).isTrue();
      assertThat(asked).containsExactly("kill", "indicator");
      assertThat(answered).containsExactly("indicator is killed", "");
    }
  }

  @Test
  @DisplayName("what the launcher cannot do fails here too, with how to mend it")
  void failure() {
    // Given
    try (ControlServer server =
        ControlServer.listen(
            new Place(home),
            (words, answer) -> {
              throw new LocalFailure("Dead: indicator", "`./frontier up`");
            })) {

      // When, Then
      assertThatThrownBy(() -> ControlClient.ask(new Place(home), "status", Progress.SILENT))
          .isInstanceOf(LocalFailure.class)
          .extracting(e -> ((LocalFailure) e).line())
          .isEqualTo("Dead: indicator. To mend it: `./frontier up`");
    }
  }

  @Test
  @DisplayName("without a launcher nobody is reached, also when one left its socket behind")
  void nobodyListens() throws Exception {
    // Given
    Files.createDirectories(home.resolve("run"));
    Files.createFile(home.resolve("run/control.sock"));

    // When
    boolean reached = ControlClient.ask(new Place(home), "status", Progress.SILENT);

    // Then
    assertThat(reached).isFalse();
  }

  @Test
  @DisplayName("only the owner may connect")
  void ownersOnly() throws Exception {
    // Given
    Path socket = ControlSocket.of(new Place(home));

    // When
    try (ControlServer server = ControlServer.listen(new Place(home), (words, answer) -> {})) {

      // Then
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
          .isEqualTo("rw-------");
    }
    assertThat(socket).doesNotExist();
  }

  @Test
  @DisplayName("a state directory that is too deep for a socket's name works all the same")
  void deepDirectory() {
    // Given
    Place deep = new Place(home.resolve("d".repeat(60)).resolve("e".repeat(60)));
    List<String> answered = new ArrayList<>();
    try (ControlServer server = ControlServer.listen(deep, (words, answer) -> answer.say("pong"))) {

      // When
      ControlClient.ask(deep, "ping", answered::add);

      // Then
      assertThat(answered).containsExactly("pong");
    }
  }
}
