package dev.frontier.ingestion.domain.gate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * There is no fraction of a person: a figure in 万 has at most four decimals that count somebody,
 * and one that has more was computed in another unit.
 */
public final class UnitRule implements GateRule {
  private final Set<String> countedUnits;
  private final RuleCard card;

  /** Looks at figures in these units. */
  public UnitRule(Set<String> countedUnits) {
    this.countedUnits = Set.copyOf(countedUnits);
    this.card =
        RuleCard.of(
            GateRules.FRACTION_OF_ONE,
            Severity.ERROR,
            "countedUnits",
            String.join(", ", countedUnits.stream().sorted().toList()));
  }

  @Override
  public RuleCard card() {
    return card;
  }

  @Override
  public Optional<Finding> judge(Subject subject) {
    if (subject.value() == null || !countedUnits.contains(subject.indicator().unit())) {
      return Optional.empty();
    }
    int decimals = subject.value().stripTrailingZeros().scale();
    int allowed = Math.max(0, subject.indicator().unitMult());
    return decimals <= allowed
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                card,
                subject,
                Map.of(
                    "value",
                    subject.value().toPlainString(),
                    "unit",
                    subject.indicator().unit(),
                    "decimals",
                    allowed)));
  }
}
