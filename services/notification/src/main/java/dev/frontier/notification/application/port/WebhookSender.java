package dev.frontier.notification.application.port;

import dev.frontier.notification.application.InboxItem;
import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.delivery.WebhookSecret;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Calls receivers. */
public interface WebhookSender {

  /**
   * Sends a message once and waits for the answer, within a bounded time. Never throws for what a
   * receiver does.
   */
  Attempt.Result send(Message message);

  /**
   * Why an address may not be called, as far as can be told now; empty when it may, or when its
   * name cannot be looked up at present.
   */
  Optional<String> refusal(URI url);

  /**
   * A message to a receiver.
   *
   * @param item what to say; its id is the id of the message
   * @param url where to
   * @param secret what to sign with
   * @param at the time of this attempt, which is signed
   */
  record Message(InboxItem item, URI url, WebhookSecret secret, Instant at) {}
}
