package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.plan.PlanChanges;
import dev.frontier.policytracker.domain.plan.PlanNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The record of plans. Nothing is overwritten: an edition closes what it replaces. */
public interface PlanStore {

  /** The edition of today, in a number of statements that does not depend on its size. */
  Edition current();

  /** The same, for the one caller that is about to replace it: others wait their turn. */
  Edition currentForReplacement();

  /** The edition of that time; number 0 and an empty plan before the first. */
  Edition asOf(Instant at);

  /** Which edition is current, for a caller that is about to put another in its place. */
  EditionHead headForReplacement();

  /** Those of these keys that the plan holds today, in a statement a kind. */
  Set<PlanNode.Key> existing(Set<PlanNode.Key> keys);

  /** Keys of the milestones that are reached. */
  Set<PlanNode.Key> reachedMilestones();

  /**
   * Records the next edition.
   *
   * @param changes at least one
   * @param revision strictly after the current edition's instant
   * @return what it did to milestones
   * @throws StaleRecord when somebody changed a milestone meanwhile that this edition changes, too
   */
  List<MilestoneChange> replace(EditionHead current, PlanChanges changes, Revision revision);

  /**
   * The measures of today's plan of which nobody was told, in the order of their codes; from now on
   * they count as announced. For a caller that has the plan to itself.
   */
  List<MeasureEvents.Entry> takeUnannounced();
}
