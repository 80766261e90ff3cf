package dev.frontier.notification.adapter.out.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontier.notification.domain.delivery.WebhookSecret;
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
  private static final UUID SUBSCRIPTION = UUID.randomUUID();
  private static final WebhookSecret SECRET = WebhookSecret.draw(RANDOM);
  private final AesVault vault = new AesVault(key(), RANDOM);

  @Test
  void whatIsSealedOpensAgain() {
    byte[] sealed = vault.seal(SUBSCRIPTION, SECRET);

    Optional<WebhookSecret> opened = vault.open(SUBSCRIPTION, sealed);

    assertThat(opened).contains(SECRET);
  }

  @Test
  void theSealedFormShowsNothingAndIsNeverTheSame() {
    byte[] sealed = vault.seal(SUBSCRIPTION, SECRET);

    byte[] again = vault.seal(SUBSCRIPTION, SECRET);

    assertThat(again).isNotEqualTo(sealed);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(SECRET.key(), StandardCharsets.ISO_8859_1));
  }

  @Test
  void itDoesNotOpenForAnotherSubscription() {
    byte[] sealed = vault.seal(SUBSCRIPTION, SECRET);

    Optional<WebhookSecret> opened = vault.open(UUID.randomUUID(), sealed);

    assertThat(opened).isEmpty();
  }

  @Test
  void itDoesNotOpenWithAnotherKeyOrAltered() {
    byte[] sealed = vault.seal(SUBSCRIPTION, SECRET);
    byte[] altered = sealed.clone();
    altered[altered.length - 1] ^= 1;

    Optional<WebhookSecret> opened = new AesVault(key(), RANDOM).open(SUBSCRIPTION, sealed);

    assertThat(opened).isEmpty();
    assertThat(vault.open(SUBSCRIPTION, altered)).isEmpty();
    assertThat(vault.open(SUBSCRIPTION, new byte[] {1, 2, 3})).isEmpty();
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
