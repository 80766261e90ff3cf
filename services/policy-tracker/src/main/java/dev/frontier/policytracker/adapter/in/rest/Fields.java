package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import dev.frontier.policytracker.config.ReportConfig;
import dev.frontier.policytracker.domain.plan.Name;
import dev.frontier.policytracker.domain.plan.PlanRules;
import dev.frontier.policytracker.domain.progress.Blocker;
import dev.frontier.policytracker.domain.progress.HalfYear;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the fields of one body and collects everything wrong with them, to be told at once. */
final class Fields {

  private final ReportConfig config;
  private final List<Violation> violations = new ArrayList<>();

  Fields(ReportConfig config) {
    this.config = config;
  }

  /** The choice that a code names; null, with a violation noted, when it names none. */
  <C> C choice(String field, String code, C[] choices, Function<C, String> codeOf) {
    if (code == null || code.isBlank()) {
      violations.add(Violation.of(field, RowRule.REQUIRED));
      return null;
    }
    Optional<C> chosen =
        Arrays.stream(choices).filter(choice -> codeOf.apply(choice).equals(code)).findFirst();
    if (chosen.isEmpty()) {
      List<String> codes = Arrays.stream(choices).map(codeOf).toList();
      broken(field, RowRule.CHOICE, Map.of("value", quoted(code), "choices", codes));
    }
    return chosen.orElse(null);
  }

  /** A text of several lines, without the blanks around it; empty when it was left out. */
  String text(String field, String text) {
    if (text == null) {
      return "";
    }
    String stripped = text.strip();
    if (stripped.length() > config.maxText()) {
      broken(field, RowRule.TEXT_TOO_LONG, Map.of("limit", config.maxText()));
    } else if (stripped.chars().anyMatch(Fields::unprintable)) {
      violations.add(Violation.of(field, RowRule.CONTROL_CHARACTERS));
    }
    return stripped;
  }

  private static boolean unprintable(int character) {
    return Character.isISOControl(character)
        && character != '\n'
        && character != '\r'
        && character != '\t';
  }

  /**
   * A link that a page may show. Some ministries publish without TLS, so http is taken, too; any
   * other scheme would be a script or a file.
   */
  Optional<URI> link(String field, String link) {
    if (link == null || link.isBlank()) {
      return Optional.empty();
    }
    String stripped = link.strip();
    if (stripped.length() > config.maxLink()) {
      broken(field, RowRule.TEXT_TOO_LONG, Map.of("limit", config.maxLink()));
      return Optional.empty();
    }
    try {
      URI uri = new URI(stripped);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      if (web && uri.getHost() != null && uri.getRawUserInfo() == null) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException e) {
      // Told below, as any other text that is no link.
    }
    broken(field, RowRule.NOT_A_URL, Map.of("value", quoted(stripped)));
    return Optional.empty();
  }

  /** What blocks, by its code: a cause, or an obstacle item of the plan. */
  Optional<Blocker> blocker(String field, String code) {
    if (code == null || code.isBlank()) {
      return Optional.empty();
    }
    Blocker blocker = Blocker.of(code.strip());
    if (blocker instanceof Blocker.OfPlan && !PlanRules.headingCode(blocker.code())) {
      noBlocker(field, code);
    }
    return Optional.of(blocker);
  }

  private void noBlocker(String field, String code) {
    violations.add(unknownBlocker(field, quoted(code)));
  }

  /** The violation of naming a blocker that is none. */
  static Violation unknownBlocker(String field, String code) {
    List<String> causes =
        Arrays.stream(Blocker.Cause.values()).map(Blocker.Cause::code).collect(Collectors.toList());
    causes.add("O1.1, O1.2 …");
    return Violation.at(null, field, RowRule.CHOICE, Map.of("value", code, "choices", causes));
  }

  /** An identifier that the service gave out. */
  Optional<UUID> id(String field, String id) {
    if (id == null || id.isBlank()) {
      return Optional.empty();
    }
    Optional<UUID> parsed = Identifiers.parse(id.strip());
    if (parsed.isEmpty()) {
      broken(field, RowRule.UNKNOWN_REFERENCE, Map.of("value", quoted(id)));
    }
    return parsed;
  }

