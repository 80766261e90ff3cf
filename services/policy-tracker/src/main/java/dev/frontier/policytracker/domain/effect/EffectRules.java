package dev.frontier.policytracker.domain.effect;

import java.util.Set;
import java.util.TreeSet;

/**
 * What an effect is judged by; the reasons for the numbers are where they are set.
 *
 * @param beforeYears most whole years before the verified date that are looked at
 * @param afterYears most whole years after it
 * @param leastBefore fewest whole years before that allow a judgement, at least 2
 * @param leastAfter fewest whole years after that allow a judgement, at least 1
 * @param leastDifference differences up to this count as none, in logarithms: 0.01 is about one
 *     percent
 * @param falling indicators that a measure should bring down; all others it should raise
 * @param notAdditive units of which a nation's figure is not the sum of its provinces', as percent
 */
public record EffectRules(
    int beforeYears,
    int afterYears,
    int leastBefore,
    int leastAfter,
    double leastDifference,
    Set<String> falling,
    Set<String> notAdditive) {

  public EffectRules {
    if (leastBefore < 2 || leastAfter < 1 || beforeYears < leastBefore || afterYears < leastAfter) {
      throw new IllegalArgumentException(
          "needs 2 years before and 1 after at least, and looks at no fewer than it needs");
    }
    falling = Set.copyOf(falling);
    notAdditive = Set.copyOf(notAdditive);
  }

  /** All of them in one line, in an order of their own. */
  String name() {
    return "%d-%d %d-%d %s %s %s"
        .formatted(
            beforeYears,
            afterYears,
            leastBefore,
            leastAfter,
            leastDifference,
            new TreeSet<>(falling),
            new TreeSet<>(notAdditive));
  }
}
