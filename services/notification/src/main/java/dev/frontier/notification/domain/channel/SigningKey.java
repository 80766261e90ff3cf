package dev.frontier.notification.domain.channel;

import java.security.SecureRandom;
import java.util.Optional;

/** What messages to a webhook are signed with. */
public sealed interface SigningKey permits WebhookSecret, SigningPair {

  /** How. */
  Signing signing();

  /** The bytes to be kept, encrypted; a copy. */
  byte[] material();

  /** The text that the owner is shown, once; empty when receivers do not need it. */
  Optional<String> shown();

  /** A new one. */
  static SigningKey draw(Signing signing, SecureRandom random) {
    return switch (signing) {
      case SYMMETRIC -> WebhookSecret.draw(random);
      case ED25519 -> SigningPair.draw(random);
    };
  }

  /** The key of these bytes. */
  static SigningKey of(Signing signing, byte[] material) {
    return switch (signing) {
      case SYMMETRIC -> new WebhookSecret(material);
      case ED25519 -> SigningPair.of(material);
    };
  }
}
