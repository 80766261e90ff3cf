package dev.frontier.policytracker.domain.plan;

import java.util.List;

/** A recommendation, with its items in the plan's order. */
public record Recommendation(String id, Name name, List<Item> items) {

  public Recommendation {
    items = List.copyOf(items);
  }

  /**
   * A group of measures.
   *
   * @param obstacles ids of the obstacle items that it answers
   */
  public record Item(String id, Name name, List<String> obstacles, List<Measure> measures) {

    public Item {
      obstacles = List.copyOf(obstacles);
      measures = List.copyOf(measures);
    }
  }
}
