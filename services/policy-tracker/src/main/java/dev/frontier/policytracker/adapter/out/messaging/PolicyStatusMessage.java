package dev.frontier.policytracker.adapter.out.messaging;

import dev.frontier.policytracker.application.port.TrackedMeasure;
import dev.frontier.policytracker.domain.progress.HalfYear;
import dev.frontier.policytracker.domain.progress.Report;
import dev.frontier.policytracker.domain.progress.Status;
import dev.frontier.policytracker.domain.progress.StatusChange;
import java.time.Instant;
import java.util.UUID;

/**
 * Data of {@code frontier.policy-status.v1}; the contract is {@code
 * contracts/events/policy-tracker/policy-status/v1}.
 *
 * @param verifiedBy ministry of the verifier or {@code independent}; null for a claim
 * @param period the half-year that the report speaks of; null when it names none
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
    Instant at) {

  /** Both lights by their codes. */
  record Lights(String claimed, String verified) {
    static Lights of(Status status) {
      return new Lights(status.claimed().code(), status.verified().code());
    }
  }

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
        change.at());
  }
}
