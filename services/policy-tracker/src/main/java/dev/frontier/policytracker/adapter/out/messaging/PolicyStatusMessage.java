package dev.frontier.policytracker.adapter.out.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.frontier.policytracker.application.port.PlanMove;
import dev.frontier.policytracker.application.port.Revision;
import dev.frontier.policytracker.application.port.TrackedMeasure;
import dev.frontier.policytracker.domain.dispute.Remark;
import dev.frontier.policytracker.domain.milestone.Milestone;
import dev.frontier.policytracker.domain.milestone.MilestoneMove;
import dev.frontier.policytracker.domain.progress.Blocker;
import dev.frontier.policytracker.domain.progress.HalfYear;
import dev.frontier.policytracker.domain.progress.Report;
import dev.frontier.policytracker.domain.progress.Status;
import dev.frontier.policytracker.domain.progress.StatusChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Data of {@code frontier.policy-status.v1}; the contract is {@code
 * contracts/events/policy-tracker/policy-status/v1}.
 *
 * @param verifiedBy ministry of the verifier or {@code independent}; null for a claim
 * @param period the half-year that the report speaks of; null when it names none
 * @param blockedBy what the claim is blocked by; left out unless it is
 * @param milestone the milestone that moved; left out unless one did
 * @param remark what was said; left out unless something was
 * @param plan what an edition changed; left out unless one did
 */
record PolicyStatusMessage(
    String measure,
    String item,
    String recommendation,
    String ministry,
    String event,
    Lights before,
    Lights after,
    UUID report,
    String verifiedBy,
    String period,
    Instant at,
    @JsonInclude(JsonInclude.Include.NON_NULL) String blockedBy,
    @JsonInclude(JsonInclude.Include.NON_NULL) MilestoneMoved milestone,
    @JsonInclude(JsonInclude.Include.NON_NULL) Said remark,
    @JsonInclude(JsonInclude.Include.NON_NULL) PlanMovedMessage plan) {

  /** Both lights by their codes. */
  record Lights(String claimed, String verified) {
    static Lights of(Status status) {
      return new Lights(status.claimed().code(), status.verified().code());
    }
  }

  /**
   * A milestone before and after.
   *
   * @param dueBefore null for a new one, as is {@code stateBefore}
   */
  record MilestoneMoved(
      String code, LocalDate due, String state, LocalDate dueBefore, String stateBefore) {}

  /**
   * Something said; the words are to be read at the service.
   *
   * @param corrects null unless it corrects another
   * @param ministry null when a province spoke
   * @param region null when a ministry spoke
   */
  record Said(UUID id, UUID corrects, String ministry, String region, String role) {}

  static PolicyStatusMessage of(TrackedMeasure measure, Report report, StatusChange change) {
    return new PolicyStatusMessage(
        change.measure(),
        measure.item(),
        measure.recommendation(),
        measure.measure().lead().ministry(),
        change.move().code(),
        Lights.of(change.before()),
        Lights.of(change.after()),
        change.report(),
        change.verifiedBy().orElse(null),
        report.claim().period().map(HalfYear::toString).orElse(null),
        change.at(),
        report.claim().blockedBy().map(Blocker::code).orElse(null),
        null,
        null,
        null);
  }

  static PolicyStatusMessage of(
      TrackedMeasure measure, Optional<Milestone> before, Milestone after) {
    MilestoneMoved moved =
        new MilestoneMoved(
            after.code(),
            after.due(),
            after.state().code(),
            before.map(Milestone::due).orElse(null),
            before.map(version -> version.state().code()).orElse(null));
    return beside(measure, event(after.move()), null, after.at(), moved, null, null);
  }

  private static String event(MilestoneMove move) {
    return switch (move) {
      case ADD -> "milestone_added";
      case EDIT -> "milestone_changed";
      case REACH -> "milestone_reached";
      case DROP -> "milestone_dropped";
      case REOPEN -> "milestone_reopened";
    };
  }

  static PolicyStatusMessage of(TrackedMeasure measure, Remark remark) {
    Said said =
        new Said(
            remark.id(),
            remark.corrects().orElse(null),
            remark.by().ministry().orElse(null),
            remark.by().region().orElse(null),
            remark.by().role().code());
    String event =
        switch (remark.kind()) {
          case ANSWER -> "answered";
          case COMMENT -> "commented";
        };
    return beside(measure, event, remark.report().orElse(null), remark.at(), null, said, null);
  }

  static PolicyStatusMessage of(int edition, Revision revision, PlanMove move) {
    return beside(
        move.measure(),
        PlanMovedMessage.event(move.change()),
        null,
        revision.at(),
        null,
        null,
        PlanMovedMessage.of(edition, revision, move));
  }

  /** Something beside the steps: both lights stay as they are. */
  private static PolicyStatusMessage beside(
      TrackedMeasure measure,
      String event,
      UUID report,
      Instant at,
      MilestoneMoved moved,
      Said said,
      PlanMovedMessage plan) {
    Lights lights = Lights.of(measure.progress().status());
    return new PolicyStatusMessage(
        measure.measure().id(),
        measure.item(),
        measure.recommendation(),
        measure.measure().lead().ministry(),
        event,
        lights,
        lights,
        report,
        null,
        null,
        at,
        null,
        moved,
        said,
        plan);
  }
}
