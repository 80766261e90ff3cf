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
      case FALLS_ON_FIRST_RELEASE_BY_PERCENT ->
          new FallsOnFirstRelease(series, Unit.PERCENT, bound);
      case FALLS_ON_FIRST_RELEASE_BY_AMOUNT -> new FallsOnFirstRelease(series, Unit.AMOUNT, bound);
      case SHARE_FALLS_BY_POINTS -> new ShareFallsByPoints(series, bound);
      case RANK_FALLS_BY -> new RankFallsBy(series, bound);
      case DECLINES_IN_A_ROW -> new DeclinesInARow(series, bound);
      case WORST_OF_GROUP -> new WorstOfGroup(series);
      case AGAINST_NATION -> new AgainstNation(series);
      case MEASURE_STATUS_MOVES,
          MEASURE_REFUSED,
          MEASURE_OVERDUE,
          MEASURE_BLOCKED,
          SUBMISSION_RETURNED,
          SUBMISSION_OVERDUE ->
          throw new IllegalArgumentException(kind + " is not of figures");
    };
  }

  /** Whether a kind can have a recovery: those whose number rises bit by bit. */
  static boolean recovers(RuleKind kind) {
    return switch (kind) {
      case FALLS_BELOW, FALLS_BY_PERCENT, FALLS_BY_AMOUNT, SHARE_FALLS_BY_POINTS -> true;
      // A first release is of one period alone, and what follows it says nothing of others.
      case FALLS_ON_FIRST_RELEASE_BY_PERCENT,
          FALLS_ON_FIRST_RELEASE_BY_AMOUNT,
          FALLS_OUT_OF_FIRST,
          RANK_FALLS_BY,
          DECLINES_IN_A_ROW,
          WORST_OF_GROUP,
          AGAINST_NATION,
          MEASURE_STATUS_MOVES,
          MEASURE_REFUSED,
          MEASURE_OVERDUE,
          MEASURE_BLOCKED,
          SUBMISSION_RETURNED,
          SUBMISSION_OVERDUE ->
          false;
    };
  }
}
