package dev.frontier.policytracker.application.plan;

import dev.frontier.policytracker.application.port.EditionHead;
import dev.frontier.policytracker.application.port.KnownNode;
import dev.frontier.policytracker.application.port.NodeStore;
import dev.frontier.policytracker.application.port.PlanStore;
import dev.frontier.policytracker.application.port.Revision;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.actor.Author;
import dev.frontier.policytracker.domain.actor.Role;
import dev.frontier.policytracker.domain.plan.NodeMove;
import dev.frontier.policytracker.domain.plan.NodeRules;
import dev.frontier.policytracker.domain.plan.PlanChanges;
import dev.frontier.policytracker.domain.plan.PlanEdit;
import dev.frontier.policytracker.domain.plan.PlanFinding;
import dev.frontier.policytracker.domain.plan.PlanNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Adds, edits and retires single entries of the plan; each change is an edition with its reason.
 */
@ApplicationScoped
public class EditPlan {

  /** References that a refusal names; whoever has more needs no longer list to see the point. */
  private static final int NAMED = 20;

  private final PlanStore plans;
  private final NodeStore nodes;
  private final NextEdition next;
  private final Clock clock;

  public EditPlan(PlanStore plans, NodeStore nodes, NextEdition next, Clock clock) {
    this.plans = plans;
    this.nodes = nodes;
    this.next = next;
    this.clock = clock;
  }

  /** What became of the edit; in all cases but the first nothing has changed. */
  public sealed interface Result {
    /**
     * The entry is as asked for.
     *
     * @param edition the edition that is current now; the one before when nothing was to change
     */
    record Edited(KnownNode node, int edition, boolean added) implements Result {}

    /** It has left the plan. */
    record Retired(PlanNode.Key key, int edition) implements Result {}

    /** The plan does not hold it. */
    record Unknown(PlanNode.Key key) implements Result {}

    /** The caller decided on another version, or on there being none. */
    record Outdated(Optional<KnownNode> current) implements Result {}

    /** It breaks rules of the plan. */
    record Invalid(List<PlanFinding> findings) implements Result {}

    /** Others stand below it or refer to it. */
    record InUse(PlanNode.Key key, List<PlanNode.Key> by) implements Result {}

    /** A change says why. */
    record ReasonRequired() implements Result {}

    /** The actor does not keep the plan. */
    record Forbidden() implements Result {}
  }

  /**
   * Adds an entry or gives it other content.
   *
   * @param wanted its position does not count
   * @param place where among its neighbours, from 0; empty to stay, or to come last
   * @param expected what the caller believes there is
   */
  @Transactional
  public Result put(
      Actor actor,
      PlanNode wanted,
      Optional<Integer> place,
      Predicate<Optional<KnownNode>> expected,
      String reason) {
    Optional<Role> role = keeper(actor);
    if (role.isEmpty()) {
      return new Result.Forbidden();
    }
    EditionHead head = plans.headForReplacement();
    Optional<KnownNode> known = nodes.find(wanted.key());
    if (!expected.test(known)) {
      return new Result.Outdated(known);
    }
    List<PlanFinding> findings =
        NodeRules.check(wanted, plans.existing(NodeRules.references(wanted)));
    if (!findings.isEmpty()) {
      return new Result.Invalid(findings);
    }
    if (reason.isBlank()) {
      return new Result.ReasonRequired();
    }
    Optional<PlanNode> current = known.map(KnownNode::node);
    PlanChanges changes =
        PlanEdit.put(
            current,
            wanted,
            place,
            beside(wanted),
            current
                .filter(old -> !PlanEdit.parentOf(old).equals(PlanEdit.parentOf(wanted)))
                .map(this::beside)
                .orElse(List.of()));
    if (changes.isEmpty()) {
      return new Result.Edited(known.orElseThrow(), head.number(), false);
    }
    next.put(head, changes, moves(changes, known), revision(actor, role.get(), head, reason));
    return new Result.Edited(
        nodes.find(wanted.key()).orElseThrow(), head.number() + 1, known.isEmpty());
  }

  /** Takes an entry out of the plan; its record stays readable. */
  @Transactional
  public Result retire(
      Actor actor, PlanNode.Key key, Predicate<Optional<KnownNode>> expected, String reason) {
    Optional<Role> role = keeper(actor);
    if (role.isEmpty()) {
      return new Result.Forbidden();
    }
    EditionHead head = plans.headForReplacement();
    Optional<KnownNode> known = nodes.find(key);
    if (known.isEmpty()) {
      return new Result.Unknown(key);
    }
    if (!expected.test(known)) {
      return new Result.Outdated(known);
    }
    if (reason.isBlank()) {
      return new Result.ReasonRequired();
    }
    List<PlanNode.Key> users = nodes.referringTo(key, NAMED);
    if (!users.isEmpty()) {
      return new Result.InUse(key, users);
    }
    PlanNode current = known.get().node();
    PlanChanges changes = PlanEdit.retire(current, beside(current));
    next.put(head, changes, moves(changes, known), revision(actor, role.get(), head, reason));
    return new Result.Retired(key, head.number() + 1);
  }

  /** Of the entries beside the one that is edited nothing but the place changes. */
  private static List<NodeMove> moves(PlanChanges changes, Optional<KnownNode> known) {
    Optional<PlanNode> edited = known.map(KnownNode::node);
    PlanChanges own =
        new PlanChanges(
            changes.added(),
            changes.changed().stream()
                .filter(node -> edited.filter(it -> it.key().equals(node.key())).isPresent())
                .toList(),
            changes.retired());
    return NodeMove.of(own, key -> edited);
  }

  private List<PlanNode> beside(PlanNode node) {
    return nodes.children(node.key().kind(), PlanEdit.parentOf(node)).stream()
        .filter(other -> !other.key().equals(node.key()))
        .toList();
  }

  private Revision revision(Actor actor, Role role, EditionHead head, String reason) {
    return new Revision(head.after(clock), Author.of(actor, role), reason);
  }

  private static Optional<Role> keeper(Actor actor) {
    if (actor.has(Role.STATISTICIAN)) {
      return Optional.of(Role.STATISTICIAN);
    }
    return actor.has(Role.ADMIN) ? Optional.of(Role.ADMIN) : Optional.empty();
  }
}
