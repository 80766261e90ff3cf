package dev.frontier.notification.application;

import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.application.port.HistoryStore;
import dev.frontier.notification.application.port.StandingStore;
import dev.frontier.notification.application.port.SubscriptionStore;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.rule.SeriesRule;
import dev.frontier.notification.domain.subscription.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody has heard enough. What is in the inbox stays; what is still to be sent is cancelled. */
@ApplicationScoped
public class DeleteSubscription {
  private final SubscriptionStore subscriptions;
  private final HistoryStore histories;
  private final StandingStore standings;
  private final ChannelStore channels;
  private final Clock clock;

  /** All parts are needed. */
  public DeleteSubscription(
      SubscriptionStore subscriptions,
      HistoryStore histories,
      StandingStore standings,
      ChannelStore channels,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.histories = histories;
    this.standings = standings;
    this.channels = channels;
    this.clock = clock;
  }

  /**
   * Ends a subscription, and forgets the past that only it looked back on; false when the actor has
   * none of this id.
   */
  @Transactional
  public boolean delete(Actor actor, UUID id) {
    Optional<String> past =
        subscriptions
            .find(actor, id)
            .map(Subscription::rule)
            .filter(rule -> rule.kind().looksBack())
            .map(rule -> ((SeriesRule) rule).series().indicator());
    // Before any row is touched: whoever handles changes locks in this order too.
    past.ifPresent(indicator -> standings.lock(List.of(indicator)));
    // Nothing is added meanwhile to a message that is cancelled.
    channels.pause(actor);
    boolean ended = subscriptions.end(actor, id, clock.instant());
    past.filter(indicator -> !histories.wanted(indicator)).ifPresent(histories::forget);
    return ended;
  }
}
