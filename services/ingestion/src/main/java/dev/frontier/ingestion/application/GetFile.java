package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.FiledBodies;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.submission.FiledFile;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** One file that a submission was made of, for whoever may see the submission. */
@ApplicationScoped
public class GetFile {
  private final SubmissionDesk desk;
  private final FiledBodies bodies;

  GetFile(SubmissionDesk desk, FiledBodies bodies) {
    this.desk = desk;
    this.bodies = bodies;
  }

  /**
   * A file.
   *
   * @param region of the submission
   * @param bytes as they came
   */
  public record Found(String region, FiledFile file, byte[] bytes) {}

  /**
   * Reads the one that made a version of the submission. Who may not see the submission is told the
   * same as of the submission itself, whether or not there is such a version.
   */
  @Transactional
  public Outcome<Found> handle(Actor actor, UUID id, long version) {
    Outcome<Submission> read = desk.read(actor, id);
    if (read instanceof Outcome.Refused<Submission> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    Submission submission = ((Outcome.Done<Submission>) read).value();
    Optional<Found> found =
        bodies
            .find(id, version)
            .map(
                file ->
                    new Found(submission.region(), file, bodies.bytes(id, version).orElseThrow()));
    return found
        .<Outcome<Found>>map(Outcome.Done::new)
        .orElseGet(() -> new Outcome.Refused<>(Refusal.of(Refusal.Kind.NOT_FOUND)));
  }
}
