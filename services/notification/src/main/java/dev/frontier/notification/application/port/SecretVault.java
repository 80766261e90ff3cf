package dev.frontier.notification.application.port;

import dev.frontier.notification.domain.delivery.WebhookSecret;
import java.util.Optional;
import java.util.UUID;

/** Encrypts secrets for storage. */
public interface SecretVault {

  /** Encrypts a secret so that it opens for this subscription only. */
  byte[] seal(UUID subscription, WebhookSecret secret);

  /** Decrypts; empty when it was sealed with another key, for another subscription, or altered. */
  Optional<WebhookSecret> open(UUID subscription, byte[] sealed);
}
