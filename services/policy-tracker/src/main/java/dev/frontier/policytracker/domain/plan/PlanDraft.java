package dev.frontier.policytracker.domain.plan;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan as somebody sent it. Ministries set milestones of their own between two imports, so a file
 * that does not speak of a measure's milestones leaves them as they are.
 *
 * @param plan what was sent
 * @param silent ids of the measures of whose milestones it says nothing
 */
public record PlanDraft(Plan plan, Set<String> silent) {

  public PlanDraft {
    silent = Set.copyOf(silent);
  }

  /** A plan that says all there is to say. */
  public static PlanDraft whole(Plan plan) {
    return new PlanDraft(plan, Set.of());
  }

  /**
   * The plan that is meant, given the current one. What was reached was reached: such a milestone
   * stays, whether the file names it or not.
   *
   * @param reached keys of the milestones that are reached
   */
  public Plan over(Plan current, Set<PlanNode.Key> reached) {
    Set<String> measures =
        plan.measures().stream().map(Measure::id).collect(Collectors.toUnmodifiableSet());
    Set<PlanNode.Key> named =
        plan.milestones().stream().map(PlanDraft::key).collect(Collectors.toUnmodifiableSet());
    Stream<PlannedMilestone> kept =
        current.milestones().stream()
            .filter(milestone -> measures.contains(milestone.measure()))
            .filter(milestone -> !named.contains(key(milestone)))
            .filter(
                milestone ->
                    silent.contains(milestone.measure()) || reached.contains(key(milestone)));
    return plan.with(Stream.concat(plan.milestones().stream(), kept).toList());
  }

  private static PlanNode.Key key(PlannedMilestone milestone) {
    return new PlanNode.MilestoneNode(milestone).key();
  }
}
