package dev.frontier.ingestion.domain.gate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is counted or paid in one direction cannot be below zero. */
public final class SignRule implements GateRule {
  private final Set<String> mayBeNegative;
  private final RuleCard card;

  /** Lets only these indicators be negative. */
  public SignRule(Set<String> mayBeNegative) {
    this.mayBeNegative = Set.copyOf(mayBeNegative);
    this.card =
        RuleCard.of(
            GateRules.NEGATIVE,
            Severity.ERROR,
            "mayBeNegative",
            String.join(", ", mayBeNegative.stream().sorted().toList()));
  }

  @Override
  public RuleCard card() {
    return card;
  }

  @Override
  public Optional<Finding> judge(Subject subject) {
    return subject.value() == null
            || subject.value().signum() >= 0
            || mayBeNegative.contains(subject.indicator().code())
        ? Optional.empty()
        : Optional.of(Finding.of(card, subject, Map.of("value", subject.value().toPlainString())));
  }
}
