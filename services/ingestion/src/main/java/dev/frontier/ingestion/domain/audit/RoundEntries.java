package dev.frontier.ingestion.domain.audit;

import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.round.Closing;
import dev.frontier.ingestion.domain.round.Extension;
import dev.frontier.ingestion.domain.round.Round;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the trail says about a change of a round. */
public final class RoundEntries {
  /** The kind of subject that rounds are. */
  public static final String KIND = "round";

  private static final String STATE = "state";
  private static final String DUE_AT = "dueAt";

  private RoundEntries() {}

  /** It was opened, or planned. */
  public static AuditEntry opened(Round round) {
    Map<String, String> after = new TreeMap<>();
    after.put(STATE, round.state(round.createdAt()).code());
    after.put("nameZh", round.nameZh());
    after.put("nameEn", round.nameEn());
    after.put("freq", round.freq().name());
    after.put(
        "periods", round.periods().stream().map(Period::text).collect(Collectors.joining(" ")));
    after.put("indicators", String.join(" ", round.indicators()));
    after.put("regions", String.join(" ", round.regions()));
    after.put("opensAt", round.opensAt().toString());
    after.put(DUE_AT, round.dueAt().toString());
    after.values().removeIf(value -> value == null);
    return entry(round, "open", round.openedBy(), round.createdAt(), null, Map.of(), after, null);
  }

  /** A region was given more time, or it was closed: whichever the later one has over the other. */
  public static AuditEntry changed(Round was, Round is) {
    if (is.extensions().size() > was.extensions().size()) {
      Extension extension = is.extensions().get(is.extensions().size() - 1);
      return entry(
          is,
          "extend",
          extension.by(),
          extension.at(),
          extension.region(),
          Map.of(DUE_AT, was.dueAt(extension.region()).toString()),
          Map.of(DUE_AT, extension.dueAt().toString()),
          extension.reason());
    }
    Closing closing = is.closing();
    return entry(
        is,
        "close",
        closing.by(),
        closing.at(),
        null,
        Map.of(STATE, was.state(closing.at()).code()),
        Map.of(STATE, is.state(closing.at()).code()),
        closing.reason());
  }

  private static AuditEntry entry(
      Round round,
      String verb,
      Person by,
      Instant at,
      String region,
      Map<String, String> before,
      Map<String, String> after,
      String reason) {
    return new AuditEntry(
        by,
        KIND + "." + verb,
        KIND,
        round.id(),
        region,
        before.isEmpty() ? null : before,
        after,
        reason,
        at);
  }
}
