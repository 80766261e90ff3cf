package dev.frontier.ingestion.domain.gate;

import java.util.Map;
import java.util.Optional;

/** A decimal point in the wrong place, or 万 where 亿 is meant, named as what it is. */
public final class PowerOfTenRule implements GateRule {
  private final Slips slips;
  private final RuleCard card;

  /** Asks there. */
  public PowerOfTenRule(Slips slips) {
    this.slips = slips;
    this.card =
        RuleCard.of(
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
  public RuleCard card() {
    return card;
  }

  @Override
  public Optional<Finding> judge(Subject subject) {
    return slips
        .nearest(subject)
        .filter(Slips.PowerOfTen.class::isInstance)
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
                        "mended",
                        Shown.plain(slip.mended(subject.value())))));
  }
}
