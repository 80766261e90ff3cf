package dev.frontier.notification.domain.rule;

import java.math.BigDecimal;

/** Rules on figures from their parts, for whoever stores them or reads them from requests. */
public final class RuleForm {
  private RuleForm() {}

  /**
   * The rule of a kind.
   *
   * @param bound null for kinds without a limit
   * @throws IllegalArgumentException when the kind is not of figures, or the limit is out of range
   */
  public static SeriesRule rule(RuleKind kind, Series series, BigDecimal bound) {
    return switch (kind) {
      case FALLS_BELOW -> new FallsBelow(series, bound);
      case FALLS_BY_PERCENT -> new FallsBy(series, Unit.PERCENT, bound);
      case FALLS_BY_AMOUNT -> new FallsBy(series, Unit.AMOUNT, bound);
      case FALLS_OUT_OF_FIRST -> new FallsOutOfFirst(series, bound);
      case MEASURE_STATUS_MOVES, MEASURE_REFUSED, MEASURE_OVERDUE, MEASURE_BLOCKED ->
          throw new IllegalArgumentException(kind + " is not of figures");
    };
  }

  /** Whether a kind can have a recovery: those whose number rises bit by bit. */
  static boolean recovers(RuleKind kind) {
    return switch (kind) {
      case FALLS_BELOW, FALLS_BY_PERCENT, FALLS_BY_AMOUNT -> true;
      case FALLS_OUT_OF_FIRST,
          MEASURE_STATUS_MOVES,
          MEASURE_REFUSED,
          MEASURE_OVERDUE,
          MEASURE_BLOCKED ->
          false;
    };
  }
}
