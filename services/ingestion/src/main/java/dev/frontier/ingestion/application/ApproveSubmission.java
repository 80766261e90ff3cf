package dev.frontier.ingestion.application;

import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.UUID;

/** The second pair of eyes of the province says yes. */
@ApplicationScoped
public class ApproveSubmission {
  private final SubmissionDesk desk;
  private final Clock clock;

  ApproveSubmission(SubmissionDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** Approves; {@code version} is the one the caller has read, if it says. */
  @Transactional
  public Outcome<Submission> handle(Actor actor, UUID id, OptionalLong version) {
    return desk.step(actor, id, version, submission -> submission.approve(actor, clock.instant()));
  }
}
