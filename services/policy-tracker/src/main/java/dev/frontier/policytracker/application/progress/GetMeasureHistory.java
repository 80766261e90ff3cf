package dev.frontier.policytracker.application.progress;

import dev.frontier.policytracker.application.port.KnownNode;
import dev.frontier.policytracker.application.port.MilestoneStore;
import dev.frontier.policytracker.application.port.NodeStore;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.domain.milestone.Milestone;
import dev.frontier.policytracker.domain.plan.PlanNode;
import dev.frontier.policytracker.domain.progress.StatusChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Everything that ever changed about a measure; anybody may read it. */
@ApplicationScoped
public class GetMeasureHistory {

  private final NodeStore nodes;
  private final ProgressStore progress;
  private final MilestoneStore milestones;

  public GetMeasureHistory(NodeStore nodes, ProgressStore progress, MilestoneStore milestones) {
    this.nodes = nodes;
    this.progress = progress;
    this.milestones = milestones;
  }

  /** What changed, each oldest first. */
  public record Result(
      List<KnownNode> versions, List<StatusChange> steps, List<Milestone> milestones) {}

  /** The history, or empty when no plan ever held the measure. */
  @Transactional
  public Optional<Result> execute(String id) {
    List<KnownNode> versions = nodes.history(new PlanNode.Key(PlanNode.Kind.MEASURE, id));
    return versions.isEmpty()
        ? Optional.empty()
        : Optional.of(new Result(versions, progress.history(id), milestones.historyOf(id)));
  }
}
