package dev.frontier.indicator.application.port;

import dev.frontier.indicator.domain.claim.Need;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.Period;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * Which observations which claims and residuals depend on. It is an index and no history: it says
 * what is, and is replaced when the catalogue changes what a group sums.
 */
public interface WatchList {

  /** An instant after every vintage: from it on, only what stands is known. */
  Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /** Who depends on some observations. */
  record Touched(Set<String> claims, Set<Quantity> residuals) {

    /** Whether nobody does. */
    public boolean none() {
      return claims.isEmpty() && residuals.isEmpty();
    }
  }

  /** Who depends on any of these observations; one read however many they are. */
  Touched touchedBy(Map<Need.Series, SortedSet<Period>> cells);

  /** From now on these claims depend on these observations, and on no others. */
  void watch(Map<String, Map<Need.Series, SortedSet<Period>>> claims);

  /** From now on these lines depend on these observations, and on no others. */
  void watchLines(Map<Quantity, Map<Need.Series, SortedSet<Period>>> lines);

  /**
   * Who depends on anything of these indicators or regions, lines of the ledger also if they are of
   * these themselves.
   */
  Touched watching(Collection<String> codes);

  /**
   * The vintages of these observations that were known at this instant or at any time after it,
   * withdrawals among them.
   */
  List<Observation> vintages(Map<Need.Series, SortedSet<Period>> cells, Instant from);
}
