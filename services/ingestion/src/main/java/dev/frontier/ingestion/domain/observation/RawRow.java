package dev.frontier.ingestion.domain.observation;

import java.util.Objects;

/**
 * One row as it was filed, before any rule looked at it: text, null where the cell is empty.
 *
 * @param number place among the data rows, from 1; the header of a CSV file is not counted
 * @param action what the row does; {@link RowAction#REPLACE} in formats that have no actions
 * @param stated what the row says beside its figure, to be held against the indicator; never null
 */
public record RawRow(
    int number,
    String region,
    String indicator,
    String period,
    String value,
    String obsStatus,
    String note,
    RowAction action,
    Stated stated) {
  /**
   * What a row says of its own figure, each null where it says nothing.
   *
   * @param freq SDMX frequency code
   * @param unit a unit's code, or a unit in words (亿美元)
   * @param unitMult power of ten that the value counts in, as text
   */
  public record Stated(String freq, String unit, String unitMult) {
    /** Says nothing, which is how most formats leave it. */
    public static final Stated NOTHING = new Stated(null, null, null);

    public Stated {
      freq = clean(freq);
      unit = clean(unit);
      unitMult = clean(unitMult);
    }
  }

  /** Cells come in with blanks around them and as empty text; both mean the same as nothing. */
  public RawRow {
    region = clean(region);
    indicator = clean(indicator);
    period = clean(period);
    value = clean(value);
    obsStatus = clean(obsStatus);
    note = clean(note);
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(stated, "stated");
  }

  /** Of a format that knows neither actions nor units. */
  public RawRow(
      int number,
      String region,
      String indicator,
      String period,
      String value,
      String obsStatus,
      String note) {
    this(
        number,
        region,
        indicator,
        period,
        value,
        obsStatus,
        note,
        RowAction.REPLACE,
        Stated.NOTHING);
  }

  /** The same with this status. */
  public RawRow withStatus(String status) {
    return new RawRow(number, region, indicator, period, value, status, note, action, stated);
  }

  /** The same with these codes, each null where there is none. */
  public RawRow withCodes(String regionCode, String indicatorCode) {
    return new RawRow(
        number, regionCode, indicatorCode, period, value, obsStatus, note, action, stated);
  }

  private static String clean(String cell) {
    if (cell == null) {
      return null;
    }
    String stripped = cell.strip();
    return stripped.isEmpty() ? null : stripped;
  }
}
