package dev.frontier.policytracker.application.plan;

import dev.frontier.policytracker.application.port.Edition;
import dev.frontier.policytracker.application.port.PlanStore;
import dev.frontier.policytracker.application.port.Revision;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.actor.Author;
import dev.frontier.policytracker.domain.actor.Role;
import dev.frontier.policytracker.domain.plan.NodeMove;
import dev.frontier.policytracker.domain.plan.Plan;
import dev.frontier.policytracker.domain.plan.PlanChanges;
import dev.frontier.policytracker.domain.plan.PlanDraft;
import dev.frontier.policytracker.domain.plan.PlanFinding;
import dev.frontier.policytracker.domain.plan.PlanNode;
import dev.frontier.policytracker.domain.plan.PlanRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes over a plan whole. Bringing the same plan again changes nothing; a measure that a new plan
 * leaves out is retired with its reports, and comes back with them when a later plan names it.
 */
@ApplicationScoped
public class ImportPlan {

  private final PlanStore plans;
  private final NextEdition next;
  private final Clock clock;

  public ImportPlan(PlanStore plans, NextEdition next, Clock clock) {
    this.plans = plans;
    this.next = next;
    this.clock = clock;
  }

  /** What became of the plan. */
  public sealed interface Result {
    /** The plan is the current one; the changes are empty when it already was. */
    record Taken(int edition, Plan plan, PlanChanges changes) implements Result {}

    /** The plan breaks rules, and nothing has changed. */
    record Invalid(List<PlanFinding> findings) implements Result {}

    /** The actor may not bring plans. */
    record Forbidden() implements Result {}
  }

  /**
   * Takes the plan over.
   *
   * @param reason what the record says about why; may be empty
   */
  @Transactional
  public Result execute(Actor actor, PlanDraft draft, String reason) {
    if (!actor.has(Role.STATISTICIAN) && !actor.has(Role.ADMIN)) {
      return new Result.Forbidden();
    }
    List<PlanFinding> findings = PlanRules.check(draft.plan());
    if (!findings.isEmpty()) {
      return new Result.Invalid(findings);
    }
    Edition current = plans.currentForReplacement();
    Plan plan = draft.over(current.plan(), plans.reachedMilestones());
    PlanChanges changes = PlanChanges.between(current.plan(), plan);
    if (changes.isEmpty()) {
      return new Result.Taken(current.number(), plan, changes);
    }
    Role role = actor.has(Role.STATISTICIAN) ? Role.STATISTICIAN : Role.ADMIN;
    Revision revision = new Revision(current.head().after(clock), Author.of(actor, role), reason);
    Map<PlanNode.Key, PlanNode> before =
        current.plan().nodes().stream()
            .collect(Collectors.toMap(PlanNode::key, Function.identity()));
    next.put(
        current.head(),
        changes,
        NodeMove.of(changes, key -> Optional.ofNullable(before.get(key))),
        revision);
    return new Result.Taken(current.number() + 1, plan, changes);
  }
}
