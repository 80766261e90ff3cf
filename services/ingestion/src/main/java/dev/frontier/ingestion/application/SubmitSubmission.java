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
import java.util.OptionalLong;
import java.util.UUID;

/** The office hands its figures to the approver. */
@ApplicationScoped
public class SubmitSubmission {
  private final SubmissionDesk desk;
  private final Submissions submissions;
  private final FilingCheck check;
  private final Clock clock;

  SubmitSubmission(SubmissionDesk desk, Submissions submissions, FilingCheck check, Clock clock) {
    this.desk = desk;
    this.submissions = submissions;
    this.check = check;
    this.clock = clock;
  }

  /** Hands it in; {@code version} is the one the caller has read, if it says. */
  @Transactional
  public Outcome<Submission> handle(Actor actor, UUID id, OptionalLong version) {
    return desk.step(
        actor,
        id,
        version,
        submission -> {
          Transition moved = submission.submit(actor, clock.instant());
          // Told now, while the office can still mend it, and not first when it is published.
          return moved instanceof Transition.Moved
                  && check.publication(submission, submissions.rows(id))
                      instanceof Publication.Refused refused
              ? new Transition.Refused(Refusal.ofRows(refused.violations()))
              : moved;
        });
  }
}
