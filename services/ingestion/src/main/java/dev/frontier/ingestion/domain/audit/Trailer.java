package dev.frontier.ingestion.domain.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/** The last line of an export: what it holds, and the head of the chain when it was made. */
public final class Trailer {
  private Trailer() {}

  /** Of the entries {@code from} to {@code to}, both included. */
  public static String line(long from, long to, Head head) {
    Map<String, Object> ofHead = new LinkedHashMap<>();
    ofHead.put("seq", head.seq());
    ofHead.put("hash", head.hash());
    ofHead.put("at", head.at() == null ? null : head.at().toString());
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("v", ChainedEntry.VERSION);
    members.put("from", from);
    members.put("to", to);
    members.put("head", ofHead);
    return CanonicalJson.write(members);
  }
}
