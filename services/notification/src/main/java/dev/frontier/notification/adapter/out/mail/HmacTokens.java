package dev.frontier.notification.adapter.out.mail;

import dev.frontier.notification.application.port.UnsubscribeTokens;
import dev.frontier.notification.config.WebhookConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A token is the channel's id and its HMAC-SHA256, in base64 for addresses. The key is derived from
 * the one that encrypts secrets, so that what one key does is never done by the other; it changes
 * only when that one is lost.
 */
@ApplicationScoped
class HmacTokens implements UnsubscribeTokens {
  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] PURPOSE =
      "frontier unsubscribe 1".getBytes(StandardCharsets.US_ASCII);
  private static final int ID_BYTES = 16;
  private static final int MAC_BYTES = 32;
  private static final int TOKEN_LENGTH = (ID_BYTES + MAC_BYTES) / 3 * 4;

  private final SecretKey key;

  @Inject
  HmacTokens(WebhookConfig config) {
    this(Base64.getDecoder().decode(config.key().strip()));
  }

  HmacTokens(byte[] serviceKey) {
    this.key = new SecretKeySpec(mac(new SecretKeySpec(serviceKey, ALGORITHM), PURPOSE), ALGORITHM);
  }

  @Override
  public String of(UUID channel) {
    byte[] id = bytes(channel);
    byte[] token = Arrays.copyOf(id, ID_BYTES + MAC_BYTES);
    System.arraycopy(mac(key, id), 0, token, ID_BYTES, MAC_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  @Override
  public Optional<UUID> channel(String token) {
    if (token.length() != TOKEN_LENGTH) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    byte[] id = Arrays.copyOf(bytes, ID_BYTES);
    byte[] given = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
    // In constant time: how long it takes says nothing of how much of a guess is right.
    return MessageDigest.isEqual(mac(key, id), given) ? Optional.of(uuid(id)) : Optional.empty();
  }

  private static byte[] mac(SecretKey key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a token cannot be made", e);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID_BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static UUID uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
