package dev.frontier.platform.messaging;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;

/**
 * The form in which data waits in the outbox: what is long, as a Zstandard frame (RFC 8878).
 * Changes of figures repeat themselves to a tenth of their length and less, and PostgreSQL's own
 * compression takes many times the processor time of this one to find that out.
 *
 * <p>A frame begins with a number that no JSON begins with, so rows of releases that knew no frames
 * read as what they are.
 */
final class Payloads {
  /** From about here on a row would leave its page; below, a frame saves next to nothing. */
  static final int SHORT = 1_500;

  /** The quickest that is not negative: rows live for milliseconds. */
  private static final int LEVEL = 1;

  /** The number that a frame begins with, little-endian. */
  private static final byte[] MAGIC = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};

  private Payloads() {}

  /**
   * The form that is kept.
   *
   * @param data as it will be sent; may be null
   * @return null for null
   */
  static byte[] pack(byte[] data) {
    // What itself looks like a frame, as a dead letter may, is put into one, to come out as it was.
    if (data == null || (data.length < SHORT && !isFrame(data))) {
      return data;
    }
    return Zstd.compress(data, LEVEL);
  }

  /**
   * What was packed.
   *
   * @throws IllegalStateException when it begins as a frame and is none
   */
  static byte[] unpack(byte[] kept) {
    if (kept == null || !isFrame(kept)) {
      return kept;
    }
    long length = Zstd.getFrameContentSize(kept);
    if (length < 0 || length > Integer.MAX_VALUE) {
      throw new IllegalStateException("The outbox holds a payload that cannot be read");
    }
    try {
      return Zstd.decompress(kept, (int) length);
    } catch (ZstdException broken) {
      throw new IllegalStateException("The outbox holds a payload that cannot be read", broken);
    }
  }

  private static boolean isFrame(byte[] data) {
    return data.length >= MAGIC.length
        && data[0] == MAGIC[0]
        && data[1] == MAGIC[1]
        && data[2] == MAGIC[2]
        && data[3] == MAGIC[3];
  }
}
