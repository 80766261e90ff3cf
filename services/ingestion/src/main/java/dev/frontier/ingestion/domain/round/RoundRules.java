package dev.frontier.ingestion.domain.round;

import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.catalogue.Catalogue;
import dev.frontier.ingestion.domain.observation.Freq;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.observation.PlainText;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Rules;
import dev.frontier.ingestion.domain.observation.Violations;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges what somebody wants to open, and says everything that is wrong with it at once. */
public final class RoundRules {
  /** Of rules that only rounds have; their texts are in the catalogue of problems. */
  public static final String ROUND_CODE = "round-code";

  public static final String UNKNOWN_ROUND = "unknown-round";
  public static final String NOT_IN_ROUND = "not-in-round";
  public static final String ROUND_CLOSED = "round-closed";
  public static final String TIME_FORMAT = "time-format";
  public static final String TIME_TOO_EARLY = "time-too-early";
  public static final String INDICATOR_FREQUENCY = "indicator-frequency";
  public static final String DUPLICATE_ITEM = "duplicate-item";

  private static final String TOO_MANY_ITEMS = "too-many-items";
  private static final String CHOICE = "choice";

  /** Enough for a century of quarters: a collection of the past is one round. */
  public static final int MAX_PERIODS = 400;

  /** Three times the largest yearbook chapter; with all regions still a table that can be read. */
  public static final int MAX_INDICATORS = 1_000;

  /** All provinces and the nation, twice over. */
  public static final int MAX_REGIONS = 64;

  /** Every county's every quarter of a decade; what counts a round reads as many lines. */
  public static final int MAX_FIGURES = 1_000_000;

  /** A heading, not a text. */
  public static final int MAX_NAME = 200;

  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");

  private final ZoneId zone;
  private final Violations violations = new Violations();

  private RoundRules(ZoneId zone) {
    this.zone = zone;
  }

  /** What the rules say. */
  public sealed interface Result {
    /** It can be opened. */
    record Accepted(Round round) implements Result {}

    /** It cannot; every rule that it breaks. */
    record Refused(List<RowViolation> violations) implements Result {}
  }

  /** Whether it could be a round's code; {@code text} may be null. */
  public static boolean isCode(String text) {
    return text != null && CODE.matcher(text).matches();
  }

  /**
   * Judges.
   *
   * @param catalogue at least the codes that the draft names, as far as they are known
   * @param zone whose local times are meant
   * @param now when it opens, if the draft does not say
   */
  public static Result judge(
      RoundDraft draft, Catalogue catalogue, ZoneId zone, Person by, Instant now) {
    RoundRules rules = new RoundRules(zone);
    rules.checkCode(draft.id());
    rules.checkName("nameZh", draft.nameZh());
    rules.checkName("nameEn", draft.nameEn());
    Optional<Freq> freq = rules.freq(draft.freq());
    List<Period> periods = rules.periods(draft.periods(), freq);
    rules.checkIndicators(draft.indicators(), catalogue, freq);
    rules.checkRegions(draft.regions(), catalogue);
    int others = Math.max(1, periods.size() * draft.regions().size());
    if (draft.indicators().size() > MAX_FIGURES / others) {
      rules.add("indicators", TOO_MANY_ITEMS, Map.of("limit", MAX_FIGURES / others));
    }
    Instant opensAt = draft.opensAt() == null ? now : rules.time("opensAt", draft.opensAt());
    Instant dueAt = rules.time("dueAt", draft.dueAt());
    if (opensAt != null && dueAt != null && !dueAt.isAfter(opensAt)) {
      rules.add(
          "dueAt", TIME_TOO_EARLY, Map.of("value", dueAt.toString(), "limit", opensAt.toString()));
    }
    if (!rules.violations.isEmpty()) {
      return new Result.Refused(rules.violations.kept());
    }
    return new Result.Accepted(
        new Round(
            draft.id(),
            draft.nameZh().strip(),
            draft.nameEn().strip(),
            freq.orElseThrow(),
            periods,
            draft.indicators().stream().sorted().toList(),
            draft.regions().stream().sorted().toList(),
            opensAt,
            dueAt,
            by,
            now,
            List.of(),
            null,
            0));
  }

  /**
   * Judges the times and reason of an extension.
   *
   * @param reason why; null when it is not given
   */
  public static List<RowViolation> judgeExtension(
      String region, String dueAt, String reason, ZoneId zone) {
    RoundRules rules = new RoundRules(zone);
    if (region == null) {
      rules.add("region", Rules.REQUIRED, Map.of());
    }
    rules.time("dueAt", dueAt);
    if (reason == null || reason.isBlank()) {
      rules.add("reason", Rules.REQUIRED, Map.of());
    }
    return rules.violations.kept();
  }

