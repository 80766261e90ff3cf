package dev.frontier.policytracker.domain.plan;

import dev.frontier.policytracker.domain.plan.PlanNode.HeadingNode;
import dev.frontier.policytracker.domain.plan.PlanNode.MeasureNode;
import dev.frontier.policytracker.domain.plan.PlanNode.MilestoneNode;
import dev.frontier.policytracker.domain.plan.PlanNode.MinistryNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the edit of one entry does to the plan: to the entry itself, and to the places of those
 * beside it. Only these are looked at, however large the plan.
 */
public final class PlanEdit {

  private PlanEdit() {}

  /** The entry that holds this one; empty for one that stands at the top. */
  public static Optional<String> parentOf(PlanNode node) {
    if (node instanceof MeasureNode measure) {
      return Optional.of(measure.item());
    }
    return node instanceof HeadingNode heading
        ? Optional.ofNullable(heading.parent())
        : Optional.empty();
  }

  /**
   * Adds an entry or gives it other content.
   *
   * @param current the entry as it is; empty for a new one
   * @param wanted its new content; its position does not count
   * @param place where among its neighbours, from 0; empty to stay, or to come last
   * @param beside those beside its new place in order, without itself
   * @param left those beside its old place in order, without itself; empty unless it moves to
   *     another parent
   */
  public static PlanChanges put(
      Optional<PlanNode> current,
      PlanNode wanted,
      Optional<Integer> place,
      List<PlanNode> beside,
      List<PlanNode> left) {
    boolean stays = current.filter(old -> parentOf(old).equals(parentOf(wanted))).isPresent();
    int index =
        Math.min(place.orElse(stays ? current.get().position() : beside.size()), beside.size());
    List<PlanNode> order = new ArrayList<>(beside);
    order.add(index, wanted);
    List<PlanNode> changed = new ArrayList<>(renumbered(left));
    List<PlanNode> added = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      PlanNode node = at(order.get(i), i);
      if (i != index) {
        if (node.position() != order.get(i).position()) {
          changed.add(node);
        }
      } else if (current.isEmpty()) {
        added.add(node);
      } else if (!current.get().equals(node)) {
        changed.add(node);
      }
    }
    return new PlanChanges(added, changed, List.of());
  }

  /**
   * Takes an entry out of the plan; the record keeps it.
   *
   * @param beside those beside it in order, without itself
   */
  public static PlanChanges retire(PlanNode current, List<PlanNode> beside) {
    return new PlanChanges(List.of(), renumbered(beside), List.of(current));
  }

  private static List<PlanNode> renumbered(List<PlanNode> nodes) {
    List<PlanNode> changed = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).position() != i) {
        changed.add(at(nodes.get(i), i));
      }
    }
    return changed;
  }

  /** The same entry in another place. */
  static PlanNode at(PlanNode node, int position) {
    if (node instanceof MinistryNode ministry) {
      return new MinistryNode(position, ministry.ministry());
    }
    if (node instanceof HeadingNode heading) {
      return new HeadingNode(
          heading.key(), position, heading.parent(), heading.name(), heading.obstacles());
    }
    if (node instanceof MeasureNode measure) {
      return new MeasureNode(position, measure.item(), measure.measure());
    }
    throw new IllegalArgumentException(
        "A milestone's place follows from its date: " + (MilestoneNode) node);
  }
}
