package dev.frontier.ingestion.domain.gate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The very figure of the year before: copied, more often than repeated by chance. */
public final class UnchangedRule implements GateRule {
  private final Set<String> mayStay;
  private final RuleCard card;

  /** Says nothing about these indicators. */
  public UnchangedRule(Set<String> mayStay) {
    this.mayStay = Set.copyOf(mayStay);
    this.card =
        RuleCard.of(
            GateRules.SAME_AS_LAST_YEAR,
            Severity.WARNING,
            "mayStay",
            String.join(", ", mayStay.stream().sorted().toList()));
  }

  @Override
  public RuleCard card() {
    return card;
  }

  @Override
  public Optional<Finding> judge(Subject subject) {
    BigDecimal value = subject.value();
    // Nothing after nothing is how much of this is recorded.
    if (value == null || value.signum() == 0 || mayStay.contains(subject.indicator().code())) {
      return Optional.empty();
    }
    return subject
        .ownValue(-1)
        .filter(previous -> previous.compareTo(value) == 0)
        .map(same -> Finding.of(card, subject, Map.of("value", Shown.plain(value))));
  }
}
