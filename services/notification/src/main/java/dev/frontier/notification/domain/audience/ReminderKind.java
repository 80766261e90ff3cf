package dev.frontier.notification.domain.audience;

import java.util.Locale;
import java.util.Optional;

/** The reminders that this service has words for. */
public enum ReminderKind {
  /** Due within two weeks. */
  DUE_IN_14,
  /** Due within a week. */
  DUE_IN_7,
  /** Due within a day. */
  DUE_IN_1,
  /** The due time is past. */
  OVERDUE,
  /** The due time is past for a week. */
  OVERDUE_7,
  /** The due time is past for two weeks. */
  OVERDUE_14,
  /** A filing came back. */
  RETURNED;

  /** The name in events, answers and the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for a name that is not known; may be null. */
  public static Optional<ReminderKind> of(String code) {
    for (ReminderKind kind : values()) {
      if (kind.code().equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
