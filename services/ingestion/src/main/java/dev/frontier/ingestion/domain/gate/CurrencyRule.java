package dev.frontier.ingestion.domain.gate;

import java.util.Map;
import java.util.Optional;

/** Yuan filed as dollars, or dollars as yuan: off by the exchange rate of the year. */
public final class CurrencyRule implements GateRule {
  private final Slips slips;
  private final RuleCard card;

  /** Asks there. */
  public CurrencyRule(Slips slips) {
    this.slips = slips;
    this.card =
        RuleCard.of(
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
  public RuleCard card() {
    return card;
  }

  @Override
  public Optional<Finding> judge(Subject subject) {
    return slips
        .nearest(subject)
        .filter(Slips.ExchangeRate.class::isInstance)
        .map(
            slip ->
                Finding.of(
                    card,
                    subject,
                    Map.of(
                        "value",
                        subject.value().toPlainString(),
                        "expected",
                        Shown.value(slip.expected()),
                        "factor",
                        slip.shown(),
                        "unit",
                        subject.indicator().unit(),
                        "mended",
                        Shown.plain(slip.mended(subject.value())))));
  }
}
