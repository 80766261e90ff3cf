package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Submissions;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.publication.Publication;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.ingestion.domain.submission.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The office hands its figures to the approver. */
@ApplicationScoped
public class SubmitSubmission {
  private final SubmissionDesk desk;
  private final Submissions submissions;
  private final FilingCheck check;
  private final RoundDesk rounds;
  private final SubmissionGate gate;
  private final Clock clock;

  SubmitSubmission(
      SubmissionDesk desk,
      Submissions submissions,
      FilingCheck check,
      RoundDesk rounds,
      SubmissionGate gate,
      Clock clock) {
    this.desk = desk;
    this.submissions = submissions;
    this.check = check;
    this.rounds = rounds;
    this.gate = gate;
    this.clock = clock;
  }

  /** Hands it in; {@code version} is the one the caller has read, if it says. */
  @Transactional
  public Outcome<Submission> handle(Actor actor, UUID id, OptionalLong version) {
    return desk.step(actor, id, version, submission -> submit(actor, submission));
  }

  private Transition submit(Actor actor, Submission submission) {
    Transition moved = submission.submit(actor, clock.instant());
    if (moved instanceof Transition.Refused) {
      return moved;
    }
    // Told now, while the office can still mend it, and not first when it is published.
    return rounds
        .refuseHandingIn(submission)
        .or(() -> objection(submission, submissions.rows(submission.id())))
        .<Transition>map(Transition.Refused::new)
        .orElse(moved);
  }

  private Optional<Refusal> objection(Submission submission, List<SubmissionRow> rows) {
    return check.publication(submission, rows) instanceof Publication.Refused refused
        ? Optional.of(Refusal.ofRows(refused.violations()))
        : gate.refuseToSubmit(submission, rows);
  }
}
