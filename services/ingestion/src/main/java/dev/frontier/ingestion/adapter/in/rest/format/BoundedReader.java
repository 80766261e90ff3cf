package dev.frontier.ingestion.adapter.in.rest.format;

import java.io.IOException;
import java.io.Reader;

/**
 * A text of which a parser gets only so much at a time: whoever uses the parser says when a record
 * has come out, and without one the text ends in an error before the parser has kept all of it.
 */
final class BoundedReader extends Reader {
  /** More than a record may have, give or take what a parser reads ahead. */
  static final class RecordTooLong extends IOException {
    private static final long serialVersionUID = 1L;

    RecordTooLong() {
      super("no end of the record");
    }
  }

  private final Reader text;
  private final int limit;
  private int sinceRecord;

  /** Gives at most about {@code limit} characters a record. */
  BoundedReader(Reader text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  /** The parser has given a record; the next may be as long again. */
  void nextRecord() {
    sinceRecord = 0;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (sinceRecord >= limit) {
      throw new RecordTooLong();
    }
    int count = text.read(target, offset, Math.min(length, limit - sinceRecord));
    sinceRecord += Math.max(0, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
