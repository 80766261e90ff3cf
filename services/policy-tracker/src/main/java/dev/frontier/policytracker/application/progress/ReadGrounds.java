package dev.frontier.policytracker.application.progress;

import dev.frontier.policytracker.application.port.MilestoneStore;
import dev.frontier.policytracker.application.port.PlanStore;
import dev.frontier.policytracker.domain.milestone.Milestone;
import dev.frontier.policytracker.domain.plan.PlanNode.Key;
import dev.frontier.policytracker.domain.plan.PlanNode.Kind;
import dev.frontier.policytracker.domain.progress.Blocker;
import dev.frontier.policytracker.domain.progress.Claim;
import dev.frontier.policytracker.domain.progress.Grounds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers what a claim can rest on, within the transaction of whoever asks. */
@ApplicationScoped
public class ReadGrounds {

  private final MilestoneStore milestones;
  private final PlanStore plans;

  public ReadGrounds(MilestoneStore milestones, PlanStore plans) {
    this.milestones = milestones;
    this.plans = plans;
  }

  /** The grounds of a claim about a measure. */
  public Grounds execute(String measure, Claim claim) {
    List<Grounds.OpenMilestone> open =
        milestones.of(measure, Optional.empty()).stream()
            .filter(Milestone::open)
            .map(one -> new Grounds.OpenMilestone(one.code(), one.due()))
            .toList();
    return new Grounds(0, open, claim.blockedBy().filter(this::unknown).isEmpty());
  }

  private boolean unknown(Blocker blocker) {
    return blocker instanceof Blocker.OfPlan obstacle
        && plans.existing(Set.of(new Key(Kind.OBSTACLE_ITEM, obstacle.code()))).isEmpty();
  }
}
