package dev.frontier.notification.adapter.out.http;

import java.nio.charset.StandardCharsets;

/** What a receiver answered, made fit to be stored and shown: it may have sent anything. */
final class AnswerText {
  private static final char REPLACEMENT = '\uFFFD';

  private AnswerText() {}

  /**
   * As UTF-8, with a mark in place of what is not, and of control characters but tabs and new
   * lines.
   */
  static String of(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    StringBuilder clean = new StringBuilder(text.length());
    text.chars()
        .forEach(
            c ->
                clean.append(
                    Character.isISOControl(c) && "\t\r\n".indexOf(c) < 0 ? REPLACEMENT : (char) c));
    return clean.toString();
  }
}
