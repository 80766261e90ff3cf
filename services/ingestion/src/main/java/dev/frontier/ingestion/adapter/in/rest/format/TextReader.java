package dev.frontier.ingestion.adapter.in.rest.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text of bytes, strictly: a byte that does not belong to the charset ends the reading at its line.
 * Where the sender does not name the charset, it is found out at the first byte outside of ASCII,
 * up to which all charsets that are read agree.
 */
final class TextReader extends Reader {
  /** The bytes stop making sense. */
  static final class UndecodableException extends IOException {
    private static final long serialVersionUID = 1L;
    private final int line;

    UndecodableException(int line) {
      super("undecodable in line " + line);
      this.line = line;
    }

    /** Where, from 1. */
    int line() {
      return line;
    }
  }

  /**
   * Looked at to tell charsets apart: thousands of characters, of which a few would do, and little
   * to keep for each body that is read at the same time.
   */
  private static final int WINDOW = 256 * 1024;

  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(WINDOW).limit(0);
  private final boolean byteOrderMark;
  private CharsetDecoder decoder;
  private boolean ended;
  private int line = 1;
  private char held;

  /**
   * Begins to read.
   *
   * @param declared the charset that the sender names; empty to find it out
   */
  TextReader(InputStream in, Optional<Charset> declared) throws IOException {
    this.in = in;
    declared.ifPresent(charset -> decoder = charset.newDecoder());
    fill(UTF_8_MARK.length);
    byteOrderMark = startsWith(UTF_8_MARK);
    if (byteOrderMark) {
      bytes.position(bytes.position() + UTF_8_MARK.length);
      if (decoder == null) {
        decoder = StandardCharsets.UTF_8.newDecoder();
      }
    }
  }

  /** Whether it begins with the mark of UTF-8. */
  boolean hasByteOrderMark() {
    return byteOrderMark;
  }

  /** The charset as far as it is known: UTF-8 while all of it was ASCII. */
  Charset charset() {
    return decoder == null ? StandardCharsets.UTF_8 : decoder.charset();
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (held != 0) {
      target[offset] = held;
      held = 0;
      return 1;
    }
    int count = decoder == null ? ascii(target, offset, length) : 0;
    if (count == 0) {
      count = length == 1 ? decodeOne(target, offset) : decode(target, offset, length);
    }
    for (int i = offset; i < offset + count; i++) {
      if (target[i] == '\n') {
        line++;
      }
    }
    return count;
  }

  /** Hands out what is ASCII; 0 when something else comes or nothing does. */
  private int ascii(char[] target, int offset, int length) throws IOException {
    if (!bytes.hasRemaining()) {
      fill(1);
    }
    int count = 0;
    while (count < length && bytes.hasRemaining() && bytes.get(bytes.position()) >= 0) {
      target[offset + count++] = (char) bytes.get();
    }
    if (count == 0) {
      fill(WINDOW);
      decoder =
          bytes.hasRemaining()
              ? CharsetDetection.of(bytes.slice(), ended, line).newDecoder()
              : StandardCharsets.UTF_8.newDecoder();
    }
    return count;
  }

  /** A character beyond U+FFFF takes two places, so there must be as many. */
  private int decodeOne(char[] target, int offset) throws IOException {
    char[] pair = new char[2];
    int count = decode(pair, 0, 2);
    if (count > 0) {
      target[offset] = pair[0];
    }
    if (count == 2) {
      held = pair[1];
      return 1;
    }
    return count;
  }

  private int decode(char[] target, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(target, offset, length);
    while (true) {
      CoderResult result = decoder.decode(bytes, out, ended);
      int count = out.position() - offset;
      // What came before a bad byte is handed out first, so that its line is the right one.
      if (count > 0) {
        return count;
      }
      if (result.isError()) {
        throw new UndecodableException(line);
      }
      if (ended) {
        return -1;
      }
      fill(bytes.remaining() + 1);
    }
  }

  /** Reads until so many bytes are there, or all. */
  private void fill(int wanted) throws IOException {
    bytes.compact();
    while (!ended && bytes.position() < wanted && bytes.hasRemaining()) {
      int count = in.read(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
      if (count < 0) {
        ended = true;
      } else {
        bytes.position(bytes.position() + count);
      }
    }
    bytes.flip();
  }

  private boolean startsWith(byte[] mark) {
    return bytes.remaining() >= mark.length
        && bytes.slice(0, mark.length).equals(ByteBuffer.wrap(mark));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
