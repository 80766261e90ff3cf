package dev.frontier.ingestion.adapter.in.rest.format;

/** What stands between two cells of a line. */
public enum Separator {
  COMMA(','),
  TAB('\t'),
  SEMICOLON(';');

  private final char character;

  Separator(char character) {
    this.character = character;
  }

  /** As it stands in the file. */
  public char character() {
    return character;
  }
}
