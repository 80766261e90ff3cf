package dev.frontier.ingestion.domain.observation;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One figure that keeps every rule of a row as far as it says anything of itself. What it leaves
 * unsaid stays as it is published, which a load learns only when all of its rows are in.
 *
 * @param number place among the data rows, from 1
 * @param indicator code in the catalogue
 * @param period in the indicator's frequency
 * @param value in the indicator's unit and multiplier; null when it is missing or not said
 * @param status null when it is not said, which only a row that merges leaves open
 * @param note null when there is none, or when it is not said
 */
public record PartialRow(
    int number,
    String indicator,
    Period period,
    BigDecimal value,
    ObsStatus status,
    String note,
    RowAction action) {
  public PartialRow {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(action, "action");
    if (status == null && action != RowAction.MERGE) {
      throw new IllegalArgumentException("only a merge leaves something unsaid");
    }
  }

  /** Whether it takes a published figure back. */
  public boolean withdraws() {
    return action == RowAction.WITHDRAW;
  }

  /** Whether the value stays as it is published: who says that it is missing does not leave it. */
  public boolean keepsValue() {
    return action == RowAction.MERGE && value == null && status != ObsStatus.O;
  }

  /** Whether the status stays as it is published. */
  public boolean keepsStatus() {
    return status == null;
  }

  /** Whether the note stays as it is published. */
  public boolean keepsNote() {
    return action == RowAction.MERGE && note == null;
  }

  /** What it comes to where nothing is published: a value that nobody says is missing. */
  public SubmissionRow alone() {
    ObsStatus given = status == null ? ObsStatus.A : status;
    return new SubmissionRow(
        number, indicator, period, value, value == null ? ObsStatus.O : given, note, withdraws());
  }
}
