package dev.frontier.ingestion.adapter.in.rest.excel;

/**
 * What stands in a cell.
 *
 * @param kind what it is
 * @param text never null; of a number its shortest decimal, of a formula its last result
 */
record SheetCell(Kind kind, String text) {

  /** What a cell can be; only the first two are taken for what somebody has filled in. */
  enum Kind {
    TEXT,
    NUMBER,
    DATE,
    FORMULA,
    ERROR,
    BOOLEAN
  }

  boolean isTyped() {
    return kind == Kind.TEXT || kind == Kind.NUMBER;
  }

  boolean isBlank() {
    return isTyped() && text.isBlank();
  }
}