  /** One broken rule of a field. */
  public static RowViolation broken(String field, String rule, Map<String, Object> params) {
    return RowViolation.ofAll(field, rule, params);
  }

  private void checkCode(String id) {
    if (id == null || id.isBlank()) {
      add("id", Rules.REQUIRED, Map.of());
    } else if (!isCode(id)) {
      add("id", ROUND_CODE, quoted(id));
    }
  }

  private void checkName(String field, String name) {
    if (name == null || name.isBlank()) {
      add(field, Rules.REQUIRED, Map.of());
    } else if (name.length() > MAX_NAME) {
      add(field, Rules.TEXT_TOO_LONG, Map.of("limit", MAX_NAME));
    } else if (!PlainText.isPlain(name)) {
      add(field, Rules.CONTROL_CHARACTERS, Map.of());
    }
  }

  private Optional<Freq> freq(String code) {
    if (code == null) {
      add("freq", Rules.REQUIRED, Map.of());
      return Optional.empty();
    }
    Optional<Freq> freq = Freq.of(code);
    if (freq.isEmpty()) {
      add(
          "freq",
          CHOICE,
          Map.of(
              "value",
              RowViolation.quote(code),
              "choices",
              Arrays.stream(Freq.values()).map(Enum::name).toList()));
    }
    return freq;
  }

  private List<Period> periods(List<String> texts, Optional<Freq> freq) {
    checkCount("periods", texts, MAX_PERIODS);
    List<Period> periods = new ArrayList<>();
    for (String text : texts) {
      Optional<Period> period = Period.parse(text);
      if (period.isEmpty()) {
        add("periods", Rules.PERIOD_FORMAT, quoted(text));
      } else if (freq.isPresent() && period.get().freq() != freq.get()) {
        add(
            "periods",
            Rules.PERIOD_FREQUENCY,
            Map.of(
                "value",
                RowViolation.quote(text),
                "freq",
                freq.get().name(),
                "expected",
                Period.example(freq.get())));
      } else if (periods.contains(period.get())) {
        add("periods", DUPLICATE_ITEM, quoted(text));
      } else {
        periods.add(period.get());
      }
    }
    return periods.stream().sorted().toList();
  }

  private void checkIndicators(List<String> codes, Catalogue catalogue, Optional<Freq> freq) {
    checkCount("indicators", codes, MAX_INDICATORS);
    checkRepeats("indicators", codes);
    for (String code : codes) {
      var known = catalogue.indicator(code);
      if (known.isEmpty()) {
        add("indicators", Rules.UNKNOWN_INDICATOR, quoted(code));
      } else if (known.get().computed()) {
        add("indicators", Rules.COMPUTED_NOT_FILED, quoted(code));
      } else if (known.get().retired()) {
        add("indicators", Rules.RETIRED_ENTRY, quoted(code));
      } else if (freq.isPresent() && known.get().freq() != freq.get()) {
        add(
            "indicators",
            INDICATOR_FREQUENCY,
            Map.of("value", code, "actual", known.get().freq().name(), "freq", freq.get().name()));
      }
    }
  }

  private void checkRegions(List<String> codes, Catalogue catalogue) {
    checkCount("regions", codes, MAX_REGIONS);
    checkRepeats("regions", codes);
    for (String code : codes) {
      var known = catalogue.region(code);
      if (known.isEmpty()) {
        add("regions", Rules.UNKNOWN_REGION, quoted(code));
      } else if (known.get().retired()) {
        add("regions", Rules.RETIRED_ENTRY, quoted(code));
      } else if (!known.get().kind().isFiled()) {
        add("regions", Rules.AGGREGATE_NOT_FILED, quoted(code));
      }
    }
  }

  private void checkCount(String field, List<String> items, int limit) {
    if (items.isEmpty()) {
      add(field, Rules.REQUIRED, Map.of());
    } else if (items.size() > limit) {
      add(field, TOO_MANY_ITEMS, Map.of("limit", limit));
    }
  }

  private void checkRepeats(String field, List<String> codes) {
    Set<String> seen = new HashSet<>();
    for (String code : codes) {
      if (!seen.add(code)) {
        add(field, DUPLICATE_ITEM, quoted(code));
      }
    }
  }

  private Instant time(String field, String text) {
    if (text == null || text.isBlank()) {
      add(field, Rules.REQUIRED, Map.of());
      return null;
    }
    Optional<Instant> at = LocalTimes.parse(text.strip(), zone);
    if (at.isEmpty()) {
      add(field, TIME_FORMAT, quoted(text));
    }
    return at.orElse(null);
  }

  private void add(String field, String rule, Map<String, Object> params) {
    violations.add(broken(field, rule, params));
  }

  private static Map<String, Object> quoted(String text) {
    return Map.of("value", RowViolation.quote(text));
  }
}
