package dev.frontier.notification.application;

import dev.frontier.notification.application.port.SubscriptionStore;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Fault;
import dev.frontier.notification.domain.subscription.Subscription;
import dev.frontier.notification.domain.timing.Manner;
import dev.frontier.notification.domain.timing.MannerDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody wants to be told in another manner from now on. What waits goes as it was planned. */
@ApplicationScoped
public class ChangeSubscription {
  private final SubscriptionStore subscriptions;
  private final Clock clock;

  /** All parts are needed. */
  public ChangeSubscription(SubscriptionStore subscriptions, Clock clock) {
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * Done.
     *
     * @param subscription as kept
     */
    record Changed(Subscription subscription) implements Outcome {}

    /** The actor has none of this id. */
    record NotThere() implements Outcome {}

    /**
     * Fields to mend.
     *
     * @param faults all of them
     */
    record Faulty(List<Fault> faults) implements Outcome {}

    /**
     * Somebody changed it meanwhile.
     *
     * @param version that it has now
     */
    record Stale(long version) implements Outcome {}
  }

  /**
   * Changes one of the actor's.
   *
   * @param seen the version that the actor saw; empty for any
   */
  @Transactional
  public Outcome change(Actor actor, UUID id, Optional<Long> seen, MannerDraft draft) {
    subscriptions.lock(actor);
    Optional<Subscription> found = subscriptions.find(actor, id);
    if (found.isEmpty()) {
      return new Outcome.NotThere();
    }
    Subscription before = found.get();
    if (seen.isPresent() && seen.get() != before.version()) {
      return new Outcome.Stale(before.version());
    }
    List<Fault> faults = new ArrayList<>();
    Optional<Manner> manner = draft.over(before.manner(), clock.instant(), faults);
    if (manner.isEmpty()) {
      return new Outcome.Faulty(faults);
    }
    Subscription changed = before.told(manner.get());
    subscriptions.change(changed);
    return new Outcome.Changed(changed);
  }
}
