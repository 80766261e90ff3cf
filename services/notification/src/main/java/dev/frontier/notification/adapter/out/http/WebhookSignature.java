package dev.frontier.notification.adapter.out.http;

import dev.frontier.notification.domain.channel.SigningKey;
import dev.frontier.notification.domain.channel.SigningPair;
import dev.frontier.notification.domain.channel.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Standard Webhooks 1.0: a signature over id, timestamp and body, so that none of the three can be
 * exchanged for another; by HMAC-SHA256 or Ed25519.
 */
final class WebhookSignature {
  private static final String HMAC = "HmacSHA256";
  private static final String ED25519 = "Ed25519";

  private WebhookSignature() {}

  /** The value of the header webhook-signature: one signature for each key. */
  static String of(List<SigningKey> keys, String id, Instant at, byte[] body) {
    return keys.stream().map(key -> of(key, id, at, body)).collect(Collectors.joining(" "));
  }

  private static String of(SigningKey key, String id, Instant at, byte[] body) {
    byte[] head = (id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
    return switch (key.signing()) {
      case SYMMETRIC -> "v1," + base64(symmetric((WebhookSecret) key, head, body));
      case ED25519 -> "v1a," + base64(asymmetric((SigningPair) key, head, body));
    };
  }

  private static byte[] symmetric(WebhookSecret secret, byte[] head, byte[] body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.key(), HMAC));
      mac.update(head);
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  private static byte[] asymmetric(SigningPair pair, byte[] head, byte[] body) {
    try {
      Signature signature = Signature.getInstance(ED25519);
      signature.initSign(pair.privateKey());
      signature.update(head);
      signature.update(body);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ED25519, e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
