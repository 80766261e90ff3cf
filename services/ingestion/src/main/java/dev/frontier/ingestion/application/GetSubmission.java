package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Submissions;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** One submission with its rows. */
@ApplicationScoped
public class GetSubmission {
  private final SubmissionDesk desk;
  private final Submissions submissions;

  GetSubmission(SubmissionDesk desk, Submissions submissions) {
    this.desk = desk;
    this.submissions = submissions;
  }

  /** A submission and its rows in the order of filing. */
  public record Detail(Submission submission, List<SubmissionRow> rows) {}

  /** Reads both as of one moment. */
  @Transactional
  public Outcome<Detail> handle(Actor actor, UUID id) {
    Outcome<Submission> read = desk.read(actor, id);
    if (read instanceof Outcome.Refused<Submission> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    Submission submission = ((Outcome.Done<Submission>) read).value();
    return new Outcome.Done<>(new Detail(submission, submissions.rows(id)));
  }
}
