package dev.frontier.indicator.domain.change;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Names what one release changed in one series. The name is worked out and not kept: a UUID of
 * version 5 (RFC 9562) over the release's event, the indicator and the region, which is all that
 * tells one from another. So whoever has read the announcement knows the name too.
 */
public final class ChangesId {

  /** The version 5 name of this contract's {@code $id} among URLs. */
  public static final UUID NAMESPACE = UUID.fromString("2a18d82d-8281-535e-a850-e6688073b765");

  private static final int VERSION = 5;

  private ChangesId() {}

  /** The id; the same for the same cause and series, always. */
  public static UUID of(SeriesChanges changed) {
    return of(changed.cause().event() + "/" + changed.indicator().code() + "/" + changed.region());
  }

  private static UUID of(String name) {
    MessageDigest digest;
    try {
      // What version 5 is made with; nothing is kept secret or signed by it.
      digest = MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-1", missing);
    }
    digest.update(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(NAMESPACE.getMostSignificantBits())
            .putLong(NAMESPACE.getLeastSignificantBits())
            .array());
    ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
    long most = hash.getLong() & 0xffff_ffff_ffff_0fffL | (long) VERSION << 12;
    long least = hash.getLong() & 0x3fff_ffff_ffff_ffffL | 1L << 63;
    return new UUID(most, least);
  }
}
