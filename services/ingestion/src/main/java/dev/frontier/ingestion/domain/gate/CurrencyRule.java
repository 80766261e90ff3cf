package dev.frontier.ingestion.domain.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** Yuan filed as dollars, or dollars as yuan: off by the exchange rate of the year. */
public final class CurrencyRule implements GateRule {
  private static final int DECIMALS = 2;

  private final Slips slips;

  /** Asks there. */
  public CurrencyRule(Slips slips) {
    this.slips = slips;
  }

  @Override
  public RuleCard card() {
    return RuleCard.of(
        GateRules.WRONG_CURRENCY,
        Severity.WARNING,
        "currencies",
        String.join(", ", slips.numbers().currencies()),
        "rateTolerance",
        slips.numbers().rateTolerance(),
        "yuanPerDollarElse",
        slips.numbers().yuanPerDollarElse());
  }

  @Override
  public Optional<Finding> judge(Subject subject) {
    return slips
        .nearest(subject)
        .filter(slip -> !slip.isPowerOfTen())
        .map(
            slip ->
                Finding.of(
                    card(),
                    subject,
                    Map.of(
                        "value",
                        subject.value().toPlainString(),
                        "expected",
                        Shown.value(slip.expected()),
                        "factor",
                        (slip.isTooLarge() ? "×" : "÷") + BigDecimal.valueOf(slip.rate()),
                        "unit",
                        subject.indicator().unit(),
                        "mended",
                        Shown.plain(mended(subject.value(), slip)))));
  }

  private static BigDecimal mended(BigDecimal value, Slips.Slip slip) {
    BigDecimal rate = BigDecimal.valueOf(slip.rate());
    return slip.isTooLarge()
        ? value.divide(rate, DECIMALS, RoundingMode.HALF_EVEN)
        : value.multiply(rate).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
