package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.domain.plan.PlanNode.HeadingNode;
import dev.frontier.policytracker.domain.plan.PlanNode.Key;
import dev.frontier.policytracker.domain.plan.PlanNode.Kind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An obstacle, a recommendation, or an item of either, as known for a time. */
@Entity
@Table(name = "heading")
class HeadingRow extends KnownRow {

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  Kind kind;

  /** Null for obstacles and recommendations. */
  String parent;

  @JdbcTypeCode(SqlTypes.ARRAY)
  String[] obstacles;

  static HeadingRow of(HeadingNode node, Instant from) {
    HeadingRow row = new HeadingRow();
    row.fill(node.key().code(), node.position(), node.name(), from);
    row.kind = node.key().kind();
    row.parent = node.parent();
    row.obstacles = node.obstacles().toArray(String[]::new);
    return row;
  }

  @Override
  HeadingNode node() {
    return new HeadingNode(new Key(kind, code), position, parent, name(), List.of(obstacles));
  }
}
