package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.domain.plan.Ministry;
import dev.frontier.policytracker.domain.plan.PlanNode.MinistryNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A ministry as known for a time. */
@Entity
@Table(name = "ministry")
class MinistryRow extends KnownRow {

  static MinistryRow of(MinistryNode node, Instant from) {
    MinistryRow row = new MinistryRow();
    row.fill(node.ministry().code(), node.position(), node.ministry().name(), from);
    return row;
  }

  @Override
  MinistryNode node() {
    return new MinistryNode(position, new Ministry(code, name()));
  }
}
