package dev.frontier.ingestion.domain.number;

import java.util.Locale;

/** A way of writing that had to be understood to get at what was meant. */
public enum Style {
  /** Digits, points or letters of the full width of an ideograph. */
  FULL_WIDTH,
  /** Digits in groups of three. */
  THOUSANDS_SEPARATORS,
  /** A multiplier or a unit in words beside the digits. */
  UNIT_IN_WORDS,
  /** A multiplier other than the indicator's, stated beside the figure. */
  OTHER_MULTIPLIER,
  /** A period in words. */
  PERIOD_IN_WORDS,
  /** A name in place of a code. */
  NAME;

  /** As it is told to programs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
