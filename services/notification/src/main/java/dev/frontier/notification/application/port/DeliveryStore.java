package dev.frontier.notification.application.port;

import dev.frontier.notification.application.DeliveryView;
import dev.frontier.notification.application.InboxItem;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.delivery.DeliveryState;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The queue of messages to webhooks, and the log of every attempt. */
public interface DeliveryStore {

  /**
   * Takes messages that are due, so that no other worker of any replica takes them before the lease
   * ends. A worker that dies lets its lease run out, and the message goes again under the same id.
   *
   * @param now which are due
   * @param leaseEnd until when they are taken
   * @param free at most so many
   * @param perReceiver at most so many at once for one receiver
   * @param busy how many the caller has under way, by receiver
   */
  List<Claim> claim(
      Instant now, Instant leaseEnd, int free, int perReceiver, Map<String, Integer> busy);

  /**
   * Logs an attempt and says what becomes of the message; does nothing when the claim has been
   * lost.
   *
   * @param state {@code PENDING} to try again at {@code next}
   * @param next when to try again, null when not
   */
  void record(Claim claim, Attempt attempt, DeliveryState state, Instant next);

  /** Drops a claimed message whose subscription has ended. */
  void cancel(Claim claim, Instant now);

  /**
   * An owner's messages with their attempts, newest first.
   *
   * @param before only those before this id; null for the newest
   */
  List<DeliveryView> before(Actor owner, UUID before, int limit);

  /**
   * A message that this worker has taken.
   *
   * @param token by which the claim is told from a later one of the same message
   * @param item what to say; its id is the id of the message
   * @param subscription whose it is
   * @param url where to
   * @param receiver host and port
   * @param made attempts so far
   * @param sealedSecret encrypted; null when the subscription has ended
   */
  record Claim(
      UUID token,
      InboxItem item,
      UUID subscription,
      URI url,
      String receiver,
      int made,
      byte[] sealedSecret) {}
}
