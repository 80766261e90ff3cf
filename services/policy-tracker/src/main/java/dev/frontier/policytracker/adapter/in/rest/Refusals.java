package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import dev.frontier.policytracker.application.port.TrackedMeasure;
import dev.frontier.policytracker.application.progress.FileReport;
import dev.frontier.policytracker.application.progress.VerifyReport;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.actor.Role;
import dev.frontier.policytracker.domain.progress.Blocker;
import dev.frontier.policytracker.domain.progress.Claim;
import dev.frontier.policytracker.domain.progress.ClaimedStatus;
import dev.frontier.policytracker.domain.progress.Grounds;
import dev.frontier.policytracker.domain.progress.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Words the domain's refusals as problems of the catalogue. */
final class Refusals {

  private Refusals() {}

  /** A claim that was not taken. */
  static ProblemException ofClaim(FileReport.Result.Declined declined, Actor actor, Claim claim) {
    Progress progress = declined.measure().progress();
    ClaimedStatus status = claim.status();
    return switch (declined.refusal()) {
      case NOT_LEAD_MINISTRY ->
          Problem.of(ProblemType.MINISTRY_NOT_YOURS)
              .with("yours", actor.ministry().orElse(null))
              .with("ministry", progress.lead())
              .asException();
      case IMPOSSIBLE_MOVE ->
          Problem.of(ProblemType.ILLEGAL_TRANSITION)
              .with("state", progress.status().claimed().code())
              .with("action", status.code())
              .with("allowed", allowed(progress))
              .extension("allowed", allowed(progress))
              .asException();
      case EVIDENCE_REQUIRED ->
          Problem.of(ProblemType.EVIDENCE_REQUIRED).with("status", status.code()).asException();
      case OPEN_MILESTONES ->
          Problem.of(ProblemType.OPEN_MILESTONES)
              .with("milestones", open(declined.grounds()))
              .extension("milestones", open(declined.grounds()))
              .asException();
      case NEXT_MILESTONE_REQUIRED ->
          Problem.of(ProblemType.NEXT_MILESTONE_REQUIRED)
              .with("status", status.code())
              .asException();
      case BLOCKER_REQUIRED -> field(Violation.of("blockedBy", RowRule.REQUIRED));
      case BLOCKER_UNKNOWN ->
          field(
              Fields.unknownBlocker("blockedBy", claim.blockedBy().map(Blocker::code).orElse("-")));
      case BLOCKER_NOT_BLOCKED -> field(Violation.of("blockedBy", RowRule.INVALID));
      case TEXT_REQUIRED -> field(Violation.of("text", RowRule.REQUIRED));
      case FUTURE_PERIOD ->
          field(
              Violation.at(
                  null,
                  "period",
                  RowRule.PERIOD_NOT_BEGUN,
                  Map.of("value", shown(claim.period()))));
      case RETIRED ->
          Problem.of(ProblemType.MEASURE_RETIRED).with("measure", progress.measure()).asException();
      default -> throw new IllegalStateException("No refusal of a claim: " + declined.refusal());
    };
  }

  /** A verdict that was not taken. */
  static ProblemException ofVerdict(VerifyReport.Result.Declined declined, Actor actor) {
    return switch (declined.refusal()) {
      case NOT_VERIFIER ->
          Problem.of(ProblemType.ROLE_REQUIRED)
              .with("roles", List.of(Role.VERIFIER.code()))
              .asException();
      case OWN_MINISTRY ->
          Problem.of(ProblemType.VERIFIER_NOT_INDEPENDENT)
              .with("ministry", actor.ministry().orElse(null))
              .asException();
      case OWN_REPORT -> Problem.of(ProblemType.FOUR_EYES).asException();
      case REASON_REQUIRED -> Problem.of(ProblemType.REASON_REQUIRED).asException();
      case ALREADY_VERIFIED ->
          Problem.of(ProblemType.ALREADY_VERIFIED)
              .with(
                  "verified", shown(declined.report().judgement().map(one -> one.verdict().code())))
              .asException();
      case SUPERSEDED ->
          Problem.of(ProblemType.REPORT_SUPERSEDED)
              .with("newest", shown(declined.measure().progress().newestReport()))
              .asException();
      default -> throw new IllegalStateException("No refusal of a verdict: " + declined.refusal());
    };
  }

  /** The caller decided on an older version of the measure. */
  static ProblemException outdated(TrackedMeasure tracked) {
    return Problem.of(ProblemType.PRECONDITION_FAILED)
        .with("current", MeasureTags.text(tracked))
        .asException();
  }

  /** Two changes met, and this one came second. */
  static ProblemException stale() {
    return Problem.of(ProblemType.CONCURRENT_CHANGE).asException();
  }

  /** Nothing is on record under that id. */
  static ProblemException unknown(String id) {
    return Problem.of(ProblemType.RESOURCE_NOT_FOUND).with("id", id).asException();
  }

  /** A claim names evidence that the measure does not have, or that was withdrawn. */
  static ProblemException evidenceMissing(Claim claim, List<UUID> missing) {
    return Problem.of(ProblemType.INVALID_FIELDS)
        .violations(
            missing.stream()
                .map(
                    id ->
                        Violation.at(
                            null,
                            "evidenceIds[%d]".formatted(claim.evidenceIds().indexOf(id)),
                            RowRule.UNKNOWN_EVIDENCE,
                            Map.of("value", id)))
                .toList())
        .asException();
  }

  private static ProblemException field(Violation violation) {
    return Problem.of(ProblemType.INVALID_FIELDS).violations(List.of(violation)).asException();
  }

  private static List<String> open(Grounds grounds) {
    return grounds.openMilestones().stream().map(Grounds.OpenMilestone::code).toList();
  }

  private static List<String> allowed(Progress progress) {
    return Arrays.stream(ClaimedStatus.values())
        .filter(next -> progress.status().mayClaim(next))
        .map(ClaimedStatus::code)
        .toList();
  }

  private static String shown(Optional<?> value) {
    return value.map(Object::toString).orElse("-");
  }
}
