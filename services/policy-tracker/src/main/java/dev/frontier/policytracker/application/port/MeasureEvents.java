package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.plan.PlanNode.MeasureNode;
import java.time.Instant;
import java.util.List;

/** Tells the other services which measures there are, in the transaction that records it. */
public interface MeasureEvents {

  /**
   * A measure as it is from now on.
   *
   * @param node its content; of one that left the plan, the last
   * @param retired whether it left the plan
   * @param at since when; for one measure, later in each edition
   */
  record Entry(MeasureNode node, boolean retired, Instant at) {}

  /** Announces measures, all at once. */
  void announce(List<Entry> entries);
}
