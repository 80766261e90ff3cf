package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.effect.MeasureHistory;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which measures have to be judged anew, and what was judged. */
public interface EffectStore {

  /**
   * Takes measures that are due; nobody else gets them until the transaction ends.
   *
   * @return from which instant on each has to be judged, by measure; empty when none is due
   */
  Map<String, Instant> takeDue(int limit);

  /** How much waits to be judged, by whatever replica. */
  EffectBacklog backlog();

  /** What these measures were, in two statements; one that was never in a plan is left out. */
  List<MeasureHistory> histories(Collection<String> measures);

  /**
   * Keeps outcomes in place of those from the instant on.
   *
   * @param since as {@link #takeDue} gave it
   * @param steps by measure
   */
  void keep(Map<String, Instant> since, Map<String, List<MeasureHistory.Step>> steps);

  /**
   * Makes every measure due from the beginning when outcomes were judged in another way.
   *
   * @param method names the way: the version of the method and all its settings
   */
  void judgeAnewUnlessBy(String method);
}
