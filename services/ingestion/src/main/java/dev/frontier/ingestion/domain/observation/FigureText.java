package dev.frontier.ingestion.domain.observation;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a figure as it is written: digits, at most one point, at most a sign. No exponent (a
 * spreadsheet that writes one has lost digits already) and no thousands separator (whether it is
 * one or the decimal sign, only its author knows).
 */
public final class FigureText {
  /** Enough for every yuan of the world's product a million times over; more is a slip. */
  public static final int MAX_INTEGER_DIGITS = 18;

  /** The finest that the catalogue shows. */
  public static final int MAX_DECIMALS = 9;

  private static final Pattern SHAPE = Pattern.compile("[+-]?([0-9]+)(?:\\.([0-9]+))?");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

  private FigureText() {}

  /** A figure, or which rule its text breaks. */
  public sealed interface Result {
    /** The digits as written: {@code 1053.20} keeps its zero. */
    record Figure(BigDecimal value) implements Result {}

    /** {@code rule} is its code; {@code limit} null where the rule has none. */
    record Broken(String rule, Integer limit) implements Result {
      /** What the limit is called in the rule's text. */
      String limitName() {
        return rule.equals(Rules.TOO_MANY_DECIMALS) ? "decimals" : "limit";
      }
    }
  }

  /** Reads {@code text}, which is not null. */
  public static Result parse(String text) {
    // The pattern is linear, but there is no use in looking at a megabyte of digits.
    if (text.length() > 2 * (MAX_INTEGER_DIGITS + MAX_DECIMALS)) {
      return new Result.Broken(
          SHAPE.matcher(text).matches() ? Rules.TOO_MANY_DIGITS : Rules.NUMBER_FORMAT,
          SHAPE.matcher(text).matches() ? MAX_INTEGER_DIGITS : null);
    }
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return new Result.Broken(Rules.NUMBER_FORMAT, null);
    }
    String digits = shape.group(1);
    if (digits.length() > MAX_INTEGER_DIGITS
        && LEADING_ZEROS.matcher(digits).replaceFirst("").length() > MAX_INTEGER_DIGITS) {
      return new Result.Broken(Rules.TOO_MANY_DIGITS, MAX_INTEGER_DIGITS);
    }
    String decimals = shape.group(2);
    if (decimals != null && decimals.length() > MAX_DECIMALS) {
      return new Result.Broken(Rules.TOO_MANY_DECIMALS, MAX_DECIMALS);
    }
    return new Result.Figure(new BigDecimal(text));
  }
}
