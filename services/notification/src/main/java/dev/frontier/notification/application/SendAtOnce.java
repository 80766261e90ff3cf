package dev.frontier.notification.application;

import dev.frontier.notification.application.port.DeliveryStore;
import dev.frontier.notification.application.port.MessageStore;
import dev.frontier.notification.application.port.Senders;
import dev.frontier.notification.domain.delivery.DeliveryState;
import dev.frontier.notification.domain.delivery.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.List;
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
   * Queues messages and additions in the transaction of the caller.
   *
   * @param now the instant by which messages are due
   * @param atOnce whether some may be taken; not when the transaction goes on for long, since
   *     workers would be kept from other messages and the lease would end meanwhile
   */
  public void queue(
      List<Message> queued, List<MessageStore.Addition> additions, Instant now, boolean atOnce) {
    List<Message> due =
        queued.stream()
            .filter(message -> message.state() == DeliveryState.PENDING)
            .filter(message -> !message.releaseAt().isAfter(now))
            .toList();
    Places places = reserve(atOnce ? due : List.of());
    List<UUID> taken = due.subList(0, places.receivers.size()).stream().map(Message::id).toList();
    boolean allTaken = taken.size() == queued.size() && additions.isEmpty();
    messages.add(queued, additions, !allTaken);
    if (!taken.isEmpty()) {
      places.claims = deliveries.claim(taken, now.plus(sending.lease()));
    }
  }

  private Places reserve(List<Message> due) {
    List<String> receivers = due.stream().map(message -> message.channel().receiver()).toList();
    int reserved = due.isEmpty() ? 0 : senders.reserve(receivers);
    Places places = new Places(senders, List.copyOf(receivers.subList(0, reserved)));
    if (reserved > 0) {
      transaction.registerInterposedSynchronization(places);
    }
    return places;
  }

  /** Workers that are kept free until it is known what has become of the transaction. */
  private static final class Places implements Synchronization {
    private final Senders senders;
    private final List<String> receivers;
    private List<DeliveryStore.Claim> claims = List.of();

    Places(Senders senders, List<String> receivers) {
      this.senders = senders;
      this.receivers = receivers;
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
      } else {
        senders.release(receivers);
      }
    }
  }
}
