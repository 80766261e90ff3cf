package dev.frontier.indicator.adapter.in.rest.sdmx;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** How values are compared by the REST API 2, by the type that their component has. */
final class WalkedValues {

  private static final List<String> NUMBERS = List.of("OBS_VALUE", "UNIT_MULT", "DECIMALS");

  private WalkedValues() {}

  /**
   * Whether a comparison holds.
   *
   * @param value null if there is none, which is other than everything and contains nothing
   */
  static boolean holds(String component, WalkedQuestion.Test test, String value) {
    String operand = test.operand();
    return switch (test.operator()) {
      case "co" -> value != null && value.contains(operand);
      case "nc" -> value == null || !value.contains(operand);
      case "sw" -> value != null && value.startsWith(operand);
      case "ew" -> value != null && value.endsWith(operand);
      default ->
          value == null
              ? test.operator().equals("ne")
              : component.equals("TIME_PERIOD")
                  ? time(test, TimeText.ofPeriod(value))
                  : order(test.operator(), compared(component, value, operand));
    };
  }

  private static int compared(String component, String value, String operand) {
    if (NUMBERS.contains(component)) {
      return new BigDecimal(value).compareTo(new BigDecimal(operand));
    }
    return component.equals("VINTAGE")
        ? Instant.parse(value).compareTo(Instant.parse(operand))
        : value.compareTo(operand);
  }

  private static boolean order(String operator, int order) {
    return switch (operator) {
      case "eq" -> order == 0;
      case "ne" -> order != 0;
      case "lt" -> order < 0;
      case "le" -> order <= 0;
      case "gt" -> order > 0;
      default -> order >= 0;
    };
  }

  /** Before and after what both cover; a period belongs to a span that holds all of it. */
  private static boolean time(WalkedQuestion.Test test, TimeText is) {
    TimeText wanted = test.time();
    boolean same = is.first().equals(wanted.first()) && is.last().equals(wanted.last());
    return switch (test.operator()) {
      case "eq" -> same;
      case "ne" -> !same;
      case "lt" -> is.last().isBefore(wanted.first());
      case "le" -> !is.last().isAfter(wanted.last());
      case "gt" -> is.first().isAfter(wanted.last());
      default -> !is.first().isBefore(wanted.first());
    };
  }
}
