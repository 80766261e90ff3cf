package dev.frontier.notification.domain.audience;

import java.time.Instant;
import java.util.UUID;

/** A reminder to an audience, or news of what is one's own. */
public sealed interface Notice permits RoundNotice, DutyNotice, ChannelNotice {
  /** Of the event that told it. */
  UUID id();

  /** Who is told, and nobody else. */
  Audience audience();

  /** When it was sent. */
  Instant at();
}
