package dev.frontier.ingestion.domain.gate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The provinces on record together do not exceed the nation. Only a warning: a visitor who enters
 * two provinces is counted by both, and the provinces' investment is not delimited as the nation's
 * is; but somebody has to say so.
 */
public final class SumRule implements GateRule {
  private final Set<String> additiveUnits;
  private final RuleCard card;

  /** Looks at figures in units that add up. */
  public SumRule(Set<String> additiveUnits) {
    this.additiveUnits = Set.copyOf(additiveUnits);
    this.card =
        RuleCard.of(
            GateRules.SUM_OVER_NATIONAL,
            Severity.WARNING,
            "additiveUnits",
            String.join(", ", additiveUnits.stream().sorted().toList()));
  }

  @Override
  public RuleCard card() {
    return card;
  }

  @Override
  public Optional<Finding> judge(Subject subject) {
    Optional<BigDecimal> national = subject.whole(additiveUnits);
    if (national.isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> parts =
        subject.provinces().stream().map(subject::valueOf).flatMap(Optional::stream).toList();
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(national.get()) <= 0
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                card,
                subject,
                Map.of(
                    "sum",
                    Shown.plain(sum),
                    "count",
                    parts.size(),
                    "national",
                    Shown.plain(national.get()))));
  }
}
