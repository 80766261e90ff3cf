package dev.frontier.policytracker.adapter.in.rest;

import java.nio.charset.StandardCharsets;

/**
 * {@code Content-Disposition} of a download (RFC 6266): always an attachment, so that no browser
 * opens it among our pages.
 */
final class Attachments {

  /** {@code attr-char} of RFC 8187 beside letters and digits. */
  private static final String PLAIN = "!#$&+-.^_`|~";

  private Attachments() {}

  /** For a file name in any script: a plain one for old readers, and the real one. */
  static String of(String fileName) {
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(ascii(fileName), encoded(fileName));
  }

  /** What a quoted string can hold without escapes, which readers disagree about. */
  private static String ascii(String name) {
    StringBuilder plain = new StringBuilder();
    name.codePoints()
        .forEach(
            point ->
                plain.append(
                    point >= 0x20 && point < 0x7f && "\"\\%/;".indexOf(point) < 0
                        ? (char) point
                        : '_'));
    return plain.toString();
  }

  private static String encoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (one & 0xff);
      boolean plain =
          character < 0x80
              && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0);
      encoded.append(plain ? String.valueOf(character) : "%%%02X".formatted((int) character));
    }
    return encoded.toString();
  }
}
