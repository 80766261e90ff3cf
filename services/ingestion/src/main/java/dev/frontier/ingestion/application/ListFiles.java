package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.FiledBodies;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.submission.FiledFile;
import dev.frontier.ingestion.domain.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The files that a submission was made of, for whoever may see the submission. */
@ApplicationScoped
public class ListFiles {
  private final SubmissionDesk desk;
  private final FiledBodies bodies;

  ListFiles(SubmissionDesk desk, FiledBodies bodies) {
    this.desk = desk;
    this.bodies = bodies;
  }

  /** Lists them, the oldest first; none for a submission that came with a load. */
  @Transactional
  public Outcome<List<FiledFile>> handle(Actor actor, UUID id) {
    Outcome<Submission> read = desk.read(actor, id);
    return read instanceof Outcome.Refused<Submission> refused
        ? new Outcome.Refused<>(refused.refusal())
        : new Outcome.Done<>(bodies.of(id));
  }
}
