package dev.frontier.notification.domain.channel;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The key with which a receiver's messages are signed, as Standard Webhooks 1.0 writes it: {@code
 * whsec_} and base64 of 24 to 64 bytes. Its text is a secret; {@link #toString} does not give it.
 */
public final class WebhookSecret implements SigningKey {
  private static final String PREFIX = "whsec_";

  /** As long as the output of the HMAC-SHA256 that it keys. */
  private static final int BYTES = 32;

  private final byte[] key;

  /** A secret of these bytes, which are copied. */
  public WebhookSecret(byte[] key) {
    this.key = key.clone();
  }

  /** A new one. */
  public static WebhookSecret draw(SecureRandom random) {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    return new WebhookSecret(key);
  }

  /** The bytes, a copy. */
  public byte[] key() {
    return key.clone();
  }

  @Override
  public Signing signing() {
    return Signing.SYMMETRIC;
  }

  @Override
  public byte[] material() {
    return key();
  }

  @Override
  public Optional<String> shown() {
    return Optional.of(reveal());
  }

  /** The text that the owner gets to see once. */
  public String reveal() {
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WebhookSecret secret && Arrays.equals(key, secret.key);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }

  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
