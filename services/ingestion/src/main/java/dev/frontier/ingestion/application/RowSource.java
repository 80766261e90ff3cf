package dev.frontier.ingestion.application;

import dev.frontier.ingestion.domain.upload.UploadReading;
import java.io.IOException;
import java.util.Optional;

/** A file that is read while it comes. */
public interface RowSource {
  /** It is no table, from this line on (the first is 1). */
  final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    /** At a line. */
    public Unreadable(int line, Throwable cause) {
      super("line " + line, cause);
      this.line = line;
    }

    /** From 1. */
    public int line() {
      return line;
    }
  }

  /**
   * Reads all of it.
   *
   * @throws IOException when it stops coming
   */
  void read(RowSink rows) throws IOException, Unreadable;

  /** What it was taken for; empty before it was opened. Final once it was read to its end. */
  Optional<UploadReading.Form> form();

  /** Bytes that have come so far. */
  long bytes();

  /** SHA-256 of all bytes, in hexadecimal; once it was read to its end. */
  String digest();
}
