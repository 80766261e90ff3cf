package dev.frontier.ingestion.domain.gate;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A figure that was there year after year and is now filed as missing. */
public final class MissingRule implements GateRule {
  private final int presentYears;
  private final RuleCard card;

  /** Asks after so many years in a row, at least 1. */
  public MissingRule(int presentYears) {
    this.presentYears = presentYears;
    this.card = RuleCard.of(GateRules.GONE_MISSING, Severity.WARNING, "presentYears", presentYears);
  }

  @Override
  public RuleCard card() {
    return card;
  }

  @Override
  public Optional<Finding> judge(Subject subject) {
    // Who takes a figure back has said why already, and a missing one is what they want.
    boolean asks =
        subject.value() == null
            && !subject.row().withdraws()
            && IntStream.rangeClosed(1, presentYears)
                .allMatch(years -> subject.ownValue(-years).isPresent());
    return asks
        ? Optional.of(
            Finding.of(
                card,
                subject,
                Map.of(
                    "count",
                    presentYears,
                    "previous",
                    Shown.plain(subject.ownValue(-1).orElseThrow()))))
        : Optional.empty();
  }
}
