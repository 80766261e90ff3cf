package dev.frontier.notification.adapter.out.http;

import dev.frontier.notification.application.port.SecretVault;
import dev.frontier.notification.config.WebhookConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets under AES-256-GCM: a version byte, a nonce, the text with its tag. The id of the channel
 * is authenticated with it, so that a row's secret cannot be put into another row.
 */
@ApplicationScoped
class AesVault implements SecretVault {
  private static final byte VERSION = 1;
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecureRandom random;

  @Inject
  AesVault(WebhookConfig config, SecureRandom random) {
    this(config.key(), random);
  }

  AesVault(String base64Key, SecureRandom random) {
    this.key = key(base64Key);
    this.random = random;
  }

  /**
   * Makes the vault when the service starts: a wrong key is told then, and not when somebody needs
   * it.
   */
  void check(@Observes StartupEvent event) {
    seal(new UUID(0, 0), new byte[KEY_BYTES]);
  }

  @Override
  public byte[] seal(UUID channel, byte[] secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] text = cipher(Cipher.ENCRYPT_MODE, nonce, channel).doFinal(secret);
      return ByteBuffer.allocate(1 + NONCE_BYTES + text.length)
          .put(VERSION)
          .put(nonce)
          .put(text)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret cannot be encrypted", e);
    }
  }

  @Override
  public Optional<byte[]> open(UUID channel, byte[] sealed) {
    if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != VERSION) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
    byte[] nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    byte[] text = new byte[buffer.remaining()];
    buffer.get(text);
    try {
      return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, channel).doFinal(text));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret cannot be decrypted", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, UUID channel) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(channel.getMostSignificantBits())
            .putLong(channel.getLeastSignificantBits())
            .array());
    return cipher;
  }

  private static SecretKey key(String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("FRONTIER_WEBHOOK_KEY is not base64", e);
    }
    if (bytes.length != KEY_BYTES) {
      throw new IllegalStateException(
          "FRONTIER_WEBHOOK_KEY must be base64 of "
              + KEY_BYTES
              + " bytes, and has "
              + bytes.length);
    }
    return new SecretKeySpec(bytes, "AES");
  }
}
