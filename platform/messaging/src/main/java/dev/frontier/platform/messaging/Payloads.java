package dev.frontier.platform.messaging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4FrameInputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream.BLOCKSIZE;
import net.jpountz.lz4.LZ4FrameOutputStream.FLG;
import net.jpountz.xxhash.XXHashFactory;

/**
 * The form in which data waits in the outbox: what is long, as an LZ4 frame. Changes of figures
 * repeat themselves to a tenth of their length, and PostgreSQL's own compression takes several
 * times the processor time of this one to find that out.
 *
 * <p>A frame begins with a number that no JSON begins with, so rows of releases that knew no frames
 * read as what they are.
 */
final class Payloads {
  /** From about here on a row would leave its page; below, a frame saves next to nothing. */
  static final int SHORT = 1_500;

  /** The number that a frame begins with, little-endian. */
  private static final byte[] MAGIC = {0x04, 0x22, 0x4D, 0x18};

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
    ByteArrayOutputStream packed = new ByteArrayOutputStream(data.length / 8 + 64);
    try (LZ4FrameOutputStream frame =
        new LZ4FrameOutputStream(
            packed,
            BLOCKSIZE.SIZE_64KB,
            data.length,
            LZ4Factory.fastestInstance().fastCompressor(),
            XXHashFactory.fastestInstance().hash32(),
            FLG.Bits.BLOCK_INDEPENDENCE,
            FLG.Bits.CONTENT_SIZE)) {
      frame.write(data);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
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
    try (LZ4FrameInputStream frame = new LZ4FrameInputStream(new ByteArrayInputStream(kept))) {
      return frame.readAllBytes();
    } catch (IOException broken) {
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
