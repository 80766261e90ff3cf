package dev.frontier.notification.application;

import dev.frontier.notification.application.port.DeliveryStore;
import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.delivery.DeliveryState;
import dev.frontier.notification.domain.delivery.RetrySchedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The two short transactions around an attempt; between them nothing is held but a lease. */
@ApplicationScoped
public class DeliveryQueue {
  private final DeliveryStore deliveries;
  private final RetrySchedule schedule;
  private final Sending sending;
  private final Clock clock;

  /** All parts are needed. */
  public DeliveryQueue(
      DeliveryStore deliveries, RetrySchedule schedule, Sending sending, Clock clock) {
    this.deliveries = deliveries;
    this.schedule = schedule;
    this.sending = sending;
    this.clock = clock;
  }

  /**
   * How sending is bounded.
   *
   * @param lease how long a worker may keep a message; longer than an attempt can last
   * @param perReceiver how many attempts may be under way to one receiver, so that a slow one has
   *     no more workers than these
   */
  public record Sending(Duration lease, int perReceiver) {}

  /** Takes up to {@code free} messages that are due. */
  @Transactional
  public List<DeliveryStore.Claim> take(int free, Map<String, Integer> busy) {
    Instant now = clock.instant();
    return deliveries.claim(now, now.plus(sending.lease()), free, sending.perReceiver(), busy);
  }

  /** Logs what came of an attempt and plans the next one, if there is to be one. */
  @Transactional
  public DeliveryState settle(DeliveryStore.Claim claim, Attempt attempt) {
    if (attempt.taken()) {
      deliveries.record(claim, attempt, DeliveryState.DELIVERED, null);
      return DeliveryState.DELIVERED;
    }
    Optional<Instant> next =
        schedule.next(
            claim.made() + 1, clock.instant(), () -> ThreadLocalRandom.current().nextDouble());
    DeliveryState state = next.isPresent() ? DeliveryState.PENDING : DeliveryState.DEAD;
    deliveries.record(claim, attempt, state, next.orElse(null));
    return state;
  }

  /** Drops a message whose subscription has ended. */
  @Transactional
  public void drop(DeliveryStore.Claim claim) {
    deliveries.cancel(claim, clock.instant());
  }
}
