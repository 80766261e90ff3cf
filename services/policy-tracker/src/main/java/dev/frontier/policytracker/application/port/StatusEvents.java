package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.dispute.Remark;
import dev.frontier.policytracker.domain.milestone.Milestone;
import dev.frontier.policytracker.domain.progress.Report;
import dev.frontier.policytracker.domain.progress.StatusChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the other services about a step, in the same transaction that records it. */
public interface StatusEvents {

  /**
   * Announces a step.
   *
   * @param measure where it happened
   * @param report the report that claims or was judged
   */
  void announce(TrackedMeasure measure, Report report, StatusChange change);

  /**
   * Announces a new version of a milestone.
   *
   * @param before the version that it follows; empty for a new milestone
   */
  void announce(TrackedMeasure measure, Optional<Milestone> before, Milestone after);

  /**
   * Announces what an edition of the plan did to milestones, all at once.
   *
   * @param measures by id, each that a change is about
   */
  void announce(Map<String, TrackedMeasure> measures, List<MilestoneChange> changes);

  /**
   * Announces what an edition of the plan changed about measures, all at once.
   *
   * @param edition its number
   */
  void announce(int edition, Revision revision, List<PlanMove> moves);

  /** Announces an answer or a comment. */
  void announce(TrackedMeasure measure, Remark remark);
}
