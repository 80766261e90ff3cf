package dev.frontier.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.local.part.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir Path home;

  @Test
  @DisplayName("a secret stays the same over launchers, and differs from every other")
  void kept() {
    // Given
    Secrets first = Secrets.of(new Place(home));
    String word = first.word("database.indicator");
    String key = first.key("webhook.key");

    // When
    Secrets second = Secrets.of(new Place(home));

    // Then
    assertThat(second.word("database.indicator")).isEqualTo(word);
    assertThat(second.key("webhook.key")).isEqualTo(key);
    assertThat(second.word("database.ingestion")).isNotEqualTo(word);
  }

  @Test
  @DisplayName("a key has 32 bytes, and a session's key at least 32 letters")
  void longEnough() {
    // Given
    Secrets secrets = Secrets.of(new Place(home));

    // When
    byte[] key = Base64.getDecoder().decode(secrets.key("webhook.key"));

    // Then
    assertThat(key).hasSize(32);
    assertThat(secrets.word("gateway.session")).hasSizeGreaterThanOrEqualTo(32);
  }

  @Test
  @DisplayName("only the owner may read them")
  void ownersOnly() throws Exception {
    // Given
    Secrets secrets = Secrets.of(new Place(home));

    // When
    secrets.word("postgres");
    secrets.demoPassword();

    // Then
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files)
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrder("secrets", "demo-password");
    }
    for (String file : new String[] {"secrets", "demo-password"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file))))
          .isEqualTo("rw-------");
    }
  }
}
