package dev.frontier.notification.application;

import dev.frontier.notification.application.port.SubscriptionStore;
import dev.frontier.notification.domain.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Somebody has heard enough. What is in the inbox stays; what is still to be sent is cancelled. */
@ApplicationScoped
public class DeleteSubscription {
  private final SubscriptionStore subscriptions;
  private final Clock clock;

  /** All parts are needed. */
  public DeleteSubscription(SubscriptionStore subscriptions, Clock clock) {
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /** Ends a subscription; false when the actor has none of this id. */
  @Transactional
  public boolean delete(Actor actor, UUID id) {
    return subscriptions.end(actor, id, clock.instant());
  }
}
