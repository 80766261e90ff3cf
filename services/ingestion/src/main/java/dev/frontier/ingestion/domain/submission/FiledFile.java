package dev.frontier.ingestion.domain.submission;

import dev.frontier.ingestion.domain.access.Person;
import java.time.Instant;
import java.util.Objects;

/**
 * What is known of a body that was filed, beside its bytes.
 *
 * @param version the version of the submission that it made
 * @param by who sent it
 * @param at when it was filed
 * @param mediaType as its sender said it, with its parameters
 * @param size in bytes
 * @param sha256 of the bytes, in hexadecimal digits
 */
public record FiledFile(
    long version, Person by, Instant at, String mediaType, int size, String sha256) {
  public FiledFile {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(sha256, "sha256");
  }
}
