package dev.frontier.ingestion.domain.audit;

import dev.frontier.ingestion.domain.access.Person;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing that was done, as it is handed to the trail: who, when, what, before, after and why.
 *
 * <p>Texts are kept as they are but for what neither the database nor UTF-8 can hold, which becomes
 * U+FFFD: an entry is never a reason for a change to fail.
 *
 * @param actor who did it: the subject and the user name, and nothing else of a person
 * @param action {@code <subject kind>.<verb>}, such as {@code submission.publish}
 * @param subjectKind what was changed, such as {@code submission}
 * @param subjectId which one
 * @param region whose figures it is about; null when it is about none or several
 * @param before what changed, as it was; null when there was nothing before
 * @param after what changed, as it is now; null when there is nothing after
 * @param reason why, where one was given; null otherwise
 * @param at when, to the microsecond, which is what the database keeps
 */
public record AuditEntry(
    Person actor,
    String action,
    String subjectKind,
    String subjectId,
    String region,
    Map<String, String> before,
    Map<String, String> after,
    String reason,
    Instant at) {
  private static final char REPLACEMENT = '\uFFFD';

  public AuditEntry {
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(at, "at");
    actor = new Person(clean(actor.id()), clean(actor.name()));
    action = clean(Objects.requireNonNull(action, "action"));
    subjectKind = clean(Objects.requireNonNull(subjectKind, "subjectKind"));
    subjectId = clean(Objects.requireNonNull(subjectId, "subjectId"));
    region = clean(region);
    before = clean(before);
    after = clean(after);
    reason = clean(reason);
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  private static Map<String, String> clean(Map<String, String> facts) {
    if (facts == null) {
      return null;
    }
    SortedMap<String, String> cleaned = new TreeMap<>();
    facts.forEach((name, value) -> cleaned.put(clean(name), clean(value)));
    return Collections.unmodifiableSortedMap(cleaned);
  }

  private static String clean(String text) {
    if (text == null || text.codePoints().allMatch(AuditEntry::isStorable)) {
      return text;
    }
    StringBuilder cleaned = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> cleaned.appendCodePoint(isStorable(point) ? point : REPLACEMENT));
    return cleaned.toString();
  }

  private static boolean isStorable(int point) {
    return point != 0 && Character.getType(point) != Character.SURROGATE;
  }
}
