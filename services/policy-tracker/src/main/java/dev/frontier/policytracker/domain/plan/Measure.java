package dev.frontier.policytracker.domain.plan;

import java.util.List;

/**
 * One thing to be done.
 *
 * @param support ministries that help; they read and comment, they do not report
 * @param regions provinces that it concerns; empty means all nine
 * @param indicators what it should move; empty when nothing that is counted follows from it
 * @param also ids of further items that it serves beside the one that holds it
 */
public record Measure(
    String id,
    Name name,
    Lead lead,
    List<String> support,
    List<String> regions,
    List<String> indicators,
    List<String> also) {

  public Measure {
    support = List.copyOf(support);
    regions = List.copyOf(regions);
    indicators = List.copyOf(indicators);
    also = List.copyOf(also);
  }

  /** A measure that serves the item that holds it and no other. */
  public Measure(
      String id,
      Name name,
      Lead lead,
      List<String> support,
      List<String> regions,
      List<String> indicators) {
    this(id, name, lead, support, regions, indicators, List.of());
  }
}
