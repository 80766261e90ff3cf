package dev.frontier.ingestion.domain.gate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** A decimal point in the wrong place, or 万 where 亿 is meant, named as what it is. */
public final class PowerOfTenRule implements GateRule {
  private final Slips slips;

  /** Asks there. */
  public PowerOfTenRule(Slips slips) {
    this.slips = slips;
  }

  @Override
  public RuleCard card() {
    return RuleCard.of(
        GateRules.POWER_OF_TEN,
        Severity.WARNING,
        "neighbours",
        slips.numbers().neighbours(),
        "maxPower",
        slips.numbers().maxPower(),
        "tolerance",
        slips.numbers().tolerance(),
        "minOthers",
        slips.numbers().minOthers(),
        "alike",
        slips.numbers().alike());
  }

  @Override
  public Optional<Finding> judge(Subject subject) {
    return slips
        .nearest(subject)
        .filter(Slips.Slip::isPowerOfTen)
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
                        (slip.isTooLarge() ? "×" : "÷") + BigDecimal.TEN.pow(slip.power()),
                        "mended",
                        Shown.plain(mended(subject.value(), slip)))));
  }

  private static BigDecimal mended(BigDecimal value, Slips.Slip slip) {
    return value.scaleByPowerOfTen(slip.isTooLarge() ? -slip.power() : slip.power());
  }
}
