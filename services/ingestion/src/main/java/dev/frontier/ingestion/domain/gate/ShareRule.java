package dev.frontier.ingestion.domain.gate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A part is no larger than the whole: no province exceeds the nation. */
public final class ShareRule implements GateRule {
  private final Set<String> additiveUnits;
  private final RuleCard card;

  /** Looks at figures in units that add up. */
  public ShareRule(Set<String> additiveUnits) {
    this.additiveUnits = Set.copyOf(additiveUnits);
    this.card =
        RuleCard.of(
            GateRules.SHARE_OVER_NATIONAL,
            Severity.ERROR,
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
    List<String> judged = subject.isNational() ? subject.provinces() : List.of(subject.region());
    return judged.stream()
        .filter(province -> exceeds(subject.valueOf(province), national.get()))
        .findFirst()
        .map(
            province ->
                Finding.of(
                    card,
                    subject,
                    Map.of(
                        "region",
                        province,
                        "value",
                        Shown.plain(subject.valueOf(province).orElseThrow()),
                        "national",
                        Shown.plain(national.get()))));
  }

  private static boolean exceeds(Optional<BigDecimal> part, BigDecimal whole) {
    return part.isPresent() && part.get().compareTo(whole) > 0;
  }
}
