package dev.frontier.ingestion.application;

import dev.frontier.ingestion.domain.observation.RawRow;
import java.util.List;

/**
 * What an office hands in.
 *
 * @param reason why published figures are revised; null when none was given
 * @param rows at least one, numbered as their author counts
 */
public record Filing(String reason, List<RawRow> rows) {
  public Filing {
    reason = reason == null || reason.isBlank() ? null : reason.strip();
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("a filing has rows");
    }
  }
}
