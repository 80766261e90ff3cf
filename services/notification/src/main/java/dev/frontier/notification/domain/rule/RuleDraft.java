package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A rule as somebody wrote it, nothing checked; every part may be null.
 *
 * @param kind name of the kind
 * @param percent for {@link FallsByPercent}, as decimal text
 * @param threshold for {@link FallsBelow}, as decimal text
 * @param measure for {@link MeasureStatusMoves}
 */
public record RuleDraft(
    String kind,
    String indicator,
    String region,
    String percent,
    String threshold,
    String measure) {

  /** No exponent: a few characters of it would be a number of a million digits. */
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,64}(\\.[0-9]{1,64})?");

  /** Digits before the point; more than any figure of the catalogue has. */
  private static final int MOST_DIGITS = 15;

  /** Digits after the point, as many as figures carry in events. */
  private static final int MOST_DECIMALS = 6;

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9._-]{0,63}");

  /** What came of a check. */
  public sealed interface Checked {

    /**
     * A rule that can stand.
     *
     * @param rule never null
     */
    record Sound(Rule rule) implements Checked {}

    /**
     * What to mend.
     *
     * @param faults at least one
     */
    record Faulty(List<Fault> faults) implements Checked {}
  }

  /**
   * Checks form and ranges, and names every fault at once; whether the codes exist is not known
   * here.
   */
  public Checked check() {
    Optional<RuleKind> known = RuleKind.of(kind);
    if (known.isEmpty()) {
      return new Checked.Faulty(
          List.of(
              kind == null
                  ? Fault.of("rule.kind", "required")
                  : new Fault(
                      "rule.kind",
                      "choice",
                      Map.of("value", shortened(kind), "choices", codes()))));
    }
    List<Fault> faults = new ArrayList<>();
    return switch (known.get()) {
      case FALLS_BY_PERCENT -> {
        checkSeries(faults);
        BigDecimal least = decimal("rule.percent", percent, faults);
        if (least != null && (least.signum() <= 0 || least.compareTo(FallsByPercent.MOST) > 0)) {
          faults.add(
              new Fault(
                  "rule.percent",
                  "out-of-range",
                  Map.of("value", percent, "min", "0", "max", "100")));
        }
        yield faults.isEmpty()
            ? new Checked.Sound(new FallsByPercent(indicator, region, least))
            : new Checked.Faulty(faults);
      }
      case FALLS_BELOW -> {
        checkSeries(faults);
        BigDecimal limit = decimal("rule.threshold", threshold, faults);
        yield faults.isEmpty()
            ? new Checked.Sound(new FallsBelow(indicator, region, limit))
            : new Checked.Faulty(faults);
      }
      case MEASURE_STATUS_MOVES -> {
        if (!MeasureStatusMoves.ANY.equals(measure)) {
          checkCode("rule.measure", "unknown-measure", measure, faults);
        }
        yield faults.isEmpty()
            ? new Checked.Sound(new MeasureStatusMoves(measure))
            : new Checked.Faulty(faults);
      }
    };
  }

  private void checkSeries(List<Fault> faults) {
    checkCode("rule.indicator", "unknown-indicator", indicator, faults);
    checkCode("rule.region", "unknown-region", region, faults);
  }

  private static void checkCode(String field, String unknown, String code, List<Fault> faults) {
    if (code == null || code.isBlank()) {
      faults.add(Fault.of(field, "required"));
    } else if (!CODE.matcher(code).matches()) {
      faults.add(Fault.of(field, unknown, shortened(code)));
    }
  }

  private static BigDecimal decimal(String field, String text, List<Fault> faults) {
    if (text == null || text.isBlank()) {
      faults.add(Fault.of(field, "required"));
      return null;
    }
    if (!DECIMAL.matcher(text).matches()) {
      faults.add(Fault.of(field, "number-format", shortened(text)));
      return null;
    }
    BigDecimal number = new BigDecimal(text);
    if (number.scale() > MOST_DECIMALS) {
      faults.add(
          new Fault(
              field,
              "too-many-decimals",
              Map.of("value", shortened(text), "decimals", MOST_DECIMALS)));
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

  private static String shortened(String text) {
    return text.length() <= 64 ? text : text.substring(0, 64) + "…";
  }

  private static List<String> codes() {
    return List.of(RuleKind.values()).stream().map(RuleKind::code).toList();
  }
}
