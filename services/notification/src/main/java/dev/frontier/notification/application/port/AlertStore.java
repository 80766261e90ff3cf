package dev.frontier.notification.application.port;

import dev.frontier.notification.application.InboxItem;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.alert.Alert;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Keeps alerts: they are the inbox. Each has a position, and of one owner a higher position never
 * becomes visible before a lower one, so that a reader who asks for what comes after a position
 * misses nothing.
 */
public interface AlertStore {

  /**
   * Keeps those whose identity is new, queues them for the webhooks of their subscriptions, and
   * wakes readers and senders when the transaction commits. All in batches.
   *
   * @return how many were new
   */
  int addOnce(List<Alert> alerts);

  /**
   * An owner's alerts, newest first.
   *
   * @param before only those before this position; null for the newest
   * @param limit at most so many
   */
  List<InboxItem> before(Actor owner, Long before, int limit);

  /** An owner's alerts after a position, oldest first, at most {@code limit}. */
  List<InboxItem> after(Actor owner, long position, int limit);

  /** The position of an owner's newest alert, 0 without any. */
  long latest(Actor owner);

  /** How many an owner has not read. */
  long unread(Actor owner);

  /**
   * Marks one as read; one that is read stays as it is.
   *
   * @return whether the owner has it
   */
  boolean markRead(Actor owner, UUID id, Instant now);
}
