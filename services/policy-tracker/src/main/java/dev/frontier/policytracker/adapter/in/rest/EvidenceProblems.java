package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import dev.frontier.policytracker.application.evidence.AddEvidence.Result;
import dev.frontier.policytracker.application.evidence.WithdrawEvidence;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.evidence.DocumentType;
import dev.frontier.policytracker.domain.evidence.Evidence;
import dev.frontier.policytracker.domain.evidence.EvidenceRefusal;
import dev.frontier.policytracker.domain.evidence.Hazard;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Words what stands against evidence as problems of the catalogue. */
final class EvidenceProblems {

  /** What a sender who is told to wait waits: a document takes seconds. */
  private static final int SECONDS = 10;

  private EvidenceProblems() {}

  /** Why nothing was added. */
  static ProblemException ofAddition(Result result, Actor actor, String measure) {
    if (result instanceof Result.Declined declined) {
      return declined.refusal() == EvidenceRefusal.RETIRED
          ? Problem.of(ProblemType.MEASURE_RETIRED).with("measure", measure).asException()
          : Problem.of(ProblemType.MINISTRY_NOT_YOURS)
              .with("yours", actor.ministry().orElse(null))
              .with("ministry", declined.measure().measure().lead().ministry())
              .asException();
    }
    if (result instanceof Result.TooLarge large) {
      return Problem.of(ProblemType.PAYLOAD_TOO_LARGE)
          .with("limit", large.limit())
          .extension("limit", large.limit())
          .asException();
    }
    if (result instanceof Result.NoDocument none) {
      return refused(none.hazard(), none.found());
    }
    if (result instanceof Result.Contradicted contradicted) {
      return Problem.of(ProblemType.FORMAT_CONTRADICTED)
          .with("sent", contradicted.sent())
          .with("found", contradicted.found())
          .asException();
    }
    if (result instanceof Result.NoSuchMilestone none) {
      return Problem.of(ProblemType.INVALID_FIELDS)
          .violations(
              List.of(
                  Violation.at(
                      null, "milestone", RowRule.UNKNOWN_REFERENCE, Map.of("value", none.code()))))
          .asException();
    }
    if (result instanceof Result.Busy) {
      return Problem.of(ProblemType.TOO_MANY_REQUESTS).with("seconds", SECONDS).asException();
    }
    return Refusals.unknown(measure);
  }

  private static ProblemException refused(Hazard hazard, String found) {
    RowRule rule =
        switch (hazard) {
          case EMPTY -> RowRule.DOCUMENT_EMPTY;
          case EXECUTABLE -> RowRule.DOCUMENT_EXECUTABLE;
          case SCRIPTED -> RowRule.DOCUMENT_SCRIPTED;
          case MACROS -> RowRule.DOCUMENT_MACROS;
          case ENCRYPTED -> RowRule.DOCUMENT_ENCRYPTED;
          case OLD_FORMAT -> RowRule.DOCUMENT_OLD_FORMAT;
          case BROKEN -> RowRule.DOCUMENT_BROKEN;
          case OTHER_TYPE -> RowRule.DOCUMENT_TYPE;
        };
    List<String> accepted =
        Arrays.stream(DocumentType.values()).map(DocumentType::extension).toList();
    return Problem.of(ProblemType.DOCUMENT_REFUSED)
        .violations(
            List.of(Violation.at(null, null, rule, Map.of("value", found, "choices", accepted))))
        .asException();
  }

  /** Why nothing was withdrawn. */
  static ProblemException ofWithdrawal(WithdrawEvidence.Result.Declined declined, Actor actor) {
    Evidence evidence = declined.evidence();
    return switch (declined.refusal()) {
      case WITHDRAWN_ALREADY ->
          Problem.of(ProblemType.ILLEGAL_TRANSITION)
              .with("state", "withdrawn")
              .with("action", "withdraw")
              .with("allowed", null)
              .asException();
      case REASON_REQUIRED -> Problem.of(ProblemType.REASON_REQUIRED).asException();
      case NOT_YOUR_EVIDENCE, NOT_YOUR_MEASURE, RETIRED ->
          Problem.of(ProblemType.EVIDENCE_NOT_YOURS)
              .with("yours", actor.ministry().orElse(null))
              .with("ministry", evidence.added().ministry().orElse(null))
              .asException();
    };
  }
}
