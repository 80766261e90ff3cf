package dev.frontier.policytracker.domain.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a new edition of the plan does to the current one, node by node.
 *
 * @param added nodes whose key the current edition does not have
 * @param changed nodes of the new edition that say something else under the same key
 * @param retired nodes of the current edition that the new one leaves out; history keeps them
 */
public record PlanChanges(List<PlanNode> added, List<PlanNode> changed, List<PlanNode> retired) {

  public PlanChanges {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    retired = List.copyOf(retired);
  }

  /** True when the new edition says exactly what the current one says. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && retired.isEmpty();
  }

  /** The steps from one edition to the next. */
  public static PlanChanges between(Plan current, Plan next) {
    Map<PlanNode.Key, PlanNode> before = byKey(current.nodes());
    Map<PlanNode.Key, PlanNode> after = byKey(next.nodes());
    List<PlanNode> added = new ArrayList<>();
    List<PlanNode> changed = new ArrayList<>();
    after.forEach(
        (key, node) -> {
          PlanNode old = before.get(key);
          if (old == null) {
            added.add(node);
          } else if (!old.equals(node)) {
            changed.add(node);
          }
        });
    List<PlanNode> retired =
        before.values().stream().filter(node -> !after.containsKey(node.key())).toList();
    return new PlanChanges(added, changed, retired);
  }

  /** The edition that results when these steps are taken from {@code current}. */
  public Plan applyTo(Plan current) {
    Map<PlanNode.Key, PlanNode> nodes = byKey(current.nodes());
    retired.forEach(node -> nodes.remove(node.key()));
    changed.forEach(node -> nodes.put(node.key(), node));
    added.forEach(node -> nodes.put(node.key(), node));
    return Plan.of(nodes.values());
  }

  private static Map<PlanNode.Key, PlanNode> byKey(Collection<PlanNode> nodes) {
    Map<PlanNode.Key, PlanNode> byKey = new LinkedHashMap<>();
    nodes.forEach(node -> byKey.put(node.key(), node));
    return byKey;
  }
}
