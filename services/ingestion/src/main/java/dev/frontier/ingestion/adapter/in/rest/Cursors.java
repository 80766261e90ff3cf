package dev.frontier.ingestion.adapter.in.rest;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Marks of pages, opaque to their holders. */
final class Cursors {
  private static final int BYTES = 16;

  private Cursors() {}

  static String of(UUID last) {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    bytes.putLong(last.getMostSignificantBits()).putLong(last.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  static String of(long last) {
    byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(last).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Empty for a text that is no mark of a number. */
  static OptionalLong parseLong(String cursor) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      return bytes.length == Long.BYTES
          ? OptionalLong.of(ByteBuffer.wrap(bytes).getLong())
          : OptionalLong.empty();
    } catch (IllegalArgumentException notBase64) {
      return OptionalLong.empty();
    }
  }

  /** Empty for a text that is no mark of an identifier. */
  static Optional<UUID> parse(String cursor) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length != BYTES) {
        return Optional.empty();
      }
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return Optional.of(new UUID(buffer.getLong(), buffer.getLong()));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
