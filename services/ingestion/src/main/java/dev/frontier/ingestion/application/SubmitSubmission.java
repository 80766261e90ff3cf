package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Submissions;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.publication.Publication;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.ingestion.domain.submission.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
  private final Clock clock;

  SubmitSubmission(
      SubmissionDesk desk,
      Submissions submissions,
      FilingCheck check,
      RoundDesk rounds,
      Clock clock) {
    this.desk = desk;
    this.submissions = submissions;
    this.check = check;
    this.rounds = rounds;
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
    Optional<Refusal> tooLate = rounds.refuseHandingIn(submission);
    if (tooLate.isPresent()) {
      return new Transition.Refused(tooLate.get());
    }
    // Told now, while the office can still mend it, and not first when it is published.
    return check.publication(submission, submissions.rows(submission.id()))
            instanceof Publication.Refused refused
        ? new Transition.Refused(Refusal.ofRows(refused.violations()))
        : moved;
  }
}
