package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.evidence.DocumentType;
import dev.frontier.policytracker.domain.evidence.Hazard;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where documents are taken in and looked at before anybody keeps them. */
public interface DocumentDesk {

  /**
   * Takes in all of a body, in bounded memory, and says what it is by its content.
   *
   * @return empty when as many are being taken in as there is room for
   * @throws SenderGone when the sender breaks off
   * @throws IOException when there is no room to keep it
   */
  Optional<Reception> receive(InputStream body) throws IOException;

  /** The sender broke off: there is nobody left to answer. */
  final class SenderGone extends IOException {

    private static final long serialVersionUID = 1L;

    public SenderGone(IOException cause) {
      super("The sender broke off", cause);
    }
  }

  /** What came. */
  sealed interface Reception {

    /** More than a document may have; all of it has been thrown away. */
    record TooLarge(long limit) implements Reception {}

    /**
     * No document that is taken.
     *
     * @param found the media type that its bytes have
     */
    record Refused(Hazard hazard, String found) implements Reception {}

    /** A document, kept for as long as this is open. */
    non-sealed interface Received extends Reception, AutoCloseable {

      DocumentType type();

      /** Its length. */
      long bytes();

      /** In hexadecimal, lower case. */
      String sha256();

      /** Its bytes from the beginning. */
      InputStream open() throws IOException;

      @Override
      void close();
    }
  }
}
