package dev.frontier.ingestion.domain.audit;

import java.time.Instant;
import java.util.Objects;

/**
 * The latest entry of the chain. Whoever has kept one can tell whether anything up to it was
 * changed, removed or reordered since.
 *
 * @param seq its sequence number; 0 for a chain without entries
 * @param hash its hash, 64 hexadecimal digits
 * @param at when it was done; null for a chain without entries
 */
public record Head(long seq, String hash, Instant at) {
  /** What the first entry holds in place of the one before. */
  public static final Head NONE = new Head(0, "0".repeat(64), null);

  public Head {
    Objects.requireNonNull(hash, "hash");
  }
}
