package dev.frontier.notification.application;

import dev.frontier.notification.domain.alert.Wording;
import java.time.Instant;
import java.util.UUID;

/** One thing in an inbox. */
public sealed interface InboxEntry permits InboxItem, InboxNotice {
  /** Of the alert or the notice. */
  UUID id();

  /** Its place in the inbox, rising; of one inbox no two have the same. */
  long position();

  /** For people. */
  Wording wording();

  /** When it came. */
  Instant at();

  /** When this reader read it; null while they have not. */
  Instant readAt();
}
