package dev.frontier.notification.adapter.out.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesVaultTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final UUID CHANNEL = UUID.randomUUID();
  private static final byte[] SECRET =
      "thirty-two bytes of some secret!".getBytes(StandardCharsets.UTF_8);
  private final AesVault vault = new AesVault(key(), RANDOM);

  @Test
  void whatIsSealedOpensAgain() {
    byte[] sealed = vault.seal(CHANNEL, SECRET);

    Optional<byte[]> opened = vault.open(CHANNEL, sealed);

    assertThat(opened.orElseThrow()).isEqualTo(SECRET);
  }

  @Test
  void theSealedFormShowsNothingAndIsNeverTheSame() {
    byte[] sealed = vault.seal(CHANNEL, SECRET);

    byte[] again = vault.seal(CHANNEL, SECRET);

    assertThat(again).isNotEqualTo(sealed);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(SECRET, StandardCharsets.ISO_8859_1));
  }

  @Test
  void itDoesNotOpenForAnotherChannel() {
    byte[] sealed = vault.seal(CHANNEL, SECRET);

    Optional<byte[]> opened = vault.open(UUID.randomUUID(), sealed);

    assertThat(opened).isEmpty();
  }

  @Test
  void itDoesNotOpenWithAnotherKeyOrAltered() {
    byte[] sealed = vault.seal(CHANNEL, SECRET);
    byte[] altered = sealed.clone();
    altered[altered.length - 1] ^= 1;

    Optional<byte[]> opened = new AesVault(key(), RANDOM).open(CHANNEL, sealed);

    assertThat(opened).isEmpty();
    assertThat(vault.open(CHANNEL, altered)).isEmpty();
    assertThat(vault.open(CHANNEL, new byte[] {1, 2, 3})).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "c2hvcnQ=", "not base64!"})
  void anUnfitKeyIsRefusedByName(String key) {
    assertThatThrownBy(() -> new AesVault(key, RANDOM))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("FRONTIER_WEBHOOK_KEY");
  }

  private static String key() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
