package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.Outcome;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.Violation;
import java.util.Map;
import java.util.TreeSet;

/** Words refusals as problems of the catalogue. */
final class RefusalProblems {
  private RefusalProblems() {}

  /**
   * The value of what was done.
   *
   * @throws dev.frontier.platform.http.ProblemException when it was refused
   */
  static <T> T valueOf(Outcome<T> outcome, Actor actor) {
    if (outcome instanceof Outcome.Refused<T> refused) {
      throw problem(refused.refusal(), actor).asException();
    }
    return ((Outcome.Done<T>) outcome).value();
  }

  static Problem problem(Refusal refusal, Actor actor) {
    return problem(refusal, actor, Map.of());
  }

  /** With the columns as a body calls them, by our names for them. */
  static Problem problem(Refusal refusal, Actor actor, Map<String, String> columnNames) {
    Problem problem = Problem.of(type(refusal.kind()));
    for (Map.Entry<String, Object> param : refusal.params().entrySet()) {
      problem = problem.with(param.getKey(), param.getValue());
    }
    if (refusal.kind() == Refusal.Kind.REGION_NOT_YOURS) {
      // Not which region it is: that would tell somebody who guesses identifiers whose it is.
      problem = problem.with("yours", new TreeSet<>(actor.regions()));
    }
    if (refusal.params().containsKey("count")) {
      problem =
          problem.violations(
              refusal.violations().stream().map(broken -> violation(broken, columnNames)).toList());
      // How many there are, also when only the first ones are named.
      Object count = refusal.params().get("count");
      problem = problem.with("count", count).extension("errorCount", count);
    }
    return problem;
  }

  private static ProblemType type(Refusal.Kind kind) {
    return switch (kind) {
      case ROLE_REQUIRED -> ProblemType.ROLE_REQUIRED;
      case REGION_NOT_YOURS -> ProblemType.REGION_NOT_YOURS;
      case FOUR_EYES -> ProblemType.FOUR_EYES;
      case ILLEGAL_TRANSITION -> ProblemType.ILLEGAL_TRANSITION;
      case REASON_REQUIRED -> ProblemType.REASON_REQUIRED;
      case STALE -> ProblemType.PRECONDITION_FAILED;
      case IDEMPOTENCY_KEY_REUSED -> ProblemType.IDEMPOTENCY_KEY_REUSED;
      case INVALID_ROWS -> ProblemType.INVALID_ROWS;
      case ALREADY_RECEIVING -> ProblemType.CONCURRENT_CHANGE;
      case GATE_CLOSED -> ProblemType.GATE_CLOSED;
      case JUSTIFICATION_REQUIRED -> ProblemType.JUSTIFICATION_REQUIRED;
      case NOT_FOUND -> ProblemType.RESOURCE_NOT_FOUND;
      case INVALID_FIELDS -> ProblemType.INVALID_FIELDS;
      case ALREADY_EXISTS -> ProblemType.ALREADY_EXISTS;
      case ROUND_NOT_OPEN -> ProblemType.ROUND_NOT_OPEN;
      case ROUND_REQUIRED -> ProblemType.ROUND_REQUIRED;
      case ROUND_AMBIGUOUS -> ProblemType.ROUND_AMBIGUOUS;
      case TOO_MANY_ROWS -> ProblemType.TOO_MANY_ROWS;
      case TEMPLATE_STALE -> ProblemType.TEMPLATE_STALE;
      case TEMPLATE_STAMP_BROKEN -> ProblemType.TEMPLATE_STAMP_BROKEN;
    };
  }

  private static Violation violation(RowViolation broken, Map<String, String> columnNames) {
    String column =
        broken.column() == null ? null : columnNames.getOrDefault(broken.column(), broken.column());
    return Violation.at(broken.row(), column, broken.rule(), broken.params());
  }
}
