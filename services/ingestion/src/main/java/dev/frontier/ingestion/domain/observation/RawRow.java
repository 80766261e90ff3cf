package dev.frontier.ingestion.domain.observation;

/**
 * One row as it was filed, before any rule looked at it: text, null where the cell is empty.
 *
 * @param number place among the data rows, from 1; the header of a CSV file is not counted
 */
public record RawRow(
    int number,
    String region,
    String indicator,
    String period,
    String value,
    String obsStatus,
    String note) {
  /** Cells come in with blanks around them and as empty text; both mean the same as nothing. */
  public RawRow {
    region = clean(region);
    indicator = clean(indicator);
    period = clean(period);
    value = clean(value);
    obsStatus = clean(obsStatus);
    note = clean(note);
  }

  private static String clean(String cell) {
    if (cell == null) {
      return null;
    }
    String stripped = cell.strip();
    return stripped.isEmpty() ? null : stripped;
  }
}
