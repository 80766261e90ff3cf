package dev.frontier.ingestion.domain.observation;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One figure that keeps every rule of a row. Its region is the submission's.
 *
 * @param number place among the data rows, from 1
 * @param indicator code in the catalogue
 * @param period in the indicator's frequency
 * @param value in the indicator's unit and multiplier, with the digits as filed; null exactly when
 *     the status says that it is missing
 * @param status null never
 * @param note null when there is none
 * @param withdraws whether it takes a published figure back; then it is missing and has no note
 */
public record SubmissionRow(
    int number,
    String indicator,
    Period period,
    BigDecimal value,
    ObsStatus status,
    String note,
    boolean withdraws) {
  public SubmissionRow {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(status, "status");
    if (status.isMissing() != (value == null)) {
      throw new IllegalArgumentException("a value is there exactly when the status says so");
    }
    if (withdraws && (value != null || note != null)) {
      throw new IllegalArgumentException("a withdrawal says nothing of its figure");
    }
  }

  /** A row that files a figure. */
  public SubmissionRow(
      int number,
      String indicator,
      Period period,
      BigDecimal value,
      ObsStatus status,
      String note) {
    this(number, indicator, period, value, status, note, false);
  }
}
