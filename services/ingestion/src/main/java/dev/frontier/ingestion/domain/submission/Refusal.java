package dev.frontier.ingestion.domain.submission;

import dev.frontier.ingestion.domain.access.AccessRules;
import dev.frontier.ingestion.domain.access.Role;
import dev.frontier.ingestion.domain.gate.Finding;
import dev.frontier.ingestion.domain.observation.Columns;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Violations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Why something was not done. Nothing changed.
 *
 * @param kind which refusal, for whoever words it
 * @param params what its text names
 * @param violations the rows concerned, at most {@link Violations#MAX_KEPT}; empty for most kinds
 */
public record Refusal(Kind kind, Map<String, Object> params, List<RowViolation> violations) {
  /** Every way to be refused. */
  public enum Kind {
    /** The role does not include it. */
    ROLE_REQUIRED,
    /** It belongs to another region, or (for somebody of a region) does not exist. */
    REGION_NOT_YOURS,
    /** One's own work, or the second look by the same eyes. */
    FOUR_EYES,
    /** Not possible in this state. */
    ILLEGAL_TRANSITION,
    /** A return, or the revision of a published figure, without saying why. */
    REASON_REQUIRED,
    /** Somebody else changed it since it was read. */
    STALE,
    /** The key of an earlier request came back with another request. */
    IDEMPOTENCY_KEY_REUSED,
    /** Rows that break rules. */
    INVALID_ROWS,
    /** Figures that cannot be right, whatever is said about them. */
    GATE_CLOSED,
    /** Figures that somebody has to say something about first. */
    JUSTIFICATION_REQUIRED,
    /** No such thing. */
    NOT_FOUND,
    /** Fields of something else than rows that break rules. */
    INVALID_FIELDS,
    /** Its identifier is taken. */
    ALREADY_EXISTS,
    /** The round is not open, or closed already. */
    ROUND_NOT_OPEN,
    /** No open round takes these figures. */
    ROUND_REQUIRED,
    /** Several open rounds take these figures. */
    ROUND_AMBIGUOUS,
    /** More figures than one filing may have. */
    TOO_MANY_ROWS,
    /** A template does not fit what is published or asked for now. */
    TEMPLATE_STALE,
    /** A template is not as it was made. */
    TEMPLATE_STAMP_BROKEN,
    /** The load is being received already, by another request. */
    ALREADY_RECEIVING
  }

  public Refusal {
    Objects.requireNonNull(kind, "kind");
    params = Map.copyOf(params);
    violations = List.copyOf(violations);
  }

  /** A refusal whose text names nothing. */
  public static Refusal of(Kind kind) {
    return new Refusal(kind, Map.of(), List.of());
  }

  /** A refusal whose text names something. */
  public static Refusal of(Kind kind, Map<String, Object> params) {
    return new Refusal(kind, params, List.of());
  }

  /** A round where nothing new is filed; {@code state} is its own. */
  public static Refusal roundNotOpen(String round, String state) {
    return of(Kind.ROUND_NOT_OPEN, Map.of("round", round, "state", state));
  }

  /** Fields that break rules, all that do. */
  public static Refusal ofFields(List<RowViolation> violations) {
    return new Refusal(Kind.INVALID_FIELDS, Map.of("count", (long) violations.size()), violations);
  }

  /** How a denial is told. */
  public static Refusal of(AccessRules.Denial denial) {
    return denial.isForRegion() ? of(Kind.REGION_NOT_YOURS) : roleRequired(denial.roles());
  }

  /** It needs one of these roles. */
  public static Refusal roleRequired(Set<Role> roles) {
    return new Refusal(
        Kind.ROLE_REQUIRED,
        Map.of("roles", roles.stream().map(Role::code).sorted().toList()),
        List.of());
  }

  /** More figures than one filing may have. */
  public static Refusal tooManyRows(int limit, long rows) {
    return of(Kind.TOO_MANY_ROWS, Map.of("limit", limit, "rows", rows));
  }

  /** A template of a round that these changes have made stale. */
  public static Refusal templateStale(String round, List<RowViolation> changes) {
    return new Refusal(
        Kind.TEMPLATE_STALE,
        Map.of("round", round, "count", (long) changes.size()),
        changes.stream().limit(Violations.MAX_KEPT).toList());
  }

  /** Somebody else changed it; {@code current} is the version now. */
  public static Refusal stale(long current) {
    return new Refusal(Kind.STALE, Map.of("current", current), List.of());
  }

  /** The action is not possible now. */
  public static Refusal illegal(Action action, State state) {
    return new Refusal(
        Kind.ILLEGAL_TRANSITION,
        Map.of(
            "action",
            action.code(),
            "state",
            state.code(),
            "allowed",
            Action.possibleIn(state).stream().map(Action::code).toList()),
        List.of());
  }

  /** Rows that break rules, all that do. */
  public static Refusal ofRows(List<RowViolation> violations) {
    return ofRows(violations, violations.size());
  }

  /**
   * Rows that break rules; the first {@link Violations#MAX_KEPT} are named.
   *
   * @param count how many rules are broken, named or not
   */
  public static Refusal ofRows(List<RowViolation> violations, long count) {
    return new Refusal(
        Kind.INVALID_ROWS,
        Map.of("count", count),
        violations.stream().limit(Violations.MAX_KEPT).toList());
  }

  /**
   * What the gate says to figures.
   *
   * @param kind {@link Kind#GATE_CLOSED} or {@link Kind#JUSTIFICATION_REQUIRED}
   */
  public static Refusal ofFindings(Kind kind, List<Finding> findings) {
    return new Refusal(
        kind,
        Map.of("count", (long) findings.size()),
        findings.stream()
            .limit(Violations.MAX_KEPT)
            .map(
                finding ->
                    RowViolation.of(finding.row(), Columns.VALUE, finding.code(), finding.params()))
            .toList());
  }
}
