package dev.frontier.platform.reminders;

import java.time.Instant;
import java.util.List;

/**
 * What became of a moment of a duty's schedule.
 *
 * @param duty the duty's key
 * @param scope whose duty it is
 * @param kind which moment
 * @param dueAt the due time that it was for
 * @param plannedAt when it was to be sent
 * @param decidedAt when it was sent or skipped
 * @param sentTo roles; empty when it was skipped
 * @param skipped why it was not sent; null when it was
 */
public record LedgerEntry(
    String duty,
    String scope,
    String kind,
    Instant dueAt,
    Instant plannedAt,
    Instant decidedAt,
    List<String> sentTo,
    String skipped) {
  /** Copies. */
  public LedgerEntry {
    sentTo = List.copyOf(sentTo);
  }
}
