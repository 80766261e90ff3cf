package dev.frontier.notification.application;

import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.application.port.DeliveryStore;
import dev.frontier.notification.domain.channel.Lane;
import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.delivery.DeliveryState;
import dev.frontier.notification.domain.delivery.Patience;
import dev.frontier.notification.domain.delivery.RetryAfter;
import dev.frontier.notification.domain.delivery.RetrySchedule;
import dev.frontier.notification.domain.delivery.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The two short transactions around an attempt; between them nothing is held but a lease. */
@ApplicationScoped
public class DeliveryQueue {
  private final DeliveryStore deliveries;
  private final ChannelStore channels;
  private final DisableChannel disable;
  private final RetrySchedule schedule;
  private final Patience patience;
  private final Sending sending;
  private final Clock clock;

  /** All parts are needed. */
  public DeliveryQueue(
      DeliveryStore deliveries,
      ChannelStore channels,
      DisableChannel disable,
      RetrySchedule schedule,
      Patience patience,
      Sending sending,
      Clock clock) {
    this.deliveries = deliveries;
    this.channels = channels;
    this.disable = disable;
    this.schedule = schedule;
    this.patience = patience;
    this.sending = sending;
    this.clock = clock;
  }

  /**
   * How sending is bounded.
   *
   * @param lease how long a worker may keep a message; longer than an attempt can last
   * @param perReceiver how many attempts may be under way to one receiver, so that a slow one has
   *     no more workers than these
   * @param perOwner the same of one owner, who may have many slow receivers
   */
  public record Sending(Duration lease, int perReceiver, int perOwner) {}

  /** Takes up to {@code free} messages that are due. */
  @Transactional
  public List<DeliveryStore.Claim> take(int free, Map<Lane, Integer> busy) {
    Instant now = clock.instant();
    return deliveries.claim(
        now, now.plus(sending.lease()), free, sending.perReceiver(), sending.perOwner(), busy);
  }

  /**
   * Logs what came of an attempt and plans the next one, if there is to be one.
   *
   * @param verifies whether the receiver gave back the code of a challenge
   */
  @Transactional
  public DeliveryState settle(DeliveryStore.Claim claim, Attempt attempt, boolean verifies) {
    return attempt.taken() ? taken(claim, attempt, verifies) : failed(claim, attempt);
  }

  /** A channel is changed before its messages, see there. */
  private DeliveryState taken(DeliveryStore.Claim claim, Attempt attempt, boolean verifies) {
    UUID channel = claim.channel().id();
    if (verifies) {
      channels.pause(claim.channel().owner());
      channels.verified(channel, clock.instant());
    } else if (claim.sealed().failingSince() != null) {
      channels.working(channel);
    }
    deliveries.record(claim, attempt, DeliveryState.DELIVERED, null, null);
    return DeliveryState.DELIVERED;
  }

  private DeliveryState failed(DeliveryStore.Claim claim, Attempt attempt) {
    Verdict verdict = Verdict.of(claim.channel().kind(), attempt.result());
    Optional<String> ends =
        patience.endsAfter(
            verdict, attempt.at(), claim.sealed().failingSince(), claim.sealed().lastFailure());
    if (ends.isPresent()) {
      disable.disable(List.of(claim.channel()), ends.get(), clock.instant());
      deliveries.record(claim, attempt, DeliveryState.DEAD, null, "channel_disabled");
      return DeliveryState.DEAD;
    }
    if (verdict != Verdict.OURS) {
      channels.failing(claim.channel().id(), attempt.at(), patience.over(attempt.at()));
    }
    if (verdict == Verdict.NEVER) {
      deliveries.record(claim, attempt, DeliveryState.DEAD, null, "rejected");
      return DeliveryState.DEAD;
    }
    Optional<Instant> next = next(claim, attempt);
    DeliveryState state = next.isPresent() ? DeliveryState.PENDING : DeliveryState.DEAD;
    deliveries.record(
        claim, attempt, state, next.orElse(null), next.isPresent() ? null : "given_up");
    return state;
  }

  /** A code is of no use when it is over; what the owner tries out is tried once. */
  private Optional<Instant> next(DeliveryStore.Claim claim, Attempt attempt) {
    Instant now = clock.instant();
    Optional<Instant> next =
        schedule
            .next(claim.made() + 1, now, () -> ThreadLocalRandom.current().nextDouble())
            .map(planned -> later(planned, attempt, now));
    return switch (claim.content()) {
      case ALERTS -> next;
      case TEST -> Optional.empty();
      case CHALLENGE ->
          next.filter(
              at ->
                  claim.sealed().challengeUntil() != null
                      && at.isBefore(claim.sealed().challengeUntil()));
    };
  }

  private Instant later(Instant planned, Attempt attempt, Instant now) {
    return attempt.result() instanceof Attempt.Answered answered
        ? RetryAfter.read(answered.retryAfter(), now, patience.retryAfter())
            .filter(asked -> asked.isAfter(planned))
            .orElse(planned)
        : planned;
  }
}
