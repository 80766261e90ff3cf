package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.plan.PlanNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /**
   * The measures of today's plan that these entries are about, in one statement: the measure
   * itself, the item that holds it or that it serves, too, the recommendation above such an item,
   * the obstacles that such an item answers, with what holds them, and ministries that lead or
   * support it.
   *
   * @return by measure, those of the keys that are about it; measures of which none is are left out
   */
  Map<String, Set<PlanNode.Key>> measuresConcerned(Set<PlanNode.Key> keys);

  /** Entries of today's plan that stand below this one or refer to it, at most so many. */
  List<PlanNode.Key> referringTo(PlanNode.Key key, int limit);
}
