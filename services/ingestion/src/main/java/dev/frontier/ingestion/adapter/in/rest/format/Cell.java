package dev.frontier.ingestion.adapter.in.rest.format;

import dev.frontier.ingestion.domain.observation.Columns;

/** What a column of a table in text says, by our name for it. */
public enum Cell {
  REGION(Columns.REGION),
  INDICATOR(Columns.INDICATOR),
  PERIOD(Columns.PERIOD),
  VALUE(Columns.VALUE),
  OBS_STATUS(Columns.OBS_STATUS),
  NOTE(Columns.NOTE),
  UNIT(Columns.UNIT),
  FREQ(Columns.FREQ),
  UNIT_MULT(Columns.UNIT_MULT),
  ACTION(Columns.ACTION),
  STRUCTURE("structure"),
  STRUCTURE_ID("structure_id");

  private final String column;

  Cell(String column) {
    this.column = column;
  }

  /** Its name in messages, where the file has no name of its own. */
  public String column() {
    return column;
  }
}
