package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.change.DerivedMeasure;
import dev.frontier.notification.domain.change.Measure;
import dev.frontier.notification.domain.change.Measured;
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
  /** {@link FallsOnFirstRelease} by percent. */
  FALLS_ON_FIRST_RELEASE_BY_PERCENT(
      "falls_on_first_release_by_percent", DerivedMeasure.ON_FIRST_PERCENT),
  /** {@link FallsOnFirstRelease} by an amount. */
  FALLS_ON_FIRST_RELEASE_BY_AMOUNT(
      "falls_on_first_release_by_amount", DerivedMeasure.ON_FIRST_ABSOLUTE),
  /** {@link ShareFallsByPoints}. */
  SHARE_FALLS_BY_POINTS("share_falls_by_points", DerivedMeasure.SHARE_POINTS),
  /** {@link RankFallsBy}. */
  RANK_FALLS_BY("rank_falls_by", DerivedMeasure.PLACES_WON),
  /** {@link DeclinesInARow}. */
  DECLINES_IN_A_ROW("declines_in_a_row", DerivedMeasure.DECLINES),
  /** {@link WorstOfGroup}. */
  WORST_OF_GROUP("worst_of_group", DerivedMeasure.ABOVE_LAST),
  /** {@link AgainstNation}. */
  AGAINST_NATION("against_nation", DerivedMeasure.AGAINST_NATION),
  /** {@link MeasureRule}: its status moves. */
  MEASURE_STATUS_MOVES("measure_status_moves", null),
  /** {@link MeasureRule}: verification is refused. */
  MEASURE_REFUSED("measure_refused", null),
  /** {@link MeasureRule}: something of it is overdue. */
  MEASURE_OVERDUE("measure_overdue", null),
  /** {@link MeasureRule}: it is said to be blocked. */
  MEASURE_BLOCKED("measure_blocked", null),
  /** {@link FilingRule}: a filing is returned. */
  SUBMISSION_RETURNED("submission_returned", null),
  /** {@link FilingRule}: figures are overdue. */
  SUBMISSION_OVERDUE("submission_overdue", null);

  private final String code;
  private final Measured reads;

  RuleKind(String code, Measured reads) {
    this.code = code;
    this.reads = reads;
  }

  /** The name in requests, answers and the database. */
  public String code() {
    return code;
  }

  /** What of a series rules of this kind are held against; empty when they are of no series. */
  public Optional<Measured> reads() {
    return Optional.ofNullable(reads);
  }

  /** Whether more of the past has to be known for it than a change tells. */
  public boolean looksBack() {
    return reads instanceof DerivedMeasure derived && derived.ofHistory();
  }

  /** Whether it is about measures of the policy tree. */
  public boolean ofMeasure() {
    return reads == null && !ofFiling();
  }

  /** Whether it is about what regions file. */
  public boolean ofFiling() {
    return this == SUBMISSION_RETURNED || this == SUBMISSION_OVERDUE;
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
