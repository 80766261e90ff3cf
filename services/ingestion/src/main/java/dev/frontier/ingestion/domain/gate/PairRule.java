package dev.frontier.ingestion.domain.gate;

import dev.frontier.ingestion.domain.gate.GateParameters.Pairs;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Two indicators of one thing that part: visitors move while their receipts do not, or what a
 * visitor spends is another from one year to the next. Asked once, about the one that follows.
 */
public final class PairRule implements GateRule {
  private final Pairs pairs;
  private final RuleCard card;

  /** Judges by these numbers. */
  public PairRule(Pairs pairs) {
    this.pairs = pairs;
    this.card =
        RuleCard.of(
            GateRules.PAIR_APART,
            Severity.WARNING,
            "pairs",
            pairs.paired().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(pair -> pair.getKey() + ": " + pair.getValue())
                .collect(Collectors.joining(", ")),
            "moves",
            pairs.moves(),
            "stays",
            pairs.stays(),
            "apart",
            pairs.apart());
  }

  @Override
  public RuleCard card() {
    return card;
  }

  @Override
  public Optional<Finding> judge(Subject subject) {
    Optional<String> other = other(subject);
    Optional<Double> growth = subject.growth();
    Optional<Double> otherGrowth =
        other.flatMap(code -> subject.figures().growth(subject.region(), code, subject.period()));
    if (growth.isEmpty() || otherGrowth.isEmpty() || !apart(growth.get(), otherGrowth.get())) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
            card,
            subject,
            Map.of(
                "change",
                Shown.percent(growth.get()),
                "other",
                other.get(),
                "otherChange",
                Shown.percent(otherGrowth.get()))));
  }

  private boolean apart(double one, double two) {
    double more = Math.max(Math.abs(one), Math.abs(two));
    double less = Math.min(Math.abs(one), Math.abs(two));
    return Math.abs(one - two) > pairs.apart() || more >= pairs.moves() && less <= pairs.stays();
  }

  /** The other one of the pair, unless it is that one's turn to be asked about. */
  private Optional<String> other(Subject subject) {
    String code = subject.indicator().code();
    Optional<String> leader =
        pairs.paired().entrySet().stream()
            .filter(pair -> pair.getValue().equals(code))
            .map(Map.Entry::getKey)
            .findFirst();
    return leader.or(
        () ->
            Optional.ofNullable(pairs.paired().get(code))
                .filter(follower -> !subject.isFiled(follower)));
  }
}
