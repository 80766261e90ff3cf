package dev.frontier.notification.domain.audience;

import java.time.Instant;
import java.util.UUID;

/** A reminder to an audience. */
public sealed interface Notice permits RoundNotice, DutyNotice {
  /** Of the event that told it. */
  UUID id();

  /** Who is told, and nobody else. */
  Audience audience();

  /** Which reminder. */
  ReminderKind kind();

  /** When it was sent. */
  Instant at();
}
