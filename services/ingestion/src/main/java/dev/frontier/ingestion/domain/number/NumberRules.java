package dev.frontier.ingestion.domain.number;

/** The codes of the rules that a way of writing can break. */
public final class NumberRules {
  public static final String NUMBER_FORMAT = "number-format";
  public static final String TOO_MANY_DIGITS = "too-many-digits";

  /** It can be read as two numbers. */
  public static final String AMBIGUOUS_NUMBER = "ambiguous-number";

  /** A comma before the decimals. */
  public static final String DECIMAL_COMMA = "decimal-comma";

  /** Groups of digits that are not of three. */
  public static final String DIGIT_GROUPS = "digit-groups";

  /** A unit that is not understood. */
  public static final String UNKNOWN_UNIT = "unknown-unit";

  /** A unit that can be one or the other. */
  public static final String AMBIGUOUS_UNIT = "ambiguous-unit";

  /** Another unit than the indicator's. */
  public static final String UNIT_MISMATCH = "unit-mismatch";

  /** A unit in words, and nothing about the multiplier that the indicator counts in. */
  public static final String UNIT_WITHOUT_MULTIPLIER = "unit-without-multiplier";

  /** Two places that say different things of one figure. */
  public static final String UNIT_CONFLICT = "unit-conflict";

  private NumberRules() {}
}
