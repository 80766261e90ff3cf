package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Fault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads codes and decimals as people write them in rules, and names what is wrong with them. */
final class Texts {
  /** Digits after the point, as many as figures carry in events. */
  static final int MOST_DECIMALS = 6;

  /** No exponent: a few characters of it would be a number of a million digits. */
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,64}(\\.[0-9]{1,64})?");

  /** Digits before the point; more than any figure of the catalogue has. */
  private static final int MOST_DIGITS = 15;

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9._-]{0,63}");
  private static final int LONGEST_SHOWN = 64;

  private Texts() {}

  static void checkCode(String field, String unknown, String code, List<Fault> faults) {
    if (code == null || code.isBlank()) {
      faults.add(Fault.of(field, "required"));
    } else if (!CODE.matcher(code).matches()) {
      faults.add(Fault.of(field, unknown, shortened(code)));
    }
  }

  /** The number; null when there is a fault, which is added. */
  static BigDecimal decimal(String field, String text, int decimals, List<Fault> faults) {
    if (text == null || text.isBlank()) {
      faults.add(Fault.of(field, "required"));
      return null;
    }
    if (!DECIMAL.matcher(text).matches()) {
      faults.add(Fault.of(field, "number-format", shortened(text)));
      return null;
    }
    BigDecimal number = new BigDecimal(text);
    if (number.scale() > decimals) {
      faults.add(
          new Fault(
              field, "too-many-decimals", Map.of("value", shortened(text), "decimals", decimals)));
      return null;
    }
    if (number.precision() - number.scale() > MOST_DIGITS) {
      faults.add(
          new Fault(
              field, "too-many-digits", Map.of("value", shortened(text), "limit", MOST_DIGITS)));
      return null;
    }
    return number;
  }

  static String shortened(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
