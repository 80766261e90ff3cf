package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import dev.frontier.policytracker.application.dispute.SayRemark.Result;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.dispute.Dispute.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Words the refusals of remarks as problems of the catalogue. */
final class RemarkRefusals {

  private RemarkRefusals() {}

  /** Any result but a remark on record. */
  static ProblemException of(Result result, Actor actor, Words words, String id) {
    if (!(result instanceof Result.Declined declined)) {
      return Refusals.unknown(id);
    }
    return switch (declined.refusal()) {
      case NOT_LEAD_MINISTRY -> ministry(declined, actor);
      case NOT_CONCERNED ->
          actor.regions().isEmpty()
              ? ministry(declined, actor)
              : Problem.of(ProblemType.REGION_NOT_YOURS)
                  .with("yours", List.copyOf(new TreeSet<>(actor.regions())))
                  .asException();
      case REGION_REQUIRED -> field(Violation.of("region", RowRule.REQUIRED));
      case NOT_REFUSED ->
          Problem.of(ProblemType.NOT_REFUSED)
              .with(
                  "verified",
                  declined
                      .report()
                      .flatMap(filed -> filed.judgement())
                      .map(given -> given.verdict().code())
                      .orElse("none"))
              .asException();
      case RETIRED ->
          Problem.of(ProblemType.MEASURE_RETIRED)
              .with("measure", declined.measure().measure().id())
              .asException();
      case TEXT_REQUIRED -> field(Violation.of("text", RowRule.REQUIRED));
      case NOT_YOURS ->
          field(
              Violation.at(
                  null, "corrects", RowRule.UNKNOWN_REFERENCE, Map.of("value", corrects(words))));
      case CORRECTED_ALREADY ->
          Problem.of(ProblemType.ALREADY_EXISTS).with("id", corrects(words)).asException();
    };
  }

  private static ProblemException ministry(Result.Declined declined, Actor actor) {
    return Problem.of(ProblemType.MINISTRY_NOT_YOURS)
        .with("yours", actor.ministry().orElse(null))
        .with("ministry", declined.measure().progress().lead())
        .asException();
  }

  private static String corrects(Words words) {
    return words.corrects().map(Object::toString).orElse("-");
  }

  private static ProblemException field(Violation violation) {
    return Problem.of(ProblemType.INVALID_FIELDS).violations(List.of(violation)).asException();
  }
}
