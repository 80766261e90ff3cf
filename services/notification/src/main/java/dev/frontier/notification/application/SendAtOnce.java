package dev.frontier.notification.application;

import dev.frontier.notification.application.port.DeliveryStore;
import dev.frontier.notification.application.port.MessageStore;
import dev.frontier.notification.application.port.Senders;
import dev.frontier.notification.domain.channel.Lane;
import dev.frontier.notification.domain.delivery.DeliveryState;
import dev.frontier.notification.domain.delivery.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Queues messages, and takes those that are due for workers of this replica that are free, in the
 * same transaction: once it has committed they are sent without another look at the queue. It is a
 * claim like any other. If the transaction rolls back there is neither message nor claim; if the
 * replica dies, the lease ends and another takes the message under the same id.
 */
@ApplicationScoped
public class SendAtOnce {
  private final MessageStore messages;
  private final DeliveryStore deliveries;
  private final Senders senders;
  private final DeliveryQueue.Sending sending;
  private final TransactionSynchronizationRegistry transaction;

  /** All parts are needed. */
  public SendAtOnce(
      MessageStore messages,
      DeliveryStore deliveries,
      Senders senders,
      DeliveryQueue.Sending sending,
      TransactionSynchronizationRegistry transaction) {
    this.messages = messages;
    this.deliveries = deliveries;
    this.senders = senders;
    this.sending = sending;
    this.transaction = transaction;
  }

  /**
   * Queues messages and additions in the transaction of the caller. What is to wait for another
   * message is left to the queue.
   *
   * @param following alerts in them, or not said at all, that correct or update what was told
   * @param now the instant by which messages are due
   * @param atOnce whether some may be taken; not when the transaction goes on for long, since
   *     workers would be kept from other messages and the lease would end meanwhile
   */
  public void queue(
      List<Message> queued,
      List<MessageStore.Addition> additions,
      List<UUID> following,
      Instant now,
      boolean atOnce) {
    List<Message> due =
        queued.stream()
            .filter(message -> message.state() == DeliveryState.PENDING)
            .filter(message -> !message.releaseAt().isAfter(now))
            .toList();
    Places places = reserve(atOnce ? due : List.of());
    List<UUID> taken = due.subList(0, places.lanes.size()).stream().map(Message::id).toList();
    Instant leaseEnd = now.plus(sending.lease());
    if (following.isEmpty() && !taken.isEmpty()) {
      places.claims = messages.addTaken(queued, additions, Set.copyOf(taken), leaseEnd);
      return;
    }
    messages.add(queued, additions);
    Set<UUID> waiting =
        following.isEmpty()
            ? Set.of()
            : messages.follow(following, queued.stream().map(Message::id).toList(), now);
    List<UUID> going = taken.stream().filter(id -> !waiting.contains(id)).toList();
    if (!going.isEmpty()) {
      places.claims = deliveries.claim(going, leaseEnd);
    }
  }

  private Places reserve(List<Message> due) {
    List<Lane> lanes = due.stream().map(message -> message.channel().lane()).toList();
    int reserved = due.isEmpty() ? 0 : senders.reserve(lanes);
    Places places = new Places(senders, List.copyOf(lanes.subList(0, reserved)));
    if (reserved > 0) {
      transaction.registerInterposedSynchronization(places);
    }
    return places;
  }

  /** Workers that are kept free until it is known what has become of the transaction. */
  private static final class Places implements Synchronization {
    private final Senders senders;
    private final List<Lane> lanes;
    private List<DeliveryStore.Claim> claims = List.of();

    Places(Senders senders, List<Lane> lanes) {
      this.senders = senders;
      this.lanes = lanes;
    }

    @Override
    public void beforeCompletion() {
      // Nothing is to be done before it is known.
    }

    @Override
    public void afterCompletion(int status) {
      // When nobody can say whether it has committed, the lease decides.
      if (status == Status.STATUS_COMMITTED) {
        senders.send(claims);
        List<Lane> left = left();
        if (!left.isEmpty()) {
          senders.release(left);
        }
      } else {
        senders.release(lanes);
      }
    }

    /** Those of messages that are to wait for others. */
    private List<Lane> left() {
      List<Lane> left = new ArrayList<>(lanes);
      claims.forEach(claim -> left.remove(claim.lane()));
      return left;
    }
  }
}
