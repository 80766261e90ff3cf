package dev.frontier.notification.domain.channel;

import java.util.Arrays;
import java.util.Optional;

/** How messages are signed by Standard Webhooks 1.0. */
public enum Signing {
  /** HMAC-SHA256 with a secret that both sides have: {@code v1}. */
  SYMMETRIC("symmetric"),
  /** Ed25519, which the receiver verifies with a public key: {@code v1a}. */
  ED25519("ed25519");

  private final String code;

  Signing(String code) {
    this.code = code;
  }

  /** The name in requests, answers and the database. */
  public String code() {
    return code;
  }

  /** The way of a name; empty for none. */
  public static Optional<Signing> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
