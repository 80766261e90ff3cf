package dev.frontier.policytracker.domain.plan;

import java.util.List;

/**
 * One thing to be done.
 *
 * @param support ministries that help; they read and comment, they do not report
 * @param regions provinces that it concerns; empty means all nine
 * @param indicators what it should move; empty when nothing that is counted follows from it
 */
public record Measure(
    String id,
    Name name,
    Lead lead,
    List<String> support,
    List<String> regions,
    List<String> indicators) {

  public Measure {
    support = List.copyOf(support);
    regions = List.copyOf(regions);
    indicators = List.copyOf(indicators);
  }
}
