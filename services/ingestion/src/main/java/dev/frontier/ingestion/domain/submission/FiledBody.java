package dev.frontier.ingestion.domain.submission;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * What an office sent, exactly as it came.
 *
 * @param mediaType as its sender said it, with its parameters
 * @param bytes all of it; nobody changes them
 */
public record FiledBody(String mediaType, byte[] bytes) {
  public FiledBody {
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(bytes, "bytes");
  }

  /** The SHA-256 of the bytes, in hexadecimal digits. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
