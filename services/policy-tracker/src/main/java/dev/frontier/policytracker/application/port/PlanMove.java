package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.plan.NodeMove;
import java.util.List;

/**
 * What an edition changed about one measure.
 *
 * @param measure as it stands after the edition; one that left the plan, as it stood before
 * @param entries itself, or what it stands under, answers or is led by; never empty
 */
public record PlanMove(TrackedMeasure measure, Change change, List<NodeMove> entries) {

  public PlanMove {
    entries = List.copyOf(entries);
  }

  /** What became of the measure. */
  public enum Change {
    /** It came into the plan, perhaps again. */
    ADDED,
    /** It, or something about it, says something else. */
    CHANGED,
    /** It left the plan. */
    RETIRED
  }
}
