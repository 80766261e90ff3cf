package dev.frontier.platform.http;

import java.util.Locale;

/**
 * The rules that a row, a field or a parameter can break: the "rule" member of a problem's
 * "errors". Texts: {@code rule.<rule>.message} and {@code rule.<rule>.mend}. A domain names a rule
 * by its slug, since it may not know this library; a test of each service holds its slugs against
 * this list.
 */
public enum RowRule {
  // any field
  REQUIRED,
  INVALID,
  WRONG_TYPE,
  CHOICE,
  OUT_OF_RANGE,
  TEXT_TOO_SHORT,
  TEXT_TOO_LONG,
  CONTROL_CHARACTERS,
  UNKNOWN_FIELD,
  TOO_MANY_ITEMS,
  NOT_A_URL,
  HTTPS_REQUIRED,

  // columns of a table
  UNKNOWN_COLUMN,
  MISSING_COLUMN,
  DUPLICATE_COLUMN,
  COLUMN_COUNT,

  // figures
  UNKNOWN_REGION,
  UNKNOWN_INDICATOR,
  UNKNOWN_UNIT,
  AGGREGATE_NOT_FILED,
  REGION_MIXED,
  REGION_NOT_YOURS,
  DUPLICATE_ROW,
  PERIOD_FORMAT,
  PERIOD_FREQUENCY,
  PERIOD_IN_FUTURE,
  NUMBER_FORMAT,
  NEGATIVE,
  TOO_MANY_DECIMALS,
  TOO_MANY_DIGITS,
  OBS_STATUS,
  MISSING_NEEDS_O,
  VALUE_WITH_O,
  NO_CHANGE,
  REASON_REQUIRED,
  ROW_ACTION,
  STRUCTURE,
  WITHDRAWAL_OF_MANY,
  WITHDRAWAL_OF_PART,
  NOT_PUBLISHED,
  AMBIGUOUS_NUMBER,
  DECIMAL_COMMA,
  DIGIT_GROUPS,
  AMBIGUOUS_UNIT,
  UNIT_MISMATCH,
  UNIT_WITHOUT_MULTIPLIER,
  UNIT_CONFLICT,

  // the gate: well formed, and yet to be asked about
  FRACTION_OF_ONE,
  SHARE_OVER_NATIONAL,
  SUM_OVER_NATIONAL,
  POWER_OF_TEN,
  WRONG_CURRENCY,
  YEAR_ON_YEAR,
  UNLIKE_THE_OTHERS,
  SAME_AS_LAST_YEAR,
  PAIR_APART,
  GONE_MISSING,
  ZERO_AFTER_VALUE,

  // justifications
  UNKNOWN_FINDING,
  NOT_JUSTIFIABLE,

  // rounds
  ROUND_CODE,
  UNKNOWN_ROUND,
  NOT_IN_ROUND,
  TIME_FORMAT,
  TIME_TOO_EARLY,
  INDICATOR_FREQUENCY,
  DUPLICATE_ITEM,

  // workbooks
  WORKBOOK_NOT_EXCEL,
  WORKBOOK_OLD_FORMAT,
  WORKBOOK_ENCRYPTED,
  WORKBOOK_BROKEN,
  WORKBOOK_TOO_LARGE,
  WORKBOOK_MACROS,
  WORKBOOK_EXTERNAL_LINKS,
  WORKBOOK_DDE,
  WORKBOOK_EMBEDDED,
  WORKBOOK_DTD,
  FORMULA_IN_CELL,
  DATE_IN_CELL,
  ERROR_IN_CELL,
  FIGURE_CHANGED,
  ROUND_CHANGED,
  ROUND_CLOSED,
  TEMPLATE_SCHEMA,
  // policy
  UNKNOWN_MINISTRY,
  UNKNOWN_MEASURE,
  UNKNOWN_REFERENCE,
  DUPLICATE_ID,
  LEAD_SUPPORTS,
  HALF_YEAR,
  PERIOD_NOT_BEGUN,
  DATE_FORMAT,
  DAY_NOT_COME,
  UNKNOWN_SHEET,
  MISSING_SHEET;

  private final String slug = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The rule's name in errors and text bundles; never null. */
  public String slug() {
    return slug;
  }
}
