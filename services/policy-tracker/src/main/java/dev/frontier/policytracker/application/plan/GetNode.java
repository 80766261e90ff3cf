package dev.frontier.policytracker.application.plan;

import dev.frontier.policytracker.application.port.KnownNode;
import dev.frontier.policytracker.application.port.NodeStore;
import dev.frontier.policytracker.domain.plan.PlanNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** A single entry of the plan and all that was ever known of it; anybody may read it. */
@ApplicationScoped
public class GetNode {

  private final NodeStore nodes;

  public GetNode(NodeStore nodes) {
    this.nodes = nodes;
  }

  /** The entry as the plan holds it today. */
  @Transactional
  public Optional<KnownNode> execute(PlanNode.Key key) {
    return nodes.find(key);
  }

  /** All that was ever known of it, oldest first; empty when no plan ever held it. */
  @Transactional
  public List<KnownNode> history(PlanNode.Key key) {
    return nodes.history(key);
  }
}
