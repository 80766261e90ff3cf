package dev.frontier.policytracker.domain.evidence;

import java.net.URI;
import java.util.Objects;

/** What the evidence is. */
public sealed interface Content {

  /**
   * Something published elsewhere.
   *
   * @param url http or https
   */
  record Link(URI url) implements Content {
    public Link {
      Objects.requireNonNull(url, "url");
    }
  }

  /**
   * A document that is kept here.
   *
   * @param sha256 of its bytes, 64 hexadecimal digits in lower case
   * @param bytes its length, at least 1
   */
  record Document(String fileName, DocumentType type, long bytes, String sha256)
      implements Content {
    public Document {
      Objects.requireNonNull(fileName, "fileName");
      Objects.requireNonNull(type, "type");
      if (!sha256.matches("[0-9a-f]{64}") || bytes < 1) {
        throw new IllegalArgumentException("No document: " + sha256 + ", " + bytes + " bytes");
      }
    }
  }
}
