package dev.frontier.local.audit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontier.local.audit.Finding.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Goes through an export line by line and finds what is not as it was written. It keeps no entry,
 * so an export may be of any length; what it says of one that is whole rests on the hash alone.
 */
final class Chain {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          // Two readers of an object that names a member twice may read two different ones.
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final String NOTHING_BEFORE = "0".repeat(64);
  private static final int FORM = 1;

  /** Enough to see what was done; a file of another kind has as many as it has lines. */
  private static final int MAX_KEPT = 1000;

  private final String keptHead;
  private final long first;
  private final Gaps gaps = new Gaps();
  private final List<Finding> findings = new ArrayList<>();
  private long found;
  private long line;
  private long entries;
  private long last;
  // Of the entry numbered last; null when it could not be read, and then nothing follows from it.
  private String lastHash;
  private String lastAt;
  private boolean headSeen;
  private boolean ended;

  private Chain(long first, String keptHead) {
    this.first = first;
    this.keptHead = keptHead;
    this.last = first - 1;
    this.lastHash = first == 1 ? NOTHING_BEFORE : null;
  }

  /**
   * Checks an export.
   *
   * @param first the number that it must begin with
   * @param keptHead a hash that must be in it; null for none
   * @throws IOException when it cannot be read to its end
   */
  static Verdict check(BufferedReader export, long first, String keptHead) throws IOException {
    Chain chain = new Chain(first, keptHead);
    for (String text = export.readLine(); text != null; text = export.readLine()) {
      chain.next(text);
    }
    return chain.verdict();
  }

  private void next(String text) {
    line++;
    ObjectNode value = object(text);
    if (ended || value == null) {
      unreadable();
    } else if (value.has("head") && !value.has("seq")) {
      end(value);
    } else if (!isEntry(value)) {
      unreadable();
    } else {
      entry(value);
    }
  }

  private void unreadable() {
    long seq = last + 1;
    report(Finding.of(Kind.UNREADABLE, seq, line));
    if (!ended) {
      entries++;
      advance(seq, null, null);
    }
  }

  private void entry(ObjectNode entry) {
    String computed;
    try {
      computed = CanonicalForm.hash(entry);
    } catch (CanonicalForm.NotCanonical e) {
      unreadable();
      return;
    }
    entries++;
    long seq = entry.get("seq").longValue();
    String hash = entry.get("hash").textValue();
    headSeen |= hash.equals(keptHead);
    if (entry.get("v").longValue() != FORM) {
      report(Finding.of(Kind.UNKNOWN_FORM, seq, line));
    } else if (!computed.equals(hash)) {
      // Its number may be what was changed; where it stands tells which one it was.
      seq = last + 1;
      report(Finding.of(Kind.CHANGED, seq, line));
    }
    place(entry, seq, hash);
  }

  private void place(ObjectNode entry, long seq, String hash) {
    if (seq <= last) {
      report(Finding.of(gaps.fill(seq) ? Kind.MISPLACED : Kind.REPEATED, seq, line));
      return;
    }
    if (seq == last + 1) {
      if (lastHash != null && !lastHash.equals(entry.get("previous").textValue())) {
        report(Finding.of(Kind.UNLINKED, seq, line));
      }
    } else {
      gaps.open(last + 1, seq - 1);
    }
    advance(seq, hash, entry.get("at").textValue());
  }

  private void advance(long seq, String hash, String at) {
    last = seq;
    lastHash = hash;
    lastAt = at;
  }

  /** The last line: what the export says that it holds. */
  private void end(ObjectNode trailer) {
    ended = true;
    JsonNode head = trailer.get("head");
    JsonNode to = trailer.path("to");
    if (!isForm(trailer.path("v"))
        || !to.isIntegralNumber()
        || !head.path("seq").isIntegralNumber()
        || head.path("seq").longValue() < to.longValue()) {
      report(Finding.of(Kind.FALSE_END, last, line));
      return;
    }
    // An export of what does not exist yet ends before it begins.
    long end = Math.max(to.longValue(), first - 1);
    if (end > last) {
      gaps.open(last + 1, end);
    } else if (end < last || !isHead(head) || !isBeginning(trailer.path("from"))) {
      report(Finding.of(Kind.FALSE_END, last, line));
    }
  }

  /** Whether the head is the last entry, as far as that one is the chain's last and readable. */
  private boolean isHead(JsonNode head) {
    return head.path("seq").longValue() > last
        || lastHash == null
        || lastHash.equals(head.path("hash").textValue())
            && (lastAt == null
                ? head.path("at").isNull()
                : lastAt.equals(head.path("at").textValue()));
  }

  /** Whether it was asked for from where it begins; where the beginning is missing that is said. */
  private boolean isBeginning(JsonNode from) {
    return !gaps.left().isEmpty() || from.isIntegralNumber() && from.longValue() == first;
  }

  private Verdict verdict() {
    gaps.left().forEach((from, to) -> report(new Finding(Kind.MISSING, from, to, line)));
    if (!ended) {
      report(Finding.of(Kind.CUT_OFF, last, line));
    }
    if (keptHead != null && !headSeen) {
      report(Finding.of(Kind.HEADLESS, last, line));
    }
    findings.sort(Comparator.comparingLong(Finding::seq).thenComparing(Finding::kind));
    return new Verdict(entries, first, last, lastHash, List.copyOf(findings), found);
  }

  private void report(Finding finding) {
    found++;
    if (findings.size() < MAX_KEPT) {
      findings.add(finding);
    }
  }

  private static boolean isEntry(ObjectNode value) {
    return value.path("v").isIntegralNumber()
        && value.path("seq").canConvertToLong()
        && value.path("seq").isIntegralNumber()
        && value.path("seq").longValue() > 0
        && value.path("at").isTextual()
        && value.path("previous").isTextual()
        && value.path("hash").isTextual();
  }

  private static boolean isForm(JsonNode version) {
    return version.isIntegralNumber() && version.longValue() == FORM;
  }

  private static ObjectNode object(String text) {
    try {
      return JSON.readTree(text) instanceof ObjectNode object ? object : null;
    } catch (JsonProcessingException noJson) {
      return null;
    }
  }
}
