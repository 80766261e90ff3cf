package dev.frontier.ingestion.domain.observation;

/**
 * What counts as text in a note or a reason. PostgreSQL cannot store U+0000, UTF-8 has no lone
 * surrogates, and other control characters are there to deceive somebody's terminal.
 */
public final class PlainText {
  private PlainText() {}

  /** Whether every character may be stored and shown; tabs and line ends may. */
  public static boolean isPlain(String text) {
    return text.codePoints().allMatch(PlainText::isPlain);
  }

  static boolean isPlain(int character) {
    if (character == '\t' || character == '\n' || character == '\r') {
      return true;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }
}
