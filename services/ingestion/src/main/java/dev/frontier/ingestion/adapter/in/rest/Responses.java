package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.Outcome;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.platform.http.ETags;
import jakarta.ws.rs.core.Response;

/** Answers about one submission. */
final class Responses {
  private Responses() {}

  /**
   * What a change led to.
   *
   * @throws dev.frontier.platform.http.ProblemException when it was refused
   */
  static Response of(Outcome<Submission> outcome, Actor actor, String id) {
    Submission submission = valueOf(outcome, actor, id);
    return Response.ok(SubmissionView.of(submission))
        .tag(ETags.ofVersion(submission.version()))
        .build();
  }

  /** The value, or a problem that names the identifier where it says that there is none. */
  static <T> T valueOf(Outcome<T> outcome, Actor actor, String id) {
    if (outcome instanceof Outcome.Refused<T> refused
        && refused.refusal().kind() == Refusal.Kind.NOT_FOUND) {
      throw RefusalProblems.problem(refused.refusal(), actor)
          .with("id", RowViolation.quote(id))
          .asException();
    }
    return RefusalProblems.valueOf(outcome, actor);
  }

  /** The same of a change by a filing, which is told in the words of its body. */
  static <T> T valueOf(Outcome<T> outcome, Actor actor, String id, Reading reading) {
    if (outcome instanceof Outcome.Refused<T> refused
        && refused.refusal().kind() == Refusal.Kind.NOT_FOUND) {
      return valueOf(outcome, actor, id);
    }
    return reading.valueOf(outcome, actor);
  }
}
