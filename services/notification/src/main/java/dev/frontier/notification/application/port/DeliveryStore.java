package dev.frontier.notification.application.port;

import dev.frontier.notification.application.InboxItem;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.channel.Lane;
import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.delivery.DeliveryState;
import dev.frontier.notification.domain.delivery.Message;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The queue of messages, and what writes the log of every attempt. */
public interface DeliveryStore {

  /**
   * Takes messages that are due, so that no other worker of any replica takes them before the lease
   * ends. A worker that dies lets its lease run out, and the message goes again under the same id.
   *
   * @param now which are due
   * @param leaseEnd until when they are taken
   * @param free at most so many
   * @param perReceiver at most so many at once for one receiver
   * @param perOwner at most so many at once for one owner
   * @param busy how many the caller has under way, by lane
   */
  List<Claim> claim(
      Instant now,
      Instant leaseEnd,
      int free,
      int perReceiver,
      int perOwner,
      Map<Lane, Integer> busy);

  /**
   * Takes messages that the current transaction has queued, and that are to go.
   *
   * @param messages ids
   * @param leaseEnd until when they are taken
   */
  List<Claim> claim(Collection<UUID> messages, Instant leaseEnd);

  /**
   * Logs an attempt and says what becomes of the message; does nothing when the claim has been
   * lost.
   *
   * @param state {@code PENDING} to try again at {@code next}
   * @param next when to try again, null when not
   * @param reason why it is dead, null when it is not
   */
  void record(Claim claim, Attempt attempt, DeliveryState state, Instant next, String reason);

  /**
   * A message that this worker has taken.
   *
   * @param token by which the claim is told from a later one of the same message
   * @param message its id
   * @param subscription whose alerts it says; null when they are of several, or none
   * @param channel where to
   * @param sealed what is secret of the channel
   * @param made attempts so far that the schedule counts
   * @param content what it is
   * @param items the alerts that it says, in the order in which they were told; of many to people
   *     the first
   * @param said how many it says in all
   */
  record Claim(
      UUID token,
      UUID message,
      UUID subscription,
      Channel channel,
      ChannelStore.Sealed sealed,
      int made,
      Message.Content content,
      List<InboxItem> items,
      int said) {
    /** Copies the items. */
    public Claim {
      items = List.copyOf(items);
    }

    /** By which attempts are spread. */
    public Lane lane() {
      return channel.lane();
    }

    /** What is called. */
    public String receiver() {
      return channel.receiver();
    }
  }
}
