package dev.frontier.notification.application.port;

import dev.frontier.notification.domain.delivery.Gathering;
import dev.frontier.notification.domain.delivery.Message;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps messages that are to be sent. */
public interface MessageStore {

  /** Queues new messages and wakes senders when the transaction commits; all in one statement. */
  default void add(List<Message> messages) {
    add(messages, List.of());
  }

  /**
   * The same, and says more in messages that wait.
   *
   * @param additions to messages that {@link #begun} gave in this transaction
   */
  void add(List<Message> messages, List<Addition> additions);

  /**
   * The same, and takes some of the new messages as {@link DeliveryStore#claim} does. Senders are
   * woken unless all is taken.
   *
   * @param taken ids of messages that are to go now
   * @param leaseEnd until when they are taken
   * @return those that are taken
   */
  List<DeliveryStore.Claim> addTaken(
      List<Message> messages, List<Addition> additions, Set<UUID> taken, Instant leaseEnd);

  /**
   * Lets messages that were queued or added to in this transaction wait until those are settled
   * that say to the same channel what they correct or update.
   *
   * @param following alerts that correct or update; of those that are said nowhere nothing comes
   * @param queued the new messages, in their order
   * @param now what is released then is not added to any more
   * @return those that have to wait now
   */
  Set<UUID> follow(Collection<UUID> following, List<UUID> queued, Instant now);

  /**
   * The newest message of each gathering that waits, or else that was begun not long ago. It stays
   * as it is until the transaction ends. The caller holds the lock of the owners, so that nobody
   * else adds to it or begins another meanwhile.
   *
   * @param now what is released then does not wait any more
   * @param since not long ago is after this
   */
  Map<Gathering, Begun> begun(Collection<Gathering> asked, Instant now, Instant since);

  /**
   * Where what these corrections take back was said last, if it was: what was told since the
   * correction before, and not cancelled. In one query.
   *
   * @param asked corrections that are kept already
   * @param now what is released then does not wait any more
   */
  Map<Asked, Spot> saidBefore(Collection<Asked> asked, Instant now);

  /** A correction, and a channel that it goes to. */
  record Asked(UUID correction, UUID channel) {}

  /**
   * A message in which something was said.
   *
   * @param gathers what it gathers; null for nothing
   * @param releaseAt when it goes, or went
   * @param waits whether it can still be added to
   */
  record Spot(Gathering gathers, Instant releaseAt, boolean waits) {}

  /**
   * A message of a gathering.
   *
   * @param id of the message
   * @param subscription whose alerts it says; null when they are of several
   * @param said how many alerts it says so far
   * @param waits whether it can be added to: it is not released yet and no worker has had it
   */
  record Begun(UUID id, UUID subscription, int said, boolean waits) {}

  /**
   * Alerts that a waiting message says as well.
   *
   * @param message its id
   * @param alerts ids, in their order
   * @param mixed whether its alerts are now of several subscriptions
   */
  record Addition(UUID message, List<UUID> alerts, boolean mixed) {
    /** Copies the alerts. */
    public Addition {
      alerts = List.copyOf(alerts);
    }
  }
}
