package dev.frontier.ingestion.application;

import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Violations;
import java.util.List;

/**
 * What an office hands in.
 *
 * @param round the round that its author names; null when none is named
 * @param reason why published figures are revised; null when none was given
 * @param rows what could be read, numbered as their author counts
 * @param unreadable what could not, the first of it: it is refused in the end, together with what
 *     is wrong with the rest
 * @param unreadableCount how much could not
 */
public record Filing(
    String round,
    String reason,
    List<RawRow> rows,
    List<RowViolation> unreadable,
    long unreadableCount) {
  public Filing {
    round = round == null || round.isBlank() ? null : round.strip();
    reason = reason == null || reason.isBlank() ? null : reason.strip();
    rows = List.copyOf(rows);
    unreadable = List.copyOf(unreadable);
    if (rows.isEmpty() && unreadable.isEmpty()) {
      throw new IllegalArgumentException("a filing has rows");
    }
  }

  /** With what a reader found wrong. */
  public static Filing of(String reason, List<RawRow> rows, Violations unreadable) {
    return new Filing(null, reason, rows, unreadable.kept(), unreadable.count());
  }

  /** The same with other rows, as many. */
  Filing withRows(List<RawRow> others) {
    return new Filing(round, reason, others, unreadable, unreadableCount);
  }

  /** The same for a round; {@code named} null leaves the one that is named in it. */
  public Filing inRound(String named) {
    return named == null || named.isBlank()
        ? this
        : new Filing(named, reason, rows, unreadable, unreadableCount);
  }
}
