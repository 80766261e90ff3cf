package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.plan.PlanNode;
import java.util.List;
import java.util.Optional;

/** Single entries of the plan; what a call costs does not grow with the plan. */
public interface NodeStore {

  /** The entry as the plan holds it today. */
  Optional<KnownNode> find(PlanNode.Key key);

  /** All that was ever known of it, oldest first; empty when no plan ever held it. */
  List<KnownNode> history(PlanNode.Key key);

  /**
   * Entries of one kind below one parent, in order.
   *
   * @param parent empty for those at the top
   */
  List<PlanNode> children(PlanNode.Kind kind, Optional<String> parent);

  /** Entries of today's plan that stand below this one or refer to it, at most so many. */
  List<PlanNode.Key> referringTo(PlanNode.Key key, int limit);
}
