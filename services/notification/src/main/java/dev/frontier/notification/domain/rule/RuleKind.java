package dev.frontier.notification.domain.rule;

import java.util.Optional;

/** The kinds of rules, by the name under which they are asked for and indexed. */
public enum RuleKind {
  /** {@link FallsByPercent}. */
  FALLS_BY_PERCENT("falls_by_percent"),
  /** {@link FallsBelow}. */
  FALLS_BELOW("falls_below"),
  /** {@link MeasureStatusMoves}. */
  MEASURE_STATUS_MOVES("measure_status_moves");

  private final String code;

  RuleKind(String code) {
    this.code = code;
  }

  /** The name in requests, answers and the database. */
  public String code() {
    return code;
  }

  /** The kind of a name, or empty; {@code code} may be null. */
  public static Optional<RuleKind> of(String code) {
    for (RuleKind kind : values()) {
      if (kind.code.equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
