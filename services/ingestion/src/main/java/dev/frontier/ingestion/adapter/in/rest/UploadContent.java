package dev.frontier.ingestion.adapter.in.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes as they come, counted and digested on their way. */
final class UploadContent extends FilterInputStream {
  private final MessageDigest digest;
  private volatile long bytes;
  private boolean ended;

  UploadContent(InputStream in) {
    super(in);
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    if (count > 0) {
      digest.update(target, offset, count);
      bytes = bytes + count;
    }
    ended = ended || count < 0;
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    throw new IOException("every byte counts");
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** How many have come. */
  long bytes() {
    return bytes;
  }

  /** Whether all of it has come, as its sender ended it. */
  boolean hasEnded() {
    return ended;
  }

  /** Of all that has come, in hexadecimal; to be asked once. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
