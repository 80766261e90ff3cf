package dev.frontier.ingestion.domain.observation;

/** The codes of the rules a filing can break; their texts are in the catalogue of problems. */
public final class Rules {
  public static final String REQUIRED = "required";
  public static final String WRONG_TYPE = "wrong-type";
  public static final String TEXT_TOO_LONG = "text-too-long";
  public static final String CONTROL_CHARACTERS = "control-characters";
  public static final String UNKNOWN_FIELD = "unknown-field";
  public static final String UNKNOWN_COLUMN = "unknown-column";
  public static final String MISSING_COLUMN = "missing-column";
  public static final String DUPLICATE_COLUMN = "duplicate-column";
  public static final String COLUMN_COUNT = "column-count";
  public static final String UNKNOWN_REGION = "unknown-region";
  public static final String UNKNOWN_INDICATOR = "unknown-indicator";
  public static final String COMPUTED_NOT_FILED = "computed-not-filed";
  public static final String RETIRED_ENTRY = "retired-entry";
  public static final String AGGREGATE_NOT_FILED = "aggregate-not-filed";
  public static final String REGION_MIXED = "region-mixed";
  public static final String DUPLICATE_ROW = "duplicate-row";
  public static final String PERIOD_FORMAT = "period-format";
  public static final String PERIOD_FREQUENCY = "period-frequency";
  public static final String PERIOD_IN_FUTURE = "period-in-future";
  public static final String NUMBER_FORMAT = "number-format";
  public static final String TOO_MANY_DECIMALS = "too-many-decimals";
  public static final String TOO_MANY_DIGITS = "too-many-digits";
  public static final String OBS_STATUS = "obs-status";
  public static final String MISSING_NEEDS_O = "missing-needs-o";
  public static final String VALUE_WITH_O = "value-with-o";
  public static final String NO_CHANGE = "no-change";
  public static final String REASON_REQUIRED = "reason-required";

  public static final String ROW_ACTION = "row-action";
  public static final String STRUCTURE = "structure";
  public static final String WITHDRAWAL_OF_MANY = "withdrawal-of-many";
  public static final String WITHDRAWAL_OF_PART = "withdrawal-of-part";

  public static final String CHOICE = "choice";
  public static final String OUT_OF_RANGE = "out-of-range";

  public static final String NOT_PUBLISHED = "not-published";

  private Rules() {}
}
