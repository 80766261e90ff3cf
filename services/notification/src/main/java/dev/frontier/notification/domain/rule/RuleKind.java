package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.change.Measure;
import java.util.Optional;

/** The kinds of rules, by the name under which they are asked for and indexed. */
public enum RuleKind {
  /** {@link FallsBelow}. */
  FALLS_BELOW("falls_below", Measure.LEVEL),
  /** {@link FallsBy} percent. */
  FALLS_BY_PERCENT("falls_by_percent", Measure.YOY_PERCENT),
  /** {@link FallsBy} an amount. */
  FALLS_BY_AMOUNT("falls_by_amount", Measure.YOY_ABSOLUTE),
  /** {@link FallsOutOfFirst}. */
  FALLS_OUT_OF_FIRST("falls_out_of_first", Measure.RANK),
  /** {@link MeasureRule}: its status moves. */
  MEASURE_STATUS_MOVES("measure_status_moves", null),
  /** {@link MeasureRule}: verification is refused. */
  MEASURE_REFUSED("measure_refused", null),
  /** {@link MeasureRule}: something of it is overdue. */
  MEASURE_OVERDUE("measure_overdue", null),
  /** {@link MeasureRule}: it is said to be blocked. */
  MEASURE_BLOCKED("measure_blocked", null);

  private final String code;
  private final Measure reads;

  RuleKind(String code, Measure reads) {
    this.code = code;
    this.reads = reads;
  }

  /** The name in requests, answers and the database. */
  public String code() {
    return code;
  }

  /** What of a series rules of this kind are held against; empty when they are of no series. */
  public Optional<Measure> reads() {
    return Optional.ofNullable(reads);
  }

  /** Whether it is about measures of the policy tree, not about figures. */
  public boolean ofMeasure() {
    return reads == null;
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
