package dev.frontier.ingestion.domain.number;

/**
 * Characters that East Asian keyboards make in two widths: {@code １} is {@code 1}, and nobody who
 * types a code or a figure means a difference.
 */
public final class Width {
  private static final char FIRST = '！';
  private static final char LAST = '～';
  private static final int DISTANCE = '！' - '!';
  private static final char IDEOGRAPHIC_SPACE = '\u3000';
  private static final char MINUS = '\u2212';

  private Width() {}

  /** The same in the width of ASCII; the very text when there is nothing to change. */
  public static String narrow(String text) {
    if (text.chars().noneMatch(Width::isWide)) {
      return text;
    }
    StringBuilder narrow = new StringBuilder(text.length());
    text.chars().map(Width::narrow).forEach(c -> narrow.append((char) c));
    return narrow.toString();
  }

  static boolean isWide(int character) {
    return character >= FIRST && character <= LAST
        || character == IDEOGRAPHIC_SPACE
        || character == MINUS;
  }

  static int narrow(int character) {
    if (character == IDEOGRAPHIC_SPACE) {
      return ' ';
    }
    if (character == MINUS) {
      return '-';
    }
    return isWide(character) ? character - DISTANCE : character;
  }
}
