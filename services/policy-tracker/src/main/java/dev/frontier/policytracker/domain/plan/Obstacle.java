package dev.frontier.policytracker.domain.plan;

import java.util.List;

/** What stands in the way of opening up, with its particular items in the plan's order. */
public record Obstacle(String id, Name name, List<Item> items) {

  public Obstacle {
    items = List.copyOf(items);
  }

  /** One particular of an obstacle; recommendation items name the ones that they answer. */
  public record Item(String id, Name name) {}
}
