package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.progress.Report;
import dev.frontier.policytracker.domain.progress.StatusChange;

/** Tells the other services about a step, in the same transaction that records it. */
public interface StatusEvents {

  /**
   * Announces a step.
   *
   * @param measure where it happened
   * @param report the report that claims or was judged
   */
  void announce(TrackedMeasure measure, Report report, StatusChange change);
}
