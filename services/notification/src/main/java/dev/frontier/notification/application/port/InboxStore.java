package dev.frontier.notification.application.port;

import dev.frontier.notification.application.InboxEntry;
import dev.frontier.notification.domain.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What somebody may read: their own alerts, and the notices of the audiences they belong to. */
public interface InboxStore {

  /**
   * Newest first.
   *
   * @param before only those before this position; null for the newest
   * @param limit at most so many
   */
  List<InboxEntry> before(Actor reader, Long before, int limit);

  /** Those after a position, oldest first, at most {@code limit}. */
  List<InboxEntry> after(Actor reader, long position, int limit);

  /** The position of the newest, 0 without any. */
  long latest(Actor reader);

  /** How many the reader has not read. */
  long unread(Actor reader);

  /**
   * Marks one as read by this reader; one that is read stays as it is.
   *
   * @return whether the reader may read it
   */
  boolean markRead(Actor reader, UUID id, Instant now);
}
