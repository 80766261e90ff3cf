package dev.frontier.policytracker.domain.scoreboard;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How far all groups of a dimension are.
 *
 * @param total all measures, each once
 * @param lines one for each group, also for those without measures
 */
public record Scoreboard(Line total, List<Line> lines) {

  public Scoreboard {
    lines = List.copyOf(lines);
  }

  /**
   * The scoreboard.
   *
   * @param all tallies of all measures
   * @param groups in order, each with its tallies
   */
  public static Scoreboard of(
      Collection<Tally> all, Map<Group, ? extends Collection<Tally>> groups, Weights weights) {
    return new Scoreboard(
        Line.of(null, all, weights),
        groups.entrySet().stream()
            .map(it -> Line.of(it.getKey(), it.getValue(), weights))
            .toList());
  }
}
