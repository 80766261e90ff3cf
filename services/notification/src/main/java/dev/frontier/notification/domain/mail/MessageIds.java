package dev.frontier.notification.domain.mail;

import java.util.Optional;
import java.util.UUID;

/**
 * The names of mails (RFC 5322, 3.6.4). They are made from what the mail says and to whom, so that
 * every attempt bears the same and a mail that arrives twice is shown once, and so that a later
 * alert can name the first one without anything being kept.
 *
 * @param domain behind the {@code @}: the sender's
 */
public record MessageIds(String domain) {

  /**
   * The name of the mail that tells of an alert, or of several.
   *
   * @param message id of the alert, or of the digest
   * @param channel to which it goes
   */
  public String of(UUID message, UUID channel) {
    return "<" + message + "." + channel + "@" + domain + ">";
  }

  /**
   * The name of the mail that this one goes on from; empty when it is the first of its subject.
   *
   * @param message id of the alert
   * @param first id of the first alert of its subject
   * @param channel to which it goes
   */
  public Optional<String> before(UUID message, UUID first, UUID channel) {
    return first.equals(message) ? Optional.empty() : Optional.of(of(first, channel));
  }
}
