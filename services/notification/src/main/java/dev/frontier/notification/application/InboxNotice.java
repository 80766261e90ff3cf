package dev.frontier.notification.application;

import dev.frontier.notification.domain.alert.Wording;
import dev.frontier.notification.domain.audience.Notice;
import java.time.Instant;
import java.util.UUID;

/**
 * A notice as one of its audience sees it.
 *
 * @param position its place in the inbox, rising
 * @param notice for programs
 * @param wording for people
 * @param at when it came
 * @param readAt when this reader read it; null while they have not
 */
public record InboxNotice(long position, Notice notice, Wording wording, Instant at, Instant readAt)
    implements InboxEntry {
  @Override
  public UUID id() {
    return notice.id();
  }
}
