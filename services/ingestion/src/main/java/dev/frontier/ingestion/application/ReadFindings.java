package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Submissions;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.gate.Question;
import dev.frontier.ingestion.domain.submission.State;
import dev.frontier.ingestion.domain.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the gate asks about a submission, and what the office says to it. */
@ApplicationScoped
public class ReadFindings {
  private static final Set<State> ON_THE_WAY =
      Set.of(State.DRAFT, State.RETURNED, State.IN_REVIEW, State.SUBMITTED);

  private final SubmissionDesk desk;
  private final Submissions submissions;
  private final SubmissionGate gate;

  ReadFindings(SubmissionDesk desk, Submissions submissions, SubmissionGate gate) {
    this.desk = desk;
    this.submissions = submissions;
    this.gate = gate;
  }

  /**
   * On the way to publication what is asked now, so that a question that came up since is seen
   * before it stands in the way; afterwards what was asked then.
   */
  @Transactional
  public Outcome<JustifySubmission.Answered> handle(Actor actor, UUID id) {
    Outcome<Submission> read = desk.read(actor, id);
    if (read instanceof Outcome.Refused<Submission> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    Submission submission = ((Outcome.Done<Submission>) read).value();
    List<Question> questions =
        ON_THE_WAY.contains(submission.state())
            ? gate.ask(submission, submissions.rows(id))
            : gate.kept(id);
    return new Outcome.Done<>(new JustifySubmission.Answered(submission, questions));
  }

  /** What was kept when the rows were filed, without asking again. */
  @Transactional
  public List<Question> kept(UUID id) {
    return gate.kept(id);
  }
}
