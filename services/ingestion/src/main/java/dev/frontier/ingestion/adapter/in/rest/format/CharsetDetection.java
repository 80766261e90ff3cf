package dev.frontier.ingestion.adapter.in.rest.format;

import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells UTF-8 from GB18030, the two charsets in which offices write tables. Bytes that could be
 * both are not decided by likelihood: a note read in the wrong one would be published as rubbish.
 */
final class CharsetDetection {
  static final Charset GB18030 = Charset.forName("GB18030");

  /** Characters that every Chinese text is made of; who needs more names the charset. */
  private static final Charset GB2312 = Charset.forName("GB2312");

  /** From here on UTF-8 takes three bytes, a pattern that other charsets do not make by chance. */
  private static final int THREE_BYTES = 0x800;

  private static final int LONGEST_CHARACTER = 4;

  /** The older names are subsets of GB18030, and are written where that is meant. */
  private static final Map<String, Charset> NAMES =
      Map.of(
          "utf-8", StandardCharsets.UTF_8,
          "us-ascii", StandardCharsets.UTF_8,
          "gb18030", GB18030,
          "gbk", GB18030,
          "gb2312", GB18030);

  private CharsetDetection() {}

  /** A charset that is read, by its name in any capitals; empty for others. */
  static Optional<Charset> named(String name) {
    return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT)));
  }

  /**
   * Tells the charset.
   *
   * @param window begins with a byte outside of ASCII
   * @param whole whether the text ends with it, and is not cut in the middle of a character
   * @param line of its first byte, for messages
   * @throws dev.frontier.platform.http.ProblemException when it is none of them, or could be both
   */
  static Charset of(ByteBuffer window, boolean whole, int line) {
    Optional<String> utf8 = decode(StandardCharsets.UTF_8, window, whole);
    Optional<String> gb18030 =
        decode(GB18030, window, whole).filter(text -> GB2312.newEncoder().canEncode(text));
    if (utf8.isPresent() && gb18030.isPresent()) {
      if (utf8.get().chars().anyMatch(c -> c >= THREE_BYTES)) {
        return StandardCharsets.UTF_8;
      }
      throw unclear(line);
    }
    if (utf8.isPresent()) {
      return StandardCharsets.UTF_8;
    }
    if (gb18030.isPresent()) {
      return GB18030;
    }
    if (decode(GB18030, window, whole).isPresent()) {
      throw unclear(line);
    }
    // Neither: the reader finds the line at which it stops being UTF-8.
    return StandardCharsets.UTF_8;
  }

  private static Optional<String> decode(Charset charset, ByteBuffer window, boolean whole) {
    CharsetDecoder decoder = charset.newDecoder();
    CharBuffer text = CharBuffer.allocate(window.remaining() + 1);
    ByteBuffer bytes = window.duplicate();
    CoderResult result = decoder.decode(bytes, text, whole);
    // A character that the end of the window cuts is no fault of the text.
    boolean fits = !result.isError() && bytes.remaining() < LONGEST_CHARACTER;
    return fits ? Optional.of(text.flip().toString()) : Optional.empty();
  }

  private static RuntimeException unclear(int line) {
    return Problem.of(ProblemType.CHARSET_UNCLEAR)
        .with("line", line)
        .with("choices", List.of("text/csv; charset=utf-8", "text/csv; charset=gb18030"))
        .extension("line", line)
        .asException();
  }
}
