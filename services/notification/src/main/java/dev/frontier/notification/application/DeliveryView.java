package dev.frontier.notification.application;

import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.delivery.DeliveryState;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message to a webhook as its owner sees it.
 *
 * @param id of the message, sent as webhook-id; also of the alert
 * @param subscription whose webhook it is
 * @param url where to
 * @param state where it stands
 * @param nextAttemptAt when it is tried next, null when never again
 * @param createdAt when it was queued
 * @param attempts every try so far, oldest first
 */
public record DeliveryView(
    UUID id,
    UUID subscription,
    URI url,
    DeliveryState state,
    Instant nextAttemptAt,
    Instant createdAt,
    List<Attempt> attempts) {
  /** Copies the list. */
  public DeliveryView {
    attempts = List.copyOf(attempts);
  }
}
