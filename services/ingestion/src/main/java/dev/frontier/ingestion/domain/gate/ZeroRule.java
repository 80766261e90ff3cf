package dev.frontier.ingestion.domain.gate;

import java.util.Map;
import java.util.Optional;

/** Zero where there was a value: a missing figure is filed as missing and not as nothing. */
public final class ZeroRule implements GateRule {
  private final RuleCard card = RuleCard.of(GateRules.ZERO_AFTER_VALUE, Severity.WARNING);

  @Override
  public RuleCard card() {
    return card;
  }

  @Override
  public Optional<Finding> judge(Subject subject) {
    if (subject.value() == null || subject.value().signum() != 0) {
      return Optional.empty();
    }
    return subject
        .ownValue(-1)
        .filter(previous -> previous.signum() != 0)
        .map(previous -> Finding.of(card, subject, Map.of("previous", Shown.plain(previous))));
  }
}
