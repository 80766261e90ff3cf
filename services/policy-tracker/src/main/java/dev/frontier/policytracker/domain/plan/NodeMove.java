package dev.frontier.policytracker.domain.plan;

import dev.frontier.policytracker.domain.plan.PlanNode.Key;
import dev.frontier.policytracker.domain.plan.PlanNode.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an edition did to one entry of the plan. At least one of both is there.
 *
 * @param before empty for an entry that came into the plan
 * @param after empty for one that left it
 */
public record NodeMove(Optional<PlanNode> before, Optional<PlanNode> after) {

  public NodeMove {
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("An entry that is neither before nor after is none");
    }
  }

  /** Which entry it is. */
  public Key key() {
    return after.or(() -> before).orElseThrow().key();
  }

  /**
   * The moves of an edition. Milestones have moves of their own. An entry that only has another
   * place among its neighbours did not move: one added in front would move all of them.
   *
   * @param before the content that an entry has in the edition before, asked for those that change
   */
  public static List<NodeMove> of(PlanChanges changes, Function<Key, Optional<PlanNode>> before) {
    List<NodeMove> moves = new ArrayList<>();
    changes.added().forEach(node -> moves.add(new NodeMove(Optional.empty(), Optional.of(node))));
    changes
        .changed()
        .forEach(node -> moves.add(new NodeMove(before.apply(node.key()), Optional.of(node))));
    changes.retired().forEach(node -> moves.add(new NodeMove(Optional.of(node), Optional.empty())));
    return moves.stream()
        .filter(move -> move.key().kind() != Kind.MILESTONE)
        .filter(move -> !content(move.before()).equals(content(move.after())))
        .toList();
  }

  private static Optional<PlanNode> content(Optional<PlanNode> node) {
    return node.map(any -> PlanEdit.at(any, 0));
  }
}
