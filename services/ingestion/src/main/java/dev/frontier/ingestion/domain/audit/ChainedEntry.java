package dev.frontier.ingestion.domain.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An entry in its place: its hash covers all of it and the hash before, so that nothing earlier can
 * change unseen. {@code contracts/audit/v1} says how, for whoever checks it without this class.
 *
 * @param version of the canonical form, so that a later one can stand in the same chain
 * @param seq its place, from 1 and without gaps
 * @param previous the hash of the entry before
 * @param hash of this one, 64 hexadecimal digits
 */
public record ChainedEntry(int version, long seq, AuditEntry entry, String previous, String hash) {
  /** The canonical form that new entries have. */
  public static final int VERSION = 1;

  public ChainedEntry {
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(previous, "previous");
    Objects.requireNonNull(hash, "hash");
  }

  /** Puts an entry behind the head. */
  public static ChainedEntry after(Head head, AuditEntry entry) {
    long seq = head.seq() + 1;
    String form = CanonicalJson.write(members(VERSION, seq, entry, head.hash()));
    return new ChainedEntry(VERSION, seq, entry, head.hash(), sha256(form));
  }

  /** What the chain's head is once this is its last entry. */
  public Head asHead() {
    return new Head(seq, hash, entry.at());
  }

  /** The line of an export: the canonical form, with the hash among its members. */
  public String line() {
    Map<String, Object> members = members(version, seq, entry, previous);
    members.put("hash", hash);
    return CanonicalJson.write(members);
  }

  private static Map<String, Object> members(
      int version, long seq, AuditEntry entry, String previous) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("v", version);
    members.put("seq", seq);
    members.put("at", entry.at().toString());
    members.put("actor", Map.of("id", entry.actor().id(), "name", entry.actor().name()));
    members.put("action", entry.action());
    members.put("subject", Map.of("kind", entry.subjectKind(), "id", entry.subjectId()));
    members.put("region", entry.region());
    members.put("before", entry.before());
    members.put("after", entry.after());
    members.put("reason", entry.reason());
    members.put("previous", previous);
    return members;
  }

  private static String sha256(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