  /**
   * Ids of things on record, each once in the order of the list; empty when it was left out. What
   * is no id is on nobody's record.
   */
  List<UUID> ids(String field, List<String> ids) {
    if (ids == null) {
      return List.of();
    }
    if (ids.size() > config.maxEvidence()) {
      broken(field, RowRule.TOO_MANY_ITEMS, Map.of("limit", config.maxEvidence()));
      return List.of();
    }
    Set<UUID> found = new LinkedHashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      Optional<UUID> id = Optional.ofNullable(ids.get(i)).flatMap(Identifiers::parse);
      if (id.isEmpty()) {
        broken(
            field + "[" + i + "]",
            RowRule.UNKNOWN_EVIDENCE,
            Map.of("value", quoted(String.valueOf(ids.get(i)))));
      }
      id.ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /** A text of one line, without the blanks around it, or empty. */
  Optional<String> line(String field, String text, int limit) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    String stripped = text.strip();
    if (stripped.length() > limit) {
      broken(field, RowRule.TEXT_TOO_LONG, Map.of("limit", limit));
    } else if (stripped.codePoints().anyMatch(Fields::invisible)) {
      violations.add(Violation.of(field, RowRule.CONTROL_CHARACTERS));
    }
    return Optional.of(stripped);
  }

  /** Marks that turn the direction of writing make "exe.pdf" of "fdp.exe". */
  private static boolean invisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
      default -> false;
    };
  }

  /** Notes that a field which is needed was left out. */
  void required(String field) {
    violations.add(Violation.of(field, RowRule.REQUIRED));
  }

  /** A half-year. */
  Optional<HalfYear> period(String field, String period) {
    if (period == null || period.isBlank()) {
      return Optional.empty();
    }
    Optional<HalfYear> parsed = HalfYear.parse(period.strip());
    if (parsed.isEmpty()) {
      broken(field, RowRule.HALF_YEAR, Map.of("value", quoted(period)));
    }
    return parsed;
  }

  /** A name in both languages; {@code field} without its ending Zh or En. */
  Name name(String field, String zh, String en) {
    return new Name(required(field + "Zh", zh), required(field + "En", en));
  }

  private String required(String field, String text) {
    if (text == null || text.isBlank()) {
      violations.add(Violation.of(field, RowRule.REQUIRED));
      return "";
    }
    String stripped = text.strip();
    if (stripped.length() > PlanRules.LONGEST_NAME) {
      broken(field, RowRule.TEXT_TOO_LONG, Map.of("limit", PlanRules.LONGEST_NAME));
    } else if (stripped.codePoints().anyMatch(PlanRules::unprintable)) {
      violations.add(Violation.of(field, RowRule.CONTROL_CHARACTERS));
    }
    return stripped;
  }

  /** A day, written 2026-12-31. */
  Optional<LocalDate> date(String field, String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(text.strip());
      if (!day.isBefore(PlanRules.EARLIEST) && !day.isAfter(PlanRules.LATEST)) {
        return Optional.of(day);
      }
    } catch (DateTimeParseException e) {
      // Told below, as any other text that is no day.
    }
    broken(field, RowRule.DATE_FORMAT, Map.of("value", quoted(text)));
    return Optional.empty();
  }

  /** A day that must be given; null, with a violation noted, when it is not. */
  LocalDate requiredDate(String field, String text) {
    if (text == null || text.isBlank()) {
      violations.add(Violation.of(field, RowRule.REQUIRED));
      return null;
    }
    return date(field, text).orElse(null);
  }

  /** The code of a milestone, or empty when it was left out. */
  Optional<String> milestoneCode(String field, String code) {
    if (code == null || code.isBlank()) {
      return Optional.empty();
    }
    if (!PlanRules.milestoneCode(code.strip())) {
      broken(field, RowRule.INVALID, Map.of("value", quoted(code)));
    }
    return Optional.of(code.strip());
  }

  /** A code in a body that may only repeat the one in the address. */
  void same(String field, String code, String inAddress) {
    if (code != null && !code.isBlank() && !code.strip().equals(inAddress)) {
      broken(field, RowRule.CHOICE, Map.of("value", quoted(code), "choices", List.of(inAddress)));
    }
  }

  /** Answers with everything noted, if there is anything. */
  void refuseIfBroken() {
    if (!violations.isEmpty()) {
      throw Problem.of(ProblemType.INVALID_FIELDS).violations(violations).asException();
    }
  }

  private void broken(String field, RowRule rule, Map<String, Object> params) {
    violations.add(Violation.at(null, field, rule, params));
  }

  /** An answer quotes what it refuses, but not without end. */
  private static String quoted(String value) {
    return value.length() <= 80 ? value : value.substring(0, 80) + "…";
  }
}
