package dev.frontier.policytracker.application.port;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of documents, each kept once under its SHA-256. */
public interface DocumentStore {

  /**
   * Keeps a document in the current transaction; does nothing when it is kept already.
   *
   * @throws IOException when its bytes cannot be read again
   */
  void keep(DocumentDesk.Reception.Received document) throws IOException;

  /**
   * A document from its beginning. No more than one piece of it is in memory, and no connection is
   * held between pieces, however slow the reader is.
   *
   * @return a stream whose last piece is given out only once the bytes are known to have this hash;
   *     it fails with an {@link IOException} when they have another
   */
  InputStream open(String sha256);
}
