package dev.frontier.ingestion.domain.publication;

import dev.frontier.ingestion.domain.observation.ObsStatus;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import java.math.BigDecimal;

/**
 * What the register says of one figure of a region now.
 *
 * @param period in its one written form
 * @param value null exactly when the status says that it is missing
 * @param note null when there is none
 */
public record PublishedFigure(
    String indicator, String period, BigDecimal value, ObsStatus status, String note) {
  /** What is found by. */
  public record Key(String indicator, String period) {
    /** Of a row. */
    public static Key of(SubmissionRow row) {
      return new Key(row.indicator(), row.period().text());
    }
  }

  /** What it is found by. */
  public Key key() {
    return new Key(indicator, period);
  }

  /**
   * Whether the row says nothing new. The digits count: 1.50 after 1.5 is a finer statement, and
   * that a figure is withdrawn is new even where it was missing.
   */
  public boolean says(SubmissionRow row) {
    return !row.withdraws()
        && status == row.status()
        && java.util.Objects.equals(value, row.value())
        && java.util.Objects.equals(note, row.note());
  }
}
