package dev.frontier.ingestion.domain.gate;

import java.util.List;
import java.util.Map;

/** The codes of the rules, and which of them say the same thing more exactly than others. */
public final class GateRules {
  public static final String NEGATIVE = "negative";
  public static final String FRACTION_OF_ONE = "fraction-of-one";
  public static final String SHARE_OVER_NATIONAL = "share-over-national";
  public static final String SUM_OVER_NATIONAL = "sum-over-national";
  public static final String POWER_OF_TEN = "power-of-ten";
  public static final String WRONG_CURRENCY = "wrong-currency";
  public static final String YEAR_ON_YEAR = "year-on-year";
  public static final String UNLIKE_THE_OTHERS = "unlike-the-others";
  public static final String SAME_AS_LAST_YEAR = "same-as-last-year";
  public static final String PAIR_APART = "pair-apart";
  public static final String GONE_MISSING = "gone-missing";
  public static final String ZERO_AFTER_VALUE = "zero-after-value";

  private static final List<String> SIZE = List.of(YEAR_ON_YEAR, UNLIKE_THE_OTHERS);

  /**
   * One cause is one question: a slip that is named is not asked about again as a large change, nor
   * a part that exceeds the whole by the sum that it exceeds with it.
   */
  private static final Map<String, List<String>> SAYS_MORE_THAN =
      Map.of(
          POWER_OF_TEN,
          SIZE,
          WRONG_CURRENCY,
          SIZE,
          SHARE_OVER_NATIONAL,
          List.of(SUM_OVER_NATIONAL));

  private GateRules() {}

  /** The codes that need not be told beside this one. */
  static List<String> madeSuperfluousBy(String code) {
    return SAYS_MORE_THAN.getOrDefault(code, List.of());
  }
}
