package dev.frontier.ingestion.adapter.in.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends in an error after so many bytes: what is packed may unpack to anything. */
final class LimitedInput extends FilterInputStream {
  /** More came out than may. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private long left;

  LimitedInput(InputStream in, long limit) {
    super(in);
    left = limit;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    left -= Math.max(0, count);
    if (left < 0) {
      throw new TooLarge();
    }
    return count;
  }
}
