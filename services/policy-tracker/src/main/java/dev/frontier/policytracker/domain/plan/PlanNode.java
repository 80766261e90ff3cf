package dev.frontier.policytracker.domain.plan;

import java.util.List;

/**
 * A plan taken apart: one record for each thing that can change on its own, so that history keeps
 * what changed and not a copy of the whole plan.
 */
public sealed interface PlanNode {

  Key key();

  /** Place among its neighbours, from 0. */
  int position();

  /** What a node is. */
  enum Kind {
    MINISTRY,
    OBSTACLE,
    OBSTACLE_ITEM,
    RECOMMENDATION,
    ITEM,
    MEASURE,
    MILESTONE
  }

  /** A node's lasting identity: editions change its content, never its key. */
  record Key(Kind kind, String code) {}

  /** A ministry. */
  record MinistryNode(int position, Ministry ministry) implements PlanNode {
    @Override
    public Key key() {
      return new Key(Kind.MINISTRY, ministry.code());
    }
  }

  /**
   * An obstacle, a recommendation, or an item of either.
   *
   * @param parent the code above; null for obstacles and recommendations
   * @param obstacles the obstacle items that a recommendation's item answers; empty for the others
   */
  record HeadingNode(Key key, int position, String parent, Name name, List<String> obstacles)
      implements PlanNode {
    public HeadingNode {
      obstacles = List.copyOf(obstacles);
    }
  }

  /** A measure below the recommendation's item that holds it. */
  record MeasureNode(int position, String item, Measure measure) implements PlanNode {
    @Override
    public Key key() {
      return new Key(Kind.MEASURE, measure.id());
    }
  }

  /** A milestone of a measure; its place follows from its date. */
  record MilestoneNode(PlannedMilestone milestone) implements PlanNode {
    @Override
    public Key key() {
      return new Key(Kind.MILESTONE, milestone.measure() + "/" + milestone.code());
    }

    @Override
    public int position() {
      return 0;
    }
  }
}
