package dev.frontier.notification.application.port;

import java.util.Optional;
import java.util.UUID;

/** Encrypts secrets for storage. */
public interface SecretVault {

  /** Encrypts a secret so that it opens for this channel only. */
  byte[] seal(UUID channel, byte[] secret);

  /** Decrypts; empty when it was sealed with another key, for another channel, or altered. */
  Optional<byte[]> open(UUID channel, byte[] sealed);
}
